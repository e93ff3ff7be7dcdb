import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absences } from './absence-codec';

const read = (cell: Parameters<typeof absences.read>[0]): unknown => {
  const value = absences.read(cell);
  return value.ok ? value.value : value.code;
};

describe('absences in a cell', () => {
  it('law: what is written is read back as it was', () => {
    const day = fc
      .integer({ min: 0, max: 80_000 })
      .map((offset) => new Date(Date.UTC(1950, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
    const end = fc
      .tuple(day, fc.option(fc.integer({ min: 0, max: 1439 })))
      .map(([date, minute]) =>
        minute === null
          ? date
          : `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(day, fc.record({ from: end, to: end })), { minLength: 1, maxLength: 4 }),
        (values) => {
          const cell = absences.write(values);
          expect(cell).toBeTypeOf('string');
          expect(read(String(cell))).toEqual(values);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['2026年11月30日；２０２６-12-05 至 2026/12/7', ['2026-11-30', { from: '2026-12-05', to: '2026-12-07' }]],
    ['2026-12-10 18:00 to 2026-12-11 8:00', [{ from: '2026-12-10T18:00', to: '2026-12-11T08:00' }]],
    ['2026-12-10T18:00至2026-12-11', [{ from: '2026-12-10T18:00', to: '2026-12-11' }]],
    [{ kind: 'serial', serial: 46_356, since1904: false }, ['2026-11-30']],
    [20_261_130, ['2026-11-30']],
    ['下周', 'exchange.cell-absences'],
    ['2026-12-10 18:00', 'exchange.cell-absences'],
    ['2026-12-10至', 'exchange.cell-absences'],
    [true, 'exchange.cell-absences'],
  ] as const)('reads %o as %o', (cell, wanted) => {
    expect(read(cell)).toEqual(wanted);
  });

  it('leaves to be kept beside what a cell cannot say', () => {
    for (const value of [
      [],
      'x',
      [7],
      [{ from: '2026-12-10', to: '2026-12-11', why: 'x' }],
      [{ from: '2026-12-10T24:00', to: '2026-12-11' }],
    ])
      expect(absences.write(value)).toBeUndefined();
  });
});
