// Runs in a worker of the browser: the month of the sample community, solved and sent back as text.
import { solveRoster } from '@community1373/scheduling';
import { loadHighs } from '@community1373/solver/highs';
import { guanxiangtaiMonth } from '../scheduling/guanxiangtai-month';

/** The part of a worker's global scope used here. */
declare const self: {
  addEventListener: (type: 'message', listener: (event: { readonly data: string }) => void) => void;
  postMessage: (text: string, transfer: readonly []) => void;
};

self.addEventListener('message', ({ data: seed }) => {
  void solveRoster(guanxiangtaiMonth().problem, { seed, budget: { work: 20_000 }, highs: loadHighs }).then((solved) => {
    self.postMessage(JSON.stringify(solved), []);
  });
});
