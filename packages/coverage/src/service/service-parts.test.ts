import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import type { Position } from '../points/points';
import { serviceCoverage } from './service-coverage';
import type { ServiceHours, ServiceInput, ServiceNeed, WeeklySpan } from './service-input';
import { serviceReach } from './service-reach';

/** Position at a distance in metres along a parallel; a degree at 37.86° N is 87,999 m. */
const east = (meters: number): Position => [113.57 + meters / 87_999, 37.86];
const need = (id: string, more: Partial<ServiceNeed> = {}): ServiceNeed => ({
  id,
  postId: 'elder',
  position: east(0),
  cadence: { every: 'week', times: 1 },
  minutes: 30,
  ...more,
});
const hours = (id: string, minutes: number, more: Partial<ServiceHours> = {}): ServiceHours => ({
  id,
  posts: ['elder'],
  position: east(0),
  minutes,
  ...more,
});
const span = (weekday: number, from: number, to: number): WeeklySpan => ({ weekday, from, to });
const base: ServiceInput = { needs: [], hours: [], weeks: 1, radius: 100 };
const quarterly = { cadence: { every: 'quarter', times: 1 } } as const;

describe('serviceReach', () => {
  const reach = (input: Partial<ServiceInput>) => serviceReach({ ...base, ...input }, input.hours ?? []);
  const pairs = ({ client, carer }: ReturnType<typeof reach>) =>
    Array.from(client, (need_, k) => `${need_}-${carer[k]}`);

  it('counts wants and rooms in thirteenths of a minute: a week 13, a month 3, a quarter 1', () => {
    const needs = [
      need('w'),
      need('m', { cadence: { every: 'month', times: 2 } }),
      need('q', { cadence: { every: 'quarter', times: 1 }, minutes: 20 }),
    ];
    const problem = reach({
      needs,
      hours: [hours('v', 90), hours('d', 50, { during: [span(1, 0, 40), span(2, 60, 70)] })],
      weeks: 4,
    });
    expect(Array.from(problem.want)).toEqual([30 * 4 * 13, 30 * 2 * 4 * 3, 20 * 4]);
    expect([...problem.ownerRoom]).toEqual([90 * 13, 50 * 13]);
    expect(Array.from(problem.room)).toEqual([90 * 13, 40 * 4 * 13, 10 * 4 * 13]);
    expect([...problem.owner]).toEqual([0, 1, 1]);
    expect([pairs(problem), problem.inReach]).toEqual([
      ['0-0', '0-1', '0-2', '1-0', '1-1', '1-2', '2-0', '2-1', '2-2'],
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
    ]);
  });

  it('cuts a span where the needs of its weekday begin or end within it, and nowhere else', () => {
    const needs = [
      need('a', { during: [span(2, 700, 760), span(2, 600, 620)] }),
      need('b', { during: [span(3, 610, 615), span(2, 540, 600)] }),
      need('c'),
    ];
    const problem = reach({ needs, hours: [hours('v', 500, { during: [span(2, 540, 720), span(4, 540, 720)] })] });
    // On Tuesday 540–600–620–700–720, on Thursday 540–720.
    expect(Array.from(problem.room, (room) => room / 13)).toEqual([60, 20, 80, 20, 180]);
    expect(pairs(problem)).toEqual(['0-1', '0-3', '1-0', '2-0', '2-1', '2-2', '2-3', '2-4']);
  });

  it('a span that is the need’s own is left whole; one of another day or partly outside does not fit', () => {
    const fit = (during: readonly WeeklySpan[]) =>
      pairs(reach({ needs: [need('a', { during: [span(1, 600, 660)] })], hours: [hours('v', 60, { during })] })).length;
    expect([
      fit([span(1, 600, 660)]),
      fit([span(1, 610, 650)]),
      fit([span(2, 600, 660)]),
      fit([span(1, 540, 600)]),
      fit([span(1, 660, 700)]),
      fit([span(1, 540, 700)]),
    ]).toEqual([1, 1, 0, 0, 0, 1]);
  });

  it('finds by post and place who may serve whom, or by name where a round names its needs', () => {
    const needs = [
      need('a'),
      need('b', { position: undefined }),
      need('c', { postId: 'safety' }),
      need('d', { position: east(200) }),
    ];
    const list = [
      hours('far', 1, { position: east(150) }),
      hours('v', 1, { posts: ['safety', 'elder'] }),
      hours('nowhere', 1, { position: undefined }),
      hours('round', 1, { needIds: ['d', 'a', 'gone', 'd'] }),
    ];
    const { inReach } = reach({ needs, hours: list });
    expect(inReach).toEqual([[1, 3], [], [1], [0, 3]]);
    expect(pairs(reach({ needs, hours: list }))).toEqual(['0-1', '0-3', '2-1', '3-0', '3-3']);
  });
});

describe('serviceCoverage, by hand', () => {
  it('is nothing of nothing where nobody needs anything', () => {
    expect(serviceCoverage({ ...base, hours: [hours('v', 10)] })).toEqual({
      numerator: 0,
      denominator: 0,
      basis: 'offered',
      needsMet: { numerator: 0, denominator: 0 },
      byNode: [],
      byPost: [],
      byGroup: [],
      missing: [],
      shortages: [],
      remedy: undefined,
    });
  });

  it('gives each name of the needs its minutes, and once the hours that reach it; a need without a name is in no row', () => {
    const needs = [
      need('a', { nodeId: 'n', groupId: '80+' }),
      need('b', { nodeId: 'n' }),
      need('c', { position: east(500), nodeId: 'far' }),
    ];
    const { numerator, denominator, needsMet, byNode, byPost, byGroup, shortages } = serviceCoverage({
      ...base,
      needs,
      hours: [hours('v', 20), hours('w', 15), hours('x', 8, { position: east(900) })],
    });
    expect([numerator, denominator, needsMet]).toEqual([35, 90, { numerator: 1, denominator: 3 }]);
    expect(byNode).toEqual([
      { id: 'n', numerator: 35, denominator: 60, supply: 35 },
      { id: 'far', numerator: 0, denominator: 30, supply: 0 },
    ]);
    expect(byPost).toEqual([{ id: 'elder', numerator: 35, denominator: 90, supply: 35 }]);
    expect(byGroup.map(({ id, denominator: wanted, supply }) => [id, wanted, supply])).toEqual([['80+', 30, 35]]);
    expect(shortages).toEqual([
      {
        needIds: ['a', 'b'],
        hoursIds: ['v', 'w'],
        minutes: 60,
        room: 35,
        why: { code: 'coverage.service-shortage', params: { needs: 2, hours: 2, minutes: 60, room: 35, short: 25 } },
      },
    ]);
  });
});

describe('why a need is not met', () => {
  const why = (input: Partial<ServiceInput>) =>
    serviceCoverage({ ...base, ...input }).missing.map(({ needId, postId, minutes, why: { code, params } }) => [
      needId,
      postId,
      minutes,
      code.replace('coverage.service-', ''),
      params,
    ]);
  const of = { need: 'a', post: 'elder' };

  it('too rare: how many visits there are, of how many', () => {
    expect(why({ needs: [need('a', { cadence: { every: 'week', times: 3 } })], hours: [hours('v', 45)] })).toEqual([
      ['a', 'elder', 45, 'too-rare', { ...of, got: 1.5, wanted: 3 }],
    ]);
    expect(why({ needs: [need('a')], hours: [hours('v', 30)] })).toEqual([]);
  });

  it('full: hours in reach at its times, all given to others or none left', () => {
    expect(
      why({ needs: [need('a')], hours: [hours('v', 0), hours('w', 0), hours('far', 60, { position: east(900) })] }),
    ).toEqual([['a', 'elder', 30, 'full', { ...of, hours: 2 }]]);
  });

  it('other hours: in reach, at other times', () => {
    const list = [hours('v', 60, { during: [span(1, 0, 60)] }), hours('w', 60, { during: [span(2, 0, 60)] })];
    expect(why({ needs: [need('a', { during: [span(3, 0, 60)] })], hours: list })).toEqual([
      ['a', 'elder', 30, 'other-hours', { ...of, hours: 2 }],
    ]);
  });

  it('not offered by anyone of the post; not rostered where all of the post go to others by name', () => {
    expect(why({ needs: [need('a')], hours: [hours('v', 60, { posts: ['safety'] })] })).toEqual([
      ['a', 'elder', 30, 'not-offered', of],
    ]);
    const rounds = [
      hours('r', 60, { needIds: ['b'] }),
      hours('s', 60, { needIds: [] }),
      hours('other', 60, { posts: ['safety'] }),
    ];
    expect(why({ needs: [need('a'), need('b')], hours: rounds })).toEqual([
      ['a', 'elder', 30, 'not-rostered', { ...of, hours: 2 }],
    ]);
    expect(
      why({ needs: [need('a'), need('b')], hours: [...rounds, hours('v', 60, { position: east(300) })] }).map(
        ([, , , code]) => code,
      ),
    ).toEqual(['beyond']);
  });

  it('beyond: so far to the nearest that has a place; no place: of its own or of anyone', () => {
    const list = [
      hours('nowhere', 60, { position: undefined }),
      hours('v', 60, { position: east(300) }),
      hours('w', 60, { position: east(200) }),
      hours('x', 60, { position: east(400) }),
    ];
    expect(why({ needs: [need('a')], hours: list })).toEqual([
      ['a', 'elder', 30, 'beyond', { ...of, distance: straightLineDistance(east(200), east(0)), radius: 100 }],
    ]);
    expect(why({ needs: [need('a', { position: undefined })], hours: list })).toEqual([
      ['a', 'elder', 30, 'no-place', of],
    ]);
    expect(why({ needs: [need('a')], hours: list.slice(0, 1) })).toEqual([['a', 'elder', 30, 'no-place', of]]);
  });
});

describe('the mending in whole minutes, by hand', () => {
  const remedy = (input: Partial<ServiceInput>) => serviceCoverage({ ...base, ...input }).remedy;

  it('extends the hours that are there by what lacks, rounded up', () => {
    // Half an hour a quarter is 30/13 = 2.31 minutes a week: with 1 minute, 1.31 are lacking, and 2 more are enough.
    expect(remedy({ needs: [need('a', quarterly)], hours: [hours('v', 1)] })).toEqual({
      moves: [{ kind: 'extend-hours', hoursId: 'v', minutes: 2 }],
      minutes: 2,
      smallest: true,
      after: { numerator: 30 / 13, denominator: 30 / 13 },
      withOneFewer: { numerator: 2, denominator: 30 / 13 },
    });
  });

  it('takes back minutes that rounding each day up added, where one day’s are enough for two', () => {
    const needs = [
      need('a', { ...quarterly, during: [span(1, 0, 60)] }),
      need('b', { ...quarterly, during: [span(2, 0, 60)] }),
    ];
    // 2.31 minutes on each day, rounded up to 3 and 3; but 5 minutes in total serve the 4.62.
    expect(remedy({ needs, hours: [hours('v', 0, { during: [span(1, 0, 60), span(2, 0, 60)] })] })).toEqual({
      moves: [{ kind: 'extend-hours', hoursId: 'v', minutes: 5 }],
      minutes: 5,
      smallest: true,
      after: { numerator: 60 / 13, denominator: 60 / 13 },
      withOneFewer: { numerator: 4, denominator: 60 / 13 },
    });
  });

  it('keeps minutes that rounding up added where each is needed, and then does not call itself the smallest', () => {
    // Two needs far apart: 3 minutes each, although 5 would equal the total lacking.
    const needs = [need('a', quarterly), need('b', { ...quarterly, position: east(500) })];
    expect(remedy({ needs, hours: [hours('v', 0), hours('w', 0, { position: east(500) })] })).toEqual({
      moves: [
        { kind: 'extend-hours', hoursId: 'v', minutes: 3 },
        { kind: 'extend-hours', hoursId: 'w', minutes: 3 },
      ],
      minutes: 6,
      smallest: false,
      after: { numerator: 60 / 13, denominator: 60 / 13 },
      withOneFewer: { numerator: 56 / 13, denominator: 60 / 13 },
    });
  });

  it('adds hours for each need that nobody can reach at its times', () => {
    const needs = [
      need('a'),
      need('b', { during: [span(1, 0, 60)] }),
      need('c', quarterly),
      need('d', { postId: 'safety', minutes: 7 }),
    ];
    expect(
      remedy({ needs, hours: [hours('v', 60, { during: [span(2, 0, 60)] }), hours('w', 1, { posts: ['culture'] })] }),
    ).toEqual({
      moves: [
        { kind: 'add-hours', needId: 'b', postId: 'elder', minutes: 30 },
        { kind: 'add-hours', needId: 'd', postId: 'safety', minutes: 7 },
      ],
      minutes: 37,
      smallest: true,
      after: { numerator: 67 + 30 / 13, denominator: 67 + 30 / 13 },
      withOneFewer: { numerator: 66 + 30 / 13, denominator: 67 + 30 / 13 },
    });
  });

  it('adds hours that serve only the need that they are for', () => {
    const needs = [need('a', { position: east(900), ...quarterly }), need('b', { position: east(1800), ...quarterly })];
    expect(remedy({ needs })).toMatchObject({
      moves: [
        { kind: 'add-hours', needId: 'a', minutes: 3 },
        { kind: 'add-hours', needId: 'b', minutes: 3 },
      ],
      minutes: 6,
      smallest: false,
      after: { numerator: 60 / 13 },
      withOneFewer: { numerator: 56 / 13 },
    });
  });
});
