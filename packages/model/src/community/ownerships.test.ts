import { describe, expect, it } from 'vitest';
import { smallJson } from '../../fixtures/small-community';
import { guanxiangtai1373 } from '../presets';
import { validateCommunity } from './validate-community';

const half = { numerator: 1, denominator: 2 };

const problemsOf = (ownerships: readonly object[], rest: object = {}): readonly string[] =>
  validateCommunity(guanxiangtai1373, {
    ...smallJson(),
    ...rest,
    ownerships: ownerships.map((ownership, i) => ({ id: `t${i}`, ...ownership })),
  }).report.items.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('ownerships', () => {
  it.each<[string, readonly object[], readonly string[]]>([
    ['of the whole', [{ unitId: 'd1', ownerId: 'p1' }], []],
    ['of premises', [{ unitId: 'x1', ownerId: 'c1' }], []],
    ['of a unit that there is not', [{ unitId: 'd9', ownerId: 'p1' }], ['model.unknown-record ownerships.0.unitId']],
    ['by nobody known', [{ unitId: 'd1', ownerId: 'p9' }], ['model.unknown-record ownerships.0.ownerId']],
    [
      'in halves',
      [
        { unitId: 'd1', ownerId: 'p1', share: half },
        { unitId: 'd1', ownerId: 'p2', share: { numerator: 3, denominator: 6 } },
      ],
      [],
    ],
    ['of half only', [{ unitId: 'd1', ownerId: 'p1', share: half }], ['model.shares-not-whole ownerships.0']],
    [
      'of the whole by two',
      [
        { unitId: 'd1', ownerId: 'p1' },
        { unitId: 'd1', ownerId: 'p2' },
      ],
      ['model.shares-not-whole ownerships.0'],
    ],
    [
      'sold, with a day between that nobody owns',
      [
        { unitId: 'd1', ownerId: 'p1', until: '2026-03-30' },
        { unitId: 'd1', ownerId: 'p2', from: '2026-04-01' },
      ],
      [],
    ],
    [
      'sold, with a day of both',
      [
        { unitId: 'd1', ownerId: 'p1', until: '2026-04-01' },
        { unitId: 'd1', ownerId: 'p2', from: '2026-04-01' },
      ],
      ['model.shares-not-whole ownerships.0'],
    ],
    [
      'sold and bought back',
      [
        { unitId: 'd1', ownerId: 'p1', until: '2025-12-31' },
        { unitId: 'd1', ownerId: 'p1', from: '2026-01-01' },
      ],
      [],
    ],
    [
      'twice at a time',
      [
        { unitId: 'd1', ownerId: 'p1', share: half, until: '2026-01-01' },
        { unitId: 'd1', ownerId: 'p1', share: half, from: '2026-01-01' },
      ],
      ['model.ownership-twice ownerships.1'],
    ],
    [
      'half of it sold on without the other half',
      [
        { unitId: 'd1', ownerId: 'p1', share: half },
        { unitId: 'd1', ownerId: 'p2', share: half, until: '2026-03-31' },
      ],
      ['model.shares-not-whole ownerships.0'],
    ],
    [
      'that end before they begin',
      [{ unitId: 'd1', ownerId: 'p1', from: '2026-02-01', until: '2026-01-31' }],
      ['model.ownership-reversed ownerships.0'],
    ],
  ])('%s', (_, ownerships, expected) => {
    expect(problemsOf(ownerships)).toEqual(expected);
  });

  it('name the day and the sum', () => {
    const { report } = validateCommunity(guanxiangtai1373, {
      ...smallJson(),
      ownerships: [
        { id: 'a', unitId: 'd1', ownerId: 'p1', share: { numerator: 1, denominator: 3 }, from: '2026-05-01' },
        { id: 'b', unitId: 'd1', ownerId: 'p2', share: { numerator: 1, denominator: 6 }, from: '2026-05-01' },
      ],
    });
    expect(report.items[0]?.params).toEqual({ unit: 'd1', day: '2026-05-01', sum: '1/2' });
  });
});

describe('units', () => {
  const shop = { id: 'd1', kind: 'shop', nodeId: 'e1', floor: 1, room: 'S1', area: 5000 };

  it('do not share an id', () => {
    expect(problemsOf([], { premises: [shop] })).toEqual(['model.duplicate-id premises.0.id']);
  });

  it('have an area, and stand at the level of the dwellings', () => {
    expect(problemsOf([], { premises: [{ ...shop, id: 'x', area: 0 }] })).toEqual(['schema.too-small premises.0.area']);
    expect(problemsOf([], { premises: [{ ...shop, id: 'x', nodeId: 'a1' }] })).toEqual([
      'model.dwelling-level premises.0.nodeId',
    ]);
  });
});
