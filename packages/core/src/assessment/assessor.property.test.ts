import fc from 'fast-check';
import type { Draft } from 'immer';
import { beforeAll, describe, expect, it } from 'vitest';
import { lawCases } from '../../../../test/support/law-cases';
import { assess } from './assess';
import { createAssessor } from './assessor';
import { edit } from '../editing/edit';
import { adopt, plan } from '../planning/plan';
import { sampleScenario } from '../sample';
import type { Scenario } from '../document/scenario';

let solved: Scenario;

beforeAll(async () => {
  const start: Scenario = sampleScenario();
  const planned = await plan(start, { seed: '1373', budget: { work: 100 } });
  if (!planned.ok) throw new Error('the sample can be planned');
  solved = adopt(start, planned.value).next;
});

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** One edit of each part of a scenario, parameterised by a number. */
const edits: Readonly<Record<string, (draft: Draft<Scenario>, n: number) => void>> = {
  moveStation: ({ community }, n) => {
    const station = pick(community.stations, n);
    if (station !== undefined) station.position = [113.57 + ((n % 41) - 20) / 1500, 37.86 + ((n % 31) - 15) / 1500];
  },
  removeStation: ({ community }, n) => {
    community.stations.splice(n % Math.max(1, community.stations.length), 1);
  },
  addStation: ({ community }, n) => {
    const station = pick(community.stations, n);
    if (station !== undefined)
      community.stations.push({
        ...station,
        id: `${station.id}-${n}` as typeof station.id,
        position: [113.571, 37.861 + (n % 7) / 2000],
      });
  },
  removeVolunteer: ({ community }, n) => {
    community.volunteers.splice(n % Math.max(1, community.volunteers.length), 1);
  },
  minutes: ({ community }, n) => {
    const volunteer = pick(community.volunteers, n);
    if (volunteer !== undefined) volunteer.minutesPerWeek = n % 300;
  },
  residents: ({ community }, n) => {
    const household = pick(community.households, n);
    if (household !== undefined) household.residents = { ...household.residents, 'age-80': n % 5 };
  },
  need: ({ community }, n) => {
    community.needs.splice(n % Math.max(1, community.needs.length), 1);
  },
  lead: ({ community }, n) => {
    community.leads.splice(n % Math.max(1, community.leads.length), 1);
  },
  node: ({ community }, n) => {
    const node = pick(community.nodes, n);
    if (node !== undefined) Object.assign(node, n % 2 === 0 ? { channels: [] } : { name: `${node.name}′` });
  },
  radius: ({ model }, n) => {
    if (model.serviceCircle !== undefined) model.serviceCircle.radiusMeters = 200 + (n % 900);
  },
  caseload: ({ model }, n) => {
    for (const { requirement } of model.coverages)
      if (requirement.kind === 'volunteer-in-reach') requirement.caseload = 1 + (n % 20);
  },
  reach: ({ reach }, n) => {
    Object.assign(reach, {
      mobility: pick(['able', 'slow', 'wheelchair'] as const, n),
      detour: 1 + (n % 3) / 2,
      slopePercent: (n % 4) * 50,
    });
  },
  levy: ({ levies }, n) => {
    const levy = pick(levies, n);
    if (levy !== undefined) levy.actualCostFen = 1_000_000 + n;
  },
  matter: ({ matters }, n) => {
    const matter = pick(matters, n);
    if (matter !== undefined) matter.events.pop();
  },
  linkage: ({ linkage }) => {
    linkage.pop();
  },
  duty: ({ duties }, n) => {
    const duty = pick(duties, n);
    if (duty !== undefined) duty.respondWithinMinutes = 1 + (n % 90);
  },
  outage: ({ outages }, n) => {
    outages.push({
      id: `o${n}`,
      fault: 'heating',
      placeId: pick(['root', 'a1', 'b9'], n) ?? 'root',
      from: '2026-12-01',
      days: 1 + (n % 4),
      care: { postId: 'mutual', groups: ['age-80'], minutes: 20 },
    });
  },
  served: ({ served }, n) => {
    served.push({
      id: `s${n}`,
      volunteerId: 'v-elder-01',
      postId: 'elder',
      date: '2026-11-20',
      minutes: 1 + (n % 200),
    });
  },
  seats: ({ seatedDays, calendar }, n) => {
    for (const day of seatedDays)
      Object.assign(day, { seats: n % 80, onHoliday: pick(['keep', 'next', 'skip'] as const, n) });
    if (n % 2 === 0) calendar.holidays.push('2026-12-20');
  },
  roster: ({ decisions }, n) => {
    const assignment = pick(decisions.roster?.roster.assignments ?? [], n);
    if (assignment !== undefined)
      Object.assign(assignment, { state: pick(['accepted', 'declined', 'served', 'missed'] as const, n) });
  },
};
const names = Object.keys(edits);
const moments = [undefined, '2026-11-30T08:00', '2026-12-15T08:00'] as const;

describe('an assessor that follows edits', () => {
  it('says after every edit what a full run says', () => {
    const steps = fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        n: fc.nat(100_000),
        back: fc.boolean(),
        at: fc.constantFrom(...moments),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        const follow = createAssessor();
        let scenario = solved;
        follow(scenario);
        for (const { name, n, back, at: now } of list) {
          const { before, next } = edit(scenario, (draft) => edits[name]?.(draft, n));
          // Sometimes back to the previous scenario, as undo does.
          scenario = back ? before : next;
          follow(next, { now });
          expect(JSON.stringify(follow(scenario, { now }))).toBe(JSON.stringify(assess(scenario, { now })));
        }
      }),
      { numRuns: lawCases(12) },
    );
  }, 120_000);

  it('computes only what the edit touched: the other parts are the same objects', () => {
    const follow = createAssessor();
    const before = follow(solved);
    const moved = follow(edit(solved, (draft) => edits['moveStation']?.(draft, 1)).next);
    expect(moved.circle).not.toEqual(before.circle);
    for (const part of ['roster', 'served', 'seatedDays', 'outages', 'matters', 'linkage'] as const)
      expect([part, moved[part] === before[part]]).toEqual([part, true]);
    moved.coverages.forEach((coverage, i) => expect(coverage === before.coverages[i]).toBe(true));
    moved.levies.forEach((levy, i) => expect(levy === before.levies[i]).toBe(true));

    const told = follow(edit(solved, (draft) => edits['matter']?.(draft, 23)).next);
    expect(told.matters).not.toEqual(before.matters);
    expect(told.circle === before.circle).toBe(true);
    told.matters.matters.forEach((matter, i) => expect(matter === before.matters.matters[i]).toBe(i !== 23));
  });
});
