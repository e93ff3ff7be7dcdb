import { describe, expect, it } from 'vitest';
import { absenceSchema, spanOfAbsence } from '.';
import { describeDiagnostic, parseWith, schemaCatalogue } from '../diagnostics';

describe('an absence', () => {
  it('is a day, days or a span of local times, and a date as its end is the whole of that day', () => {
    const of = (input: unknown): unknown => {
      const read = parseWith(absenceSchema, input);
      return read.ok
        ? Object.values(spanOfAbsence(read.value))
        : read.report.items.map((item) => [item.path.join('.'), describeDiagnostic(item, schemaCatalogue, 'en').what]);
    };
    expect(of('2026-11-03')).toEqual(['2026-11-03T00:00', '2026-11-03T24:00']);
    expect(of({ from: '2026-12-31', to: '2026-12-31' })).toEqual(['2026-12-31T00:00', '2026-12-31T24:00']);
    expect(of({ from: '2026-11-03T18:00', to: '2026-11-04T06:00' })).toEqual(['2026-11-03T18:00', '2026-11-04T06:00']);
    expect(of({ from: '2026-11-03T18:00', to: '2026-11-03' })).toEqual(['2026-11-03T18:00', '2026-11-03T24:00']);
    expect(of({ from: '2026-11-03', to: '9999-12-31' })).toEqual(['2026-11-03T00:00', '9999-12-31T24:00']);
    expect(of({ from: '2026-11-03', to: '2026-11-03T00:01' })).toEqual(['2026-11-03T00:00', '2026-11-03T00:01']);
  });

  it('ends after it begins, and says what is wrong where', () => {
    const wrong = (input: unknown): unknown =>
      parseWith(absenceSchema, input).report.items.map((item) => [
        item.path.join('.'),
        describeDiagnostic(item, schemaCatalogue, 'en').what,
      ]);
    const reversed = [['to', 'Wrong form: a beginning before its end expected']];
    expect([
      wrong({ from: '2026-11-03', to: '2026-11-02' }),
      wrong({ from: '2026-11-03T08:00', to: '2026-11-03T08:00' }),
      wrong({ from: '2026-11-03', to: '2026-11-03T00:00' }),
    ]).toEqual([reversed, reversed, reversed]);
    expect(wrong({ from: '2026-11-03T25:00', to: '2026-11-04' })).toEqual([
      ['from', 'Wrong form: a date (2026-12-01) or a date and time (2026-12-01T08:30) expected'],
    ]);
    expect(wrong({ from: '2026-02-29', to: '2026-02-30' })).toHaveLength(2);
    for (const input of ['2026-02-29', '2026-11-03T08:00', 7, null, {}]) expect(wrong(input)).not.toEqual([]);
  });
});
