// Runs in a worker of the browser: the month of the sample community, solved and sent back as text.
import { solveRoster } from '@community1373/scheduling';
import { guanxiangtaiMonth } from '../scheduling/guanxiangtai-month';

declare const self: { onmessage: (event: { readonly data: string }) => void; postMessage: (text: string) => void };

self.onmessage = ({ data: seed }) => {
  void solveRoster(guanxiangtaiMonth().problem, { seed, budget: { work: 20_000 } }).then((solved) => {
    self.postMessage(JSON.stringify(solved));
  });
};
