import { configureGlobal } from 'fast-check';

// A mutant that a law does not notice in some hundred cases counts as alive: the score is a lower bound, and is had in hours rather than days.
configureGlobal({ seed: 1373, numRuns: 100 });
