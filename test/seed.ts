import { configureGlobal } from 'fast-check';

/**
 * Laws are tried on the same cases in every run, so that a change is judged by itself and not by luck. PROPERTY_SEED sets another seed; `random` takes one
 * of its own each time, which the weekly workflow does. What that finds becomes an example of the law. PROPERTY_RUNS says how often a law is tried that names
 * no number of its own.
 */
const wish = process.env.PROPERTY_SEED ?? '1373';
configureGlobal({ ...(wish === 'random' ? {} : { seed: Number(wish) }), numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });
