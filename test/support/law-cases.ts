import { readConfigureGlobal } from 'fast-check';

/**
 * Returns the number of cases of a slow law: all of them where `LAWS=all`, as each week; a fifth, at least 3, on each push; the configured number where tests
 * of mutants set one.
 */
export const lawCases = (all: number): number =>
  readConfigureGlobal().numRuns ?? (process.env.LAWS === 'all' ? all : Math.max(3, Math.ceil(all / 5)));
