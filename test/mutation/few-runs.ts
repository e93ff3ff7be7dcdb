import { configureGlobal } from 'fast-check';

// A mutant that a law does not notice in half a second, or in some hundred cases where the law names no number, counts as alive: the score is a lower bound, and is had in
// hours rather than days. The first case against a mutant is enough, however large.
configureGlobal({ seed: 1373, numRuns: 100, interruptAfterTimeLimit: 500, endOnFailure: true });
