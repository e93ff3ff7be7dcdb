import { describe, expect, it } from 'vitest';
import { explain } from '../messages/messages';
import type { Position } from '../points/points';
import { serviceCoverage } from './service-coverage';
import { requiredMinutes } from './required-minutes';
import type { ServiceInput, ServiceNeed } from './service-input';

const position: Position = [113.57, 37.86];
const far: Position = [113.6, 37.86];
const need = (id: string, more: Partial<ServiceNeed> = {}): ServiceNeed => ({
  id,
  postId: 'elder',
  position,
  cadence: { every: 'week', times: 1 },
  minutes: 30,
  ...more,
});
const base: ServiceInput = { needs: [], hours: [], weeks: 1, radius: 500 };

describe('demand', () => {
  it('is that of the sample community: 62 weekly, 95 monthly, 230 quarterly half hours make 50.8 hours a week', () => {
    // From the description of the sample: 50.8 h of visits a week.
    const needs = [
      ...Array.from({ length: 62 }, () => 'week' as const),
      ...Array.from({ length: 95 }, () => 'month' as const),
      ...Array.from({ length: 230 }, () => 'quarter' as const),
    ];
    const minutes = needs.reduce(
      (sum, every) => sum + requiredMinutes(need('n', { cadence: { every, times: 1 } }), 1),
      0,
    );
    expect((minutes / 60).toFixed(1)).toBe('50.8');
  });

  it('is whole over a quarter: three visits of a monthly need', () => {
    expect(requiredMinutes(need('n', { cadence: { every: 'month', times: 1 } }), 13)).toBe(90);
  });
});

describe('serviceCoverage', () => {
  it('uses the roster instead of the offer where there is one', () => {
    const hours = [{ id: 'v1', posts: ['elder'], position, minutes: 60 }];
    expect(serviceCoverage({ ...base, needs: [need('n1')], hours })).toMatchObject({ basis: 'offered', numerator: 30 });
    expect(serviceCoverage({ ...base, needs: [need('n1')], hours, rostered: [] })).toMatchObject({
      basis: 'rostered',
      numerator: 0,
    });
  });

  it('lets a rostered round serve the needs that it names and no other', () => {
    const rostered = [{ id: 'r1', posts: ['elder'], minutes: 60, needIds: ['n1'] }];
    const { missing, numerator } = serviceCoverage({ ...base, needs: [need('n1'), need('n2')], hours: [], rostered });
    expect(numerator).toBe(30);
    expect(missing.map(({ needId, why }) => [needId, why.code])).toEqual([['n2', 'coverage.service-not-rostered']]);
  });

  it('counts a round once for a need that it names twice, and refuses one that is not there', () => {
    const rostered = [
      { id: 'r1', posts: ['elder'], minutes: 20, needIds: ['n1', 'n1'] },
      { id: 'r2', posts: ['elder'], minutes: 0, needIds: ['n2', 'n2'] },
    ];
    const { missing, numerator } = serviceCoverage({ ...base, needs: [need('n1'), need('n2')], hours: [], rostered });
    expect(numerator).toBe(20);
    expect(missing.map(({ why }) => [why.code, why.params['hours']])).toEqual([
      ['coverage.service-too-rare', undefined],
      ['coverage.service-full', 1],
    ]);
    expect(() =>
      serviceCoverage({
        ...base,
        needs: [need('n1')],
        hours: [],
        rostered: [{ id: 'r1', posts: ['elder'], minutes: 20, needIds: ['n1', 'gone'] }],
      }),
    ).toThrow('coverage.unknown-id at rostered[0].needIds[1], received "gone"');
  });

  it('keeps to the hours of the need: only the overlapping part of a span counts', () => {
    const during = [{ weekday: 2, from: 600, to: 620 }];
    const hours = [
      { id: 'v1', posts: ['elder'], position, minutes: 120, during: [{ weekday: 2, from: 540, to: 660 }] },
    ];
    const result = serviceCoverage({ ...base, needs: [need('n1', { during })], hours });
    expect([result.numerator, result.denominator]).toEqual([20, 30]);
  });

  it('never gives a person more than their minutes, whatever their hours', () => {
    const during = [
      { weekday: 1, from: 0, to: 1440 },
      { weekday: 2, from: 0, to: 1440 },
    ];
    const hours = [
      { id: 'v0', posts: ['culture'], position, minutes: 500, during },
      { id: 'v1', posts: ['elder'], position, minutes: 40, during },
    ];
    const needs = [
      need('n1', { during: [{ weekday: 1, from: 0, to: 720 }] }),
      need('n2', { during: [{ weekday: 2, from: 0, to: 720 }] }),
    ];
    const result = serviceCoverage({ ...base, needs, hours });
    expect(result.numerator).toBe(40);
    expect(result.shortages).toMatchObject([{ needIds: ['n1', 'n2'], hoursIds: ['v1'], minutes: 60, room: 40 }]);
  });

  it('tells every reason apart, in both languages', () => {
    const needs = [
      need('offered', { postId: 'culture' }),
      need('beyond', { position: far }),
      need('hours', { during: [{ weekday: 6, from: 0, to: 60 }] }),
      need('rare', { cadence: { every: 'week', times: 4 }, minutes: 30 }),
      need('nowhere', { position: undefined }),
    ];
    const hours = [{ id: 'v1', posts: ['elder'], position, minutes: 60, during: [{ weekday: 1, from: 540, to: 600 }] }];
    const { missing } = serviceCoverage({ ...base, needs, hours });
    expect(Object.fromEntries(missing.map(({ needId, why }) => [needId, why.code]))).toEqual({
      offered: 'coverage.service-not-offered',
      beyond: 'coverage.service-beyond',
      hours: 'coverage.service-other-hours',
      rare: 'coverage.service-too-rare',
      nowhere: 'coverage.service-no-place',
    });
    for (const { why } of missing)
      for (const locale of ['zh-CN', 'en'] as const) expect(explain(why, locale)).not.toMatch(/[{}]|coverage\./);
  });

  it('says that nobody can tell, where the hours of the post have no place either, and measures to the nearest that has one', () => {
    const nowhere = { id: 'v1', posts: ['elder'], minutes: 60 };
    const why = (hours: ServiceInput['hours']) =>
      serviceCoverage({ ...base, needs: [need('n1')], hours }).missing.map((gap) => [
        gap.why.code,
        gap.why.params['distance'],
      ]);
    expect(why([nowhere])).toEqual([['coverage.service-no-place', undefined]]);
    // 0.03° of longitude at 37.86° N are 2,640 m.
    const [[code, distance] = []] = why([
      nowhere,
      { ...nowhere, id: 'v2', position: [113.7, 37.86] },
      { ...nowhere, id: 'v3', position: far },
    ]);
    expect([code, Math.round(Number(distance))]).toEqual(['coverage.service-beyond', 2640]);
  });

  it('gives supply over demand by post, node and group', () => {
    const hours = [{ id: 'v1', posts: ['elder', 'safety'], position, minutes: 100 }];
    const needs = [
      need('n1', { nodeId: 'b1', groupId: '80+' }),
      need('n2', { nodeId: 'b2', groupId: '80+', minutes: 60 }),
      need('n3', { postId: 'safety', nodeId: 'b1', minutes: 20 }),
    ];
    const { byPost, byNode, byGroup } = serviceCoverage({ ...base, needs, hours });
    expect(byPost.map(({ id, supply, denominator }) => [id, supply, denominator])).toEqual([
      ['elder', 100, 90],
      ['safety', 100, 20],
    ]);
    expect(byNode.map(({ id, supply, denominator }) => [id, supply, denominator])).toEqual([
      ['b1', 100, 50],
      ['b2', 100, 60],
    ]);
    expect(byGroup.map(({ id, supply, denominator }) => [id, supply, denominator])).toEqual([['80+', 100, 90]]);
  });

  it('mends with the fewest whole minutes: with them all is met, with one less it is not', () => {
    const hours = [
      { id: 'v1', posts: ['elder'], position, minutes: 45 },
      { id: 'v2', posts: ['safety'], position, minutes: 10 },
    ];
    const needs = [
      need('n1'),
      need('n2', { cadence: { every: 'month', times: 1 } }),
      need('n3', { postId: 'safety' }),
      need('n4', { position: far }),
    ];
    const { remedy, denominator } = serviceCoverage({ ...base, needs, hours });
    // Elder: 30 + 30·3/13 = 36.9 of 45; safety lacks 20; n4 has no hours and needs 30.
    expect(remedy?.moves).toEqual([
      { kind: 'extend-hours', hoursId: 'v2', minutes: 20 },
      { kind: 'add-hours', needId: 'n4', postId: 'elder', minutes: 30 },
    ]);
    expect(remedy).toMatchObject({ minutes: 50, smallest: true });
    expect(remedy?.after.numerator).toBeCloseTo(denominator, 9);
    expect(remedy?.withOneFewer.numerator).toBeCloseTo(denominator - 1, 9);
  });
});
