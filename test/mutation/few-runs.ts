import { configureGlobal } from 'fast-check';

// A mutant that a law does not detect in 100 cases counts as alive, so the score is a lower bound that takes hours rather than days. The first failing case
// is enough, without shrinking. A law with its own number of runs keeps it; a law that uses the configured number runs less often.
configureGlobal({ seed: 1373, numRuns: 100, endOnFailure: true });
