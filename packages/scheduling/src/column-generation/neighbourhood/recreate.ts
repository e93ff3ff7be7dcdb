import { BestResponse } from './best-response';
import type { LineWork } from '../line-work';
import { choosePeople } from './neighbourhood';

/**
 * Ruin and recreate (G. Schrimpf and others, Journal of Computational Physics 159, 2000): a few people lose their lines and take the best ones in
 * turn.
 */
export const recreate = async (work: LineWork, trials: number): Promise<void> => {
  for (let trial = 0; trial < trials && (await work.goesOn()); trial += 1) {
    const chosen = work.random.shuffle([
      ...choosePeople(work.problem, work.lines, 2 + work.random.below(4), work.random),
    ]);
    const lines = [...work.lines];
    for (const person of chosen) lines[person] = new Uint8Array(0);
    const response = new BestResponse(work.problem, work.pricer, lines);
    for (const person of [...chosen, ...chosen]) {
      response.improve(person);
      work.count();
    }
    work.offer(response.lines, true);
  }
};
