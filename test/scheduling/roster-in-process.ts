// A search in a separate process whose third call of HiGHS never returns.
import { solveRoster, type RosterProblem } from '@community1373/scheduling';
import highs from 'highs';

const say = (message: object): void => {
  process.send?.(message);
};

process.once('message', (problem: RosterProblem) => {
  let calls = 0;
  void solveRoster(problem, {
    seed: 1,
    budget: { work: 1_000_000 },
    onRoster: (roster) => say({ roster }),
    highs: async () => {
      const runtime = await highs();
      return {
        ...runtime,
        createModel: (...given) => {
          const model = runtime.createModel(...given);
          const run = model.run.bind(model);
          model.run = (callbacks = {}) => {
            calls += 1;
            if (calls < 3) return run(callbacks);
            const stuck = (): undefined => {
              say({ inside: true });
              for (;;);
            };
            return run(Object.fromEntries(Object.keys(callbacks).map((type) => [type, stuck])));
          };
          return model;
        },
      };
    },
  });
});
