import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallRoster } from '../../fixtures/small-rosters';
import { compileProblem } from '../problem/compiled-problem';
import { RosterState } from '../solve/roster-state';
import type { Pair } from '../solve/set-roster';

it('law: a violation of any kind of rule names each of its people and shifts once, in their order, and units that are broken', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(
      fc.nat().chain((seed) => {
        const compiled = compileProblem(smallRoster(`breaches ${seed}`).problem);
        const pairs = compiled.people.flatMap((_, person) => compiled.shifts.map((__, shift): Pair => [person, shift]));
        return fc.subarray(pairs).map((held) => ({ compiled, held }));
      }),
      ({ compiled, held }) => {
        const state = new RosterState(compiled);
        for (const pair of held) state.add(...pair);
        for (const kernels of state.kernels)
          for (const { breaches } of kernels.reach === 'pair' ? [] : kernels.kernels)
            for (const { units, people, shifts } of breaches()) {
              for (const list of [people, shifts]) expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
              expect(units).toBeGreaterThan(0);
              kinds.add(kernels.rule.kind);
            }
      },
    ),
    { numRuns: 400 },
  );
  expect([...kinds].sort()).toEqual([
    'apart',
    'consecutive',
    'continuity',
    'cover',
    'fairness',
    'load',
    'mix',
    'overlap',
    'request',
    'rest',
    'succession',
    'together',
    'travel',
    'weekends',
  ]);
});
