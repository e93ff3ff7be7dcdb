// A parallel search in a separate process: it searches for rosters and reports them until it is ended.
import { createMessagePeers, type RosterProblem, solveRoster } from '../../packages/scheduling/src/index';

/** The first message to the process. */
export interface PeerTask {
  readonly problem: RosterProblem;
  readonly seed: string;
  readonly milliseconds: number;
}

const peers = createMessagePeers((message) => process.send?.(message), { leads: false });
const isTask = (message: unknown): message is PeerTask =>
  typeof message === 'object' && message !== null && 'problem' in message;
process.on('message', (message: unknown) => {
  if (!isTask(message)) peers.deliver(message);
  else
    void solveRoster(message.problem, {
      seed: message.seed,
      budget: { milliseconds: message.milliseconds },
      now: () => performance.now(),
      peers,
    }).then(() => process.disconnect());
});
