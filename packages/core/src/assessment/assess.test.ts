import { minutesSinceMidnight, weekday } from '@community1373/base/calendar';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from './assess';
import type { Assessment } from './assessment';
import { edit } from '../editing/edit';
import { moveStation, removeVolunteer } from '../editing/edits';
import { explain } from '../messages/messages';
import { adopt, plan } from '../planning/plan';
import { sampleScenario } from '../sample';
import type { Scenario } from '../document/scenario';
import { scenarioMap } from '../views/scenario-map';
import type { guanxiangtai1373 } from '@community1373/model/presets';

const scenario = sampleScenario();
let solved: Scenario<typeof guanxiangtai1373>;
let assessment: Assessment;

beforeAll(async () => {
  const planned = await plan(scenario, { seed: '1373' });
  if (!planned.ok) throw new Error(JSON.stringify(planned.report.items.slice(0, 3)));
  solved = adopt(scenario, planned.value).next;
  assessment = assess(solved);
});

const coverage = (id: string, of: Assessment = assessment) => {
  const found = of.coverages.find(({ coverageId }) => coverageId === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const week = (date: string): number => Math.floor((Date.parse(date) - Date.parse('2026-11-30')) / (7 * 86_400_000));

describe('plan on the sample', () => {
  it('keeps every hard rule, checked here one by one', () => {
    const volunteers = new Map<string, (typeof solved.community.volunteers)[number]>(
      solved.community.volunteers.map((volunteer) => [volunteer.id, volunteer]),
    );
    const minutes = new Map<string, number>();
    const days = new Set<string>();
    for (const { shiftId, postId, date, start, minutes: length, places } of assessment.roster?.shifts ?? [])
      for (const place of places) {
        if (place.kind === 'open') continue;
        const volunteer = volunteers.get(place.volunteerId);
        expect(volunteer?.posts).toContain(postId);
        expect(
          volunteer?.availability.some(
            (hours) =>
              hours.weekday === weekday(date) &&
              minutesSinceMidnight(hours.from) <= minutesSinceMidnight(start) &&
              minutesSinceMidnight(start) + length <= minutesSinceMidnight(hours.to),
          ),
        ).toBe(true);
        const key = `${place.volunteerId} ${week(date)}`;
        minutes.set(key, (minutes.get(key) ?? 0) + length);
        expect([shiftId, days.has(`${place.volunteerId} ${date}`)]).toEqual([shiftId, false]);
        days.add(`${place.volunteerId} ${date}`);
      }
    for (const [key, sum] of minutes)
      expect(sum).toBeLessThanOrEqual(volunteers.get(key.split(' ')[0] ?? '')?.minutesPerWeek ?? 0);
    expect(assessment.roster?.hardViolations).toBe(0);
  });

  it('visits every weekly household once in each of the four weeks and every other as its cadence falls', () => {
    const visits = new Map<string, number[]>();
    for (const { date, visits: households } of assessment.roster?.shifts ?? [])
      for (const household of households) visits.set(household, [...(visits.get(household) ?? []), week(date)]);
    for (const need of solved.community.needs) {
      if (need.of.kind !== 'household') continue;
      const weeks = visits.get(need.of.householdId) ?? [];
      if (need.cadence.every === 'week') expect(weeks.toSorted()).toEqual([0, 1, 2, 3]);
      else expect(weeks.length).toBeLessThanOrEqual(1);
    }
  });

  it('leaves some places open, named with a reason, and proves that no roster leaves fewer', () => {
    const open = (assessment.roster?.shifts ?? []).flatMap(({ places }) =>
      places.filter(({ kind }) => kind === 'open'),
    );
    // 28 elder shifts a week and 24 volunteers with one shift each: at least 16 in four weeks.
    expect(open.length).toBeGreaterThanOrEqual(16);
    expect(assessment.roster?.openBound).toBe(open.length);
    for (const place of open)
      expect(place.kind === 'open' && explain(place.why, 'zh-CN')).not.toMatch(/^(scheduling|core)\./);
  });

  it('replays: the same seed gives the same bytes', async () => {
    const again = await plan(sampleScenario(), { seed: '1373' });
    expect(again.ok && JSON.stringify(again.value.decision)).toBe(JSON.stringify(solved.decisions.roster));
  });

  it('stops when asked and still gives a roster', async () => {
    const stopped = await plan(scenario, { seed: '1373', signal: { aborted: true } });
    expect(stopped.ok && stopped.value.stoppedBy).toBe('abort');
  });
});

describe('assess on the sample', () => {
  it('says that the straight circle is saturated', () => {
    expect(assessment.circle).toMatchObject({
      numerator: 1008,
      denominator: 1008,
      saturated: true,
      radiusMeters: 1000,
    });
    expect(assessment.circle?.farthestMeters).toBeLessThan(1000);
  });

  it('grid: 5 entrances without a lead for 2 posts each, 3 without a channel for 2 posts each, of 269 cells', () => {
    // 7 posts at the community and 4 areas, 4 at 12 compounds, 2 at 93 entrances: 35 + 48 + 186.
    expect(coverage('grid').denominator).toBe(269);
    expect(coverage('grid').missing.map(({ subjects }) => subjects.length)).toEqual([5, 3]);
  });

  it('personnel: 24 volunteers with room for 15 each care for 360 of 387 households', () => {
    expect(coverage('personnel')).toMatchObject({ numerator: 360, denominator: 387, met: false });
    // When capacity is short, households visited weekly and monthly are not the uncovered ones.
    expect(coverage('personnel').byGroup.map(({ id, numerator, denominator }) => [id, numerator, denominator])).toEqual(
      [
        ['high-risk', 62, 62],
        ['key', 95, 95],
        ['general', 203, 230],
      ],
    );
  });

  it('service: below 100 %, in minutes that the filled shifts give', () => {
    const { numerator, denominator, met } = coverage('service');
    expect(met).toBe(false);
    const visitMinutes = (assessment.roster?.shifts ?? []).reduce((sum, { visits }) => sum + visits.length * 30, 0);
    // Needs of the areas: 4 + 12 + 34 + 20 + 23 + 12 + 9 = 114 hours a week.
    expect(denominator).toBe(visitMinutes + 114 * 60 * 4);
    expect(numerator).toBeLessThan(denominator);
  });

  it('building 9: 56 × 400 yuan in advance, 21,876.50 spent, 523.50 back; 390.65 each and one fen more for ten', () => {
    const [levy] = assessment.levies;
    expect(levy).toMatchObject({
      advanceTotal: 2_240_000,
      collected: 2_240_000,
      actualCost: 2_187_650,
      refundTotal: 52_350,
      topUpTotal: 0,
      gap: 0,
    });
    // By hand: 2,187,650 = 56 × 39,065 + 10.
    expect(levy?.shares.filter(({ share }) => share === 39_065)).toHaveLength(46);
    expect(levy?.shares.filter(({ share }) => share === 39_066)).toHaveLength(10);
    for (const { share, paid, balance, steps } of levy?.shares ?? []) {
      expect(steps.reduce((sum, { fen }) => sum + fen, 0)).toBe(share);
      expect(balance).toBe(paid - share);
    }
  });

  it('ranks findings, each in words in both languages', () => {
    const rank = { serious: 0, notable: 1, hint: 2 };
    const order = assessment.findings.map(({ severity, touches }) => [rank[severity], -touches]);
    expect(order).toEqual(order.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
    expect(assessment.findings.map(({ id }) => id)).toContain('seats/haircut');
    for (const { what, suggestion } of assessment.findings)
      for (const locale of ['zh-CN', 'en'] as const)
        for (const explanation of suggestion === undefined ? [what] : [what, suggestion])
          expect(explain(explanation, locale)).not.toMatch(/\{\w+|^[a-z]+\.[a-z-]+$/);
  });

  it('is pure: the same scenario, the same bytes', () => {
    expect(JSON.stringify(assess(solved))).toBe(JSON.stringify(assessment));
  });
});

describe('the records of the sample on 1 December', () => {
  const now = '2026-12-01T09:00';
  const told = assess(scenario, { now });
  const finding = (id: string, of: Assessment = told) => of.findings.find((one) => one.id === id);

  it('matters: 21 of 22 closed ones resolved, two open, the heating fault overdue; a response on record ends that', () => {
    expect(told.matters.success).toMatchObject({ resolved: 21, closed: 22, open: 2 });
    expect(told.matters.overdue).toBe(1);
    expect(finding('matter/b21-heating/overdue')?.suggestion?.code).toBe('core.suggest-respond');
    const responded = edit(scenario, ({ matters }) => {
      matters
        .find(({ id }) => id === 'b21-heating')
        ?.events.push({ type: 'responded', at: now, by: 'duty-1', role: 'duty' });
    }).next;
    const after = assess(responded, { now });
    expect(after.matters.overdue).toBe(0);
    expect(finding('matter/b21-heating/overdue', after)).toBeUndefined();
    // Without a time no deadline is computed.
    expect(assess(scenario).matters.overdue).toBe(0);
  });

  it('linkage: the project that nobody is left to take on would go to one more organisation of its kind', () => {
    const [waiting] = told.linkage?.waiting ?? [];
    expect(waiting).toMatchObject({ kindId: 'culture', next: [], oneMoreWouldDo: true });
    expect(finding(`linkage/${waiting?.projectId}`)?.suggestion?.code).toBe('core.suggest-organisation');
    const more = edit(scenario, ({ linkage }) => {
      linkage.push({
        type: 'organisation-entered',
        at: '2026-11-30',
        by: 'committee',
        organisation: { id: 'o-11', status: 'filed', kinds: ['culture'], capacity: 1 },
      });
    }).next;
    expect(assess(more, { now }).linkage?.waiting[0]?.next).toEqual(['o-11']);
  });

  it('ways: from every home a station is within reach of anyone, fewer for someone slow, and a wheelchair is cut off where it is too steep', () => {
    const waysFor = (mobility: 'able' | 'slow' | 'wheelchair', slopePercent: number) =>
      assess(edit(scenario, (draft) => Object.assign(draft.reach, { mobility, slopePercent })).next).circle?.ways;
    const able = waysFor('able', 100);
    // The limit is 1,000 m at 1.4 m/s.
    expect(able?.limitSeconds).toBeCloseTo(1000 / 1.4, 6);
    expect(able?.numerator).toBe(1008);
    const slow = waysFor('slow', 100);
    expect(slow?.farthestSeconds ?? 0).toBeGreaterThan(able?.farthestSeconds ?? 0);
    // 46 m over 580 m are 1 : 12.6, passable at 1 : 12; slopes half as steep again are not.
    expect(waysFor('wheelchair', 100)?.cutOff).toBe(0);
    expect(waysFor('wheelchair', 150)?.cutOff ?? 0).toBeGreaterThan(0);
  });

  it('ways: volunteers go by them too, so that who walks and how steep it is moves whom they reach', () => {
    const reached = (mobility: 'able' | 'slow' | 'wheelchair', slopePercent: number, paths = scenario.paths) => {
      const { coverages } = assess(
        edit(scenario, (draft) => Object.assign(draft, { paths, reach: { mobility, slopePercent, detour: 1 } })).next,
      );
      return ['personnel', 'service'].map((id) => coverages.find(({ coverageId }) => coverageId === id));
    };
    const figures = (...[mobility, slopePercent, paths]: Parameters<typeof reached>) =>
      reached(mobility, slopePercent, paths).map((one) => one?.numerator ?? Number.NaN);
    const [care = 0, hours = 0] = figures('able', 100, []);
    const [careByWays = 0, hoursByWays = 0] = figures('able', 100);
    // No way is shorter than the straight line, and an able person walks faster than the reference speed only downhill, by less than a fifth.
    expect([careByWays <= care, hoursByWays <= hours]).toEqual([true, true]);
    const [careSlow = 0] = figures('slow', 100);
    expect(careSlow).toBeLessThan(careByWays);
    // A slow person walks 0.8 m where an able person walks 1.4 m: at most as many as within 300 × 0.8 / 1.4 m of straight line.
    const [careNear = 0] = assess(
      edit(scenario, ({ model, reach, paths }) => {
        paths.splice(0);
        reach.detour = 1;
        for (const { requirement } of model.coverages)
          if (requirement.kind === 'volunteer-in-reach')
            Object.assign(requirement, { radiusMeters: Math.ceil((300 * 0.8) / 1.4) });
      }).next,
    ).coverages.flatMap(({ coverageId, numerator }) => (coverageId === 'personnel' ? [numerator] : []));
    expect(careSlow).toBeLessThanOrEqual(careNear);
    // Beyond 1 : 12 a wheelchair cannot leave its terrace.
    const [, hoursLevel = 0] = figures('wheelchair', 100);
    const [, hoursSteep = 0] = figures('wheelchair', 150);
    expect(hoursSteep).toBeLessThan(hoursLevel);
    expect(explain(reached('slow', 100)[0]?.missing[0]?.why ?? { code: '', params: {} }, 'zh-CN')).toContain(
      '周围沿路步行 300 米内',
    );
  });

  it('hours served: what is recorded on the roster and beside it, and nothing else', () => {
    const assignment = solved.decisions.roster?.roster.assignments[0];
    const shift = solved.decisions.roster?.shifts.find(({ id }) => id === assignment?.shiftId);
    const recorded = edit(solved, ({ decisions, served }) => {
      const [first] = decisions.roster?.roster.assignments ?? [];
      if (first !== undefined) Object.assign(first, { state: 'served', servedMinutes: 100 });
      served.push({ id: 's1', volunteerId: 'v-elder-01', postId: 'elder', date: '2026-11-20', minutes: 90 });
    }).next;
    expect(assess(solved).served).toMatchObject({ servedMinutes: 0, besideMinutes: 0 });
    const { served } = assess(recorded);
    expect(served).toMatchObject({ servedMinutes: 100, besideMinutes: 90 });
    expect(served.plannedMinutes - served.pendingMinutes).toBe(shift?.minutes);
  });
});

describe('an edit', () => {
  it('of a volunteer makes the roster stale and opens their places; the facts before stay as they were', () => {
    const leaving = solved.community.volunteers.find(({ id }) =>
      solved.decisions.roster?.roster.assignments.some(({ personId }) => personId === id),
    );
    if (leaving === undefined) throw new Error('nobody is on the roster');
    const held =
      solved.decisions.roster?.roster.assignments.filter(({ personId }) => personId === leaving.id).length ?? 0;
    const after = assess(removeVolunteer(solved, leaving.id).next);
    expect(after.roster?.stale).toBe(true);
    expect(after.roster?.filled.numerator).toBe((assessment.roster?.filled.numerator ?? 0) - held);
    expect(coverage('personnel', after).numerator).toBe(345);
    expect(solved.community.volunteers).toHaveLength(90);
  });

  it('of a station moves the circle and nothing else', () => {
    const station = solved.community.stations[0];
    if (station === undefined) throw new Error('no station');
    const after = assess(moveStation(solved, station.id, [113.6, 37.86]).next);
    expect(after.circle?.byStation[0]?.numerator).toBe(0);
    expect(after.coverages).toEqual(assessment.coverages);
    expect(after.roster?.stale).toBe(false);
  });

  it('refuses ids that are not there', () => {
    const [first] = solved.community.volunteers;
    if (first === undefined) throw new Error('no volunteer');
    const { next } = removeVolunteer(solved, first.id);
    expect(() => removeVolunteer(next, first.id)).toThrow('core.unknown-volunteer');
  });
});

describe('the map', () => {
  it('shows 24 buildings, 93 entrances with their state, 3 stations with closed circles', () => {
    const map = scenarioMap(solved, assessment);
    expect([map.buildings.features.length, map.entrances.features.length, map.stations.features.length]).toEqual([
      24, 93, 3,
    ]);
    const wanted = map.entrances.features.reduce((sum, { properties }) => sum + properties.wanted, 0);
    expect(wanted).toBe(387);
    for (const { geometry } of map.circles.features)
      expect(geometry.coordinates[0]?.at(0)).toEqual(geometry.coordinates[0]?.at(-1));
  });
});
