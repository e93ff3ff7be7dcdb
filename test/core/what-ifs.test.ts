// The ten analyses through the public API of core alone, each with the figure that it must change, and the direction.
import { compare, type Comparison, type Modification } from '@community1373/core/what-if';
import { sampleScenario } from '@community1373/core/sample';
import type { Moment } from '@community1373/deliberation';
import { describe, expect, test } from 'vitest';

const base = sampleScenario();
const december: Moment = '2026-12-01T09:00';

const whatIf = (modifications: readonly Modification[], now: Moment = december): Comparison =>
  compare(base, [{ id: 'v', name: 'what if', base: base.id, modifications }], { now });

const figure = ({ figures }: Comparison, id: string): readonly [number, number] => {
  const found = figures.find((one) => one.id === id);
  return [found?.base ?? Number.NaN, found?.variants[0]?.value ?? Number.NaN];
};

const verdict = ({ figures }: Comparison, id: string): string | undefined =>
  figures.find((one) => one.id === id)?.variants[0]?.verdict;

describe('the ten things that analysts will try', () => {
  test('lose 5 elder-post volunteers in winter: 19 × 15 households cared for instead of 24 × 15, and 47.5 hours for 54.9', () => {
    // The four weeks begin on 30 November, when volunteers who leave in December still serve.
    const result = whatIf([{ kind: 'lose-volunteers', postId: 'elder', count: 5, months: [11, 12, 1, 2] }]);
    expect(figure(result, 'coverage/personnel/reached')).toEqual([360, 285]);
    const [before, after] = figure(result, 'coverage/service/post/elder/ratio');
    expect([before, after < 1]).toEqual([1, true]);
    // By hand: 62 × 4 weekly, 88 monthly and 71 quarterly visits of half an hour fall in the four weeks, plus 4 h a week: 54.875 h a week; 19 × 2.5 = 47.5 h.
    expect(after).toBeCloseTo(47.5 / ((62 * 4 + 88 + 71) / 8 + 4), 6);
    expect(verdict(result, 'coverage/service/post/elder/ratio')).toBe('worse');
    expect(
      result.variants[0]?.changes.some(({ direction, in: { id } }) => id === 'personnel' && direction === 'loss'),
    ).toBe(true);
    // Volunteers who leave in July are not missing in these four weeks.
    const summer = whatIf([{ kind: 'lose-volunteers', postId: 'elder', count: 5, months: [7] }]);
    expect([figure(summer, 'coverage/personnel/reached'), figure(summer, 'coverage/service/post/elder/ratio')]).toEqual(
      [
        [360, 360],
        [1, 1],
      ],
    );
  });

  test('double the high-risk 80+: more minutes are asked for than the elder post has', () => {
    const result = whatIf([{ kind: 'scale-group', groupId: 'high-risk', percent: 200, amongGroupId: 'age-80' }]);
    const [asked, more] = figure(result, 'coverage/service/asked');
    // By hand, in whole visits of half an hour: 62 more households are visited weekly (62 × 4), and 30 (33 × 4 × 12/52 = 30.5) of 88 monthly visits remain.
    expect(more - asked).toBeCloseTo((62 * 4 + 30 - 88) * 30, 6);
    expect(verdict(result, 'coverage/service/post/elder/ratio')).toBe('worse');
  });

  test('add or move a station: in a circle of 250 m one more reaches more, one far away reaches nobody', () => {
    const circle: Modification = { kind: 'set-circle', radiusMeters: 250 };
    const narrow = figure(whatIf([circle]), 'circle/ratio')[1];
    const [, added] = figure(
      whatIf([
        circle,
        {
          kind: 'add-station',
          stationId: 's-more',
          stationKindId: 'service',
          name: '新站',
          position: [113.5725, 37.862],
        },
      ]),
      'circle/ratio',
    );
    expect(added).toBeGreaterThan(narrow);
    const away = ['s-pioneer', 's-deliberation', 's-service'].map((stationId): Modification => ({
      kind: 'move-station',
      stationId,
      position: [113.6, 37.86],
    }));
    expect(figure(whatIf([circle, ...away]), 'circle/ratio')[1]).toBe(0);
    expect(
      figure(whatIf([{ kind: 'close-station', stationId: 's-service' }]), 'circle/ways/farthest').every(
        Number.isFinite,
      ),
    ).toBe(true);
  });

  test('the burst main at building 9 in January: its people are touched, and a response is overdue after half an hour', () => {
    const result = whatIf(
      [
        {
          kind: 'fail-utility',
          outageId: 'main',
          fault: 'water',
          nodeId: 'b9',
          from: '2026-01-12',
          at: '06:40',
          days: 7,
          postId: 'mutual',
          groups: ['age-80'],
          minutes: 20,
        },
      ],
      '2026-01-12T07:15',
    );
    const [none, people] = figure(result, 'outages/people');
    const living = base.community.households
      .filter(({ id }) => id.startsWith('h9-'))
      .reduce(
        (sum, { residents }) =>
          sum +
          Object.entries(residents).reduce(
            (n, [group, count]) => n + (group.startsWith('age-') ? Number(count) : 0),
            0,
          ),
        0,
      );
    expect([none, people]).toEqual([0, living]);
    const [overdue, more] = figure(result, 'matters/overdue');
    expect(more).toBe(overdue + 1);
  });

  test('a lift with floor coefficients and a three-quarters vote: upper floors pay more; short of three quarters there is no levy', () => {
    const coefficients = Array.from({ length: 7 }, (_, i) => ({ floor: i + 1, hundredths: i * 20 }));
    const households = base.community.households.filter(({ id }) => id.startsWith('h9-1-')).length;
    const lift = (inFavour: number): Modification => ({
      kind: 'vote-work',
      levyId: 'lift',
      title: '9号楼1单元加装电梯',
      nodeId: 'b9e1',
      costFen: 40_000_000,
      rule: {
        kind: 'floor',
        table: {
          id: 'lift-table',
          source: 'agreed by the owners of the entrance',
          certainty: 'text-read',
          coefficients,
        },
      },
      vote: 'three-quarters',
      inFavour,
      against: households - inFavour,
      on: '2026-11-20',
    });
    const passed = whatIf([lift(households - 1)]);
    // Seven floors with two flats each: the coefficients sum to 2 × (0 + 20 + … + 120) = 840, so the top floor pays 120/840 of 400,000 yuan and the ground
    // floor 0.
    expect(households).toBe(14);
    expect(figure(passed, 'levy/lift/largest')[1]).toBeCloseTo((40_000_000 * 120) / 840, -1);
    expect(figure(passed, 'levy/lift/smallest')[1]).toBe(0);
    const failed = whatIf([lift(10)]);
    expect(failed.variants[0]?.assessment.levies).toHaveLength(1);
    expect(failed.variants[0]?.assessment.matters.matters.find(({ matterId }) => matterId === 'lift')?.outcome).toBe(
      'unresolved',
    );
    const [closed, more] = figure(failed, 'matters/closed');
    expect(more).toBe(closed + 1);
  });

  test('ten households refuse to pay: 4,000 yuan less are collected, and are still to pay or a gap', () => {
    const result = whatIf([{ kind: 'refuse-payment', levyId: 'levy-b9-main', count: 10, on: '2026-01-14' }]);
    const [collected, less] = figure(result, 'levy/levy-b9-main/collected');
    expect(collected - less).toBe(10 * 40_000);
    const [, topUp] = figure(result, 'levy/levy-b9-main/topUp');
    const [, gap] = figure(result, 'levy/levy-b9-main/gap');
    // Ten shares of 390.65 or 390.66 yuan.
    expect(topUp + gap).toBeGreaterThanOrEqual(10 * 39_065);
    expect(topUp + gap).toBeLessThanOrEqual(10 * 39_066);
  });

  test('haircut day on a holiday with half the barbers: 18 seats instead of 36 a day later, none where the day is left out', () => {
    const holiday: Modification = { kind: 'set-holiday', date: '2026-12-20', holiday: 'holiday' };
    const half = (onHoliday: 'next' | 'skip'): Modification => ({
      kind: 'set-seats',
      seatedDayId: 'haircut',
      seatsPercent: 50,
      onHoliday,
    });
    const later = whatIf([holiday, half('next')]);
    expect(figure(later, 'seats/haircut/seated')).toEqual([36, 18]);
    expect(later.variants[0]?.assessment.seatedDays[0]?.days).toEqual([
      { date: '2026-12-20', heldOn: '2026-12-21', holiday: true },
    ]);
    expect(figure(whatIf([holiday, half('skip')]), 'seats/haircut/seated')).toEqual([36, 0]);
  });

  test('micro-grids of 40 households: more places want a lead, a smaller share has one', () => {
    const result = whatIf([{ kind: 'micro-grids', households: 40, posts: ['elder'] }]);
    const [asked, more] = figure(result, 'coverage/grid/asked');
    const micro = result.variants[0]?.assessment.coverages[0]?.byGroup.find(({ id }) => id === 'micro-grid');
    expect([micro?.numerator, micro?.denominator]).toEqual([0, more - asked]);
    expect(more).toBeGreaterThanOrEqual(asked + 24);
    expect(verdict(result, 'coverage/grid/ratio')).toBe('worse');
  });

  test('a three-day heating failure: everyone is touched, households with someone of 80 and over are looked after daily', () => {
    const result = whatIf(
      [
        {
          kind: 'fail-utility',
          outageId: 'heat',
          fault: 'heating',
          nodeId: 'root',
          from: '2026-12-07',
          at: '08:00',
          days: 3,
          postId: 'mutual',
          groups: ['age-80'],
          minutes: 20,
        },
      ],
      '2026-12-07T12:00',
    );
    expect(figure(result, 'outages/people')).toEqual([0, 2318]);
    const old = base.community.households.filter(({ residents }) => (residents['age-80'] ?? 0) > 0).length;
    const [asked, more] = figure(result, 'coverage/service/asked');
    expect(more - asked).toBeCloseTo(old * 20 * 3, 6);
    expect(result.variants[0]?.assessment.findings[0]?.id).toBe('outage/heat');
  });

  test('the same community under five parties: consenting volunteers join the linkage', () => {
    const result = whatIf([{ kind: 'set-parties', parties: 'five', volunteerCaseload: 2 }]);
    expect(figure(result, 'linkage/parties')).toEqual([3, 5]);
    expect(figure(result, 'linkage/helpers')).toEqual([4, 4 + 90]);
    expect(result.variants[0]?.assessment.linkage?.problems).toEqual([]);
    expect(result.variants[0]?.assessment.linkage?.progress).toEqual(result.base.linkage?.progress);
  });
});
