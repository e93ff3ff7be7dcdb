import { configureGlobal } from 'fast-check';

// A mutant that a law does not notice in some hundred cases counts as alive: the score is a lower bound, and is had in hours rather than days. The first case against a
// mutant is enough, however large. A law that names a number of its own keeps it; one that takes the number from here where there is one is tried less often.
configureGlobal({ seed: 1373, numRuns: 100, endOnFailure: true });
