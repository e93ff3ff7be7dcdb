import { assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { createRandom } from '@community1373/base/random';
import { generateShifts } from '@community1373/scheduling/demand';
import { expect, it } from 'vitest';
import { assess } from './assess';
import type { Assessment } from './assessment';
import { horizonOf } from '../document/horizon';
import { visitPlansOf } from './roster-input';
import { sampleScenario } from '../sample';
import type { Scenario } from '../document/scenario';

const sample = sampleScenario() as unknown as Scenario;

/** Returns an arbitrary roster over the shifts of a scenario, of any quality. */
const decided = (scenario: Scenario, seed: number, taken: number): Scenario => {
  const { services, calendar, community } = scenario;
  const laid = generateShifts({ services, visits: visitPlansOf(scenario), ...horizonOf(scenario), calendar });
  if (!laid.ok) throw new Error('the scenario has no shifts');
  const random = createRandom(seed);
  const assignments = laid.value.shifts.flatMap(({ id, postId }) => {
    const able = community.volunteers.filter(({ posts }) => posts.includes(postId));
    const person = able[random.below(Math.max(1, able.length))];
    return person === undefined || random.below(100) >= taken ? [] : [{ personId: person.id, shiftId: id }];
  });
  return {
    ...scenario,
    decisions: {
      roster: { seed: String(seed), fingerprint: '', openBound: 0, shifts: laid.value.shifts, roster: { assignments } },
    },
  };
};

const without = (scenario: Scenario, seed: number, left: number): Scenario => {
  const random = createRandom(seed);
  const volunteers = scenario.community.volunteers.filter(() => random.below(100) < left);
  return { ...scenario, community: { ...scenario.community, volunteers } };
};

const denominators = ({ coverages }: Assessment): unknown =>
  coverages.map(({ coverageId, denominator, byNode, byPost, byGroup }) => ({
    coverageId,
    denominator: Math.round(denominator * 13),
    parts: [byNode, byPost, byGroup].map((parts) =>
      parts.map((part) => `${part.id} ${Math.round(part.denominator * 13)}`).sort(),
    ),
  }));

it('law: what is needed does not depend on the roster, nor on who serves, and fewer who serve cover no more', () => {
  assert(
    property(
      record({
        seed: integer({ min: 1, max: 1e6 }),
        rounds: boolean(),
        taken: constantFrom(0, 40, 100),
        left: constantFrom(0, 60, 95),
      }),
      ({ seed, rounds, taken, left }) => {
        const scenario = rounds ? sample : { ...sample, rounds: [], services: sample.services.slice(seed % 3) };
        const planned = decided(scenario, seed, taken);
        const [open, rostered] = [assess(scenario), assess(planned)];
        expect(denominators(rostered)).toEqual(denominators(open));
        for (const [more, of] of [
          [open, scenario],
          [rostered, planned],
        ] as const) {
          const fewer = assess(without(of, seed, left));
          expect(denominators(fewer)).toEqual(denominators(more));
          fewer.coverages.forEach(({ numerator }, i) =>
            expect(numerator).toBeLessThanOrEqual((more.coverages[i]?.numerator ?? 0) + 1e-6),
          );
        }
      },
    ),
    { numRuns: 4 },
  );
});

it('a post whose households nobody visits keeps them all after planning, with the reason', () => {
  const scenario = { ...sample, rounds: [], services: [] };
  const service = assess(decided(scenario, 1, 100)).coverages.find(({ unit }) => unit === 'minutes');
  // By hand: for each need minutes × times × weeks; a month counts as 12/52 and a quarter as 4/52 of the weeks.
  const weeks = { week: 1, month: 12 / 52, quarter: 4 / 52 };
  const needed = scenario.community.needs.reduce(
    (sum, { minutes, cadence }) => sum + minutes * cadence.times * scenario.period.weeks * weeks[cadence.every],
    0,
  );
  expect(service?.denominator).toBeCloseTo(needed, 6);
  expect(service?.numerator).toBe(0);
  expect(service?.missing.map(({ why }) => why.code)).toEqual(['core.service-not-offered']);
});
