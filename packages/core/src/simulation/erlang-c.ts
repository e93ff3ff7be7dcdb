import { CodedError } from '@community1373/base/diagnostics';
import { checkOptions } from '../document/check-scenario';

/** The steady state of a queue with Poisson arrivals, exponential service and several servers; times in the unit of `meanService`. */
export interface ErlangC {
  /** Mean number of busy servers divided by the number of servers. */
  readonly utilisation: number;
  /** The probability that an arrival has to wait. */
  readonly waits: number;
  /** Mean waiting time over all arrivals. */
  readonly meanWait: number;
  /** Mean number waiting over time. */
  readonly meanQueue: number;
}

/**
 * Computes the closed form of the M/M/c queue, for checking a simulation: Erlang’s C formula by the recurrence of his B formula (R. B. Cooper, Introduction to
 * Queueing Theory, 1981, 3.4–3.5). `arrivals` per unit of time. Throws `core.erlang-c` when there is no steady state (arrivals × mean service not below the
 * servers) or a number is out of range.
 *
 * @example
 * import { erlangC } from '@community1373/core/simulation';
 * // One server, utilisation a half: an arrival waits with probability 1/2, and on average as long as a service takes.
 * erlangC({ servers: 1, arrivals: 0.5, meanService: 1 }); // => { utilisation: 0.5, waits: 0.5, meanWait: 1, meanQueue: 0.5 }
 */
export const erlangC = (queue: {
  readonly servers: number;
  readonly arrivals: number;
  readonly meanService: number;
}): ErlangC => {
  checkOptions(queue, 'core.erlang-c');
  const { servers, arrivals, meanService } = queue;
  const load = arrivals * meanService;
  if (!Number.isSafeInteger(servers) || servers < 1 || !(arrivals > 0) || !(meanService > 0) || !(load < servers))
    throw new CodedError('core.erlang-c', queue);
  let blocked = 1;
  for (let k = 1; k <= servers; k += 1) blocked = (load * blocked) / (k + load * blocked);
  const utilisation = load / servers;
  const waits = blocked / (1 - utilisation * (1 - blocked));
  const meanWait = (waits * meanService) / (servers - load);
  return { utilisation, waits, meanWait, meanQueue: arrivals * meanWait };
};
