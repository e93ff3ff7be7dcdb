import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DivisionList, formatDivisions } from './division-list';
import { findDivision } from './find-division';
import { parseDivisions } from './parse-divisions';

const name = fc.stringMatching(/^[一-龥a-zA-Z0-9（）·]{1,12}$/);
const coded = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<(T & { code: string })[]> =>
  fc
    .uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 999 }), value }), {
      selector: ({ number }) => number,
      maxLength: 12,
    })
    .map((items) => items.map(({ number, value: own }) => ({ ...own, code: String(number).padStart(3, '0') })));

const list: fc.Arbitrary<DivisionList> = fc.record({
  code: fc.stringMatching(/^[0-9]{6}$/),
  province: name,
  city: fc.oneof(name, fc.constant('')),
  county: name,
  subDistricts: coded(fc.record({ name, communities: coded(fc.record({ name })) })),
});

describe('laws of the compact list', () => {
  it('what is written is read as it was', () => {
    fc.assert(
      fc.property(list, (given) => {
        const read = parseDivisions(formatDivisions(given));
        expect(read.ok && read.value).toEqual(given);
      }),
    );
  });

  it('with a byte order mark, carriage returns and blank lines too', () => {
    fc.assert(
      fc.property(list, (given) => {
        const read = parseDivisions(`\uFEFF${formatDivisions(given).replaceAll('\n', '\r\n\r\n')}`);
        expect(read.ok && read.value).toEqual(given);
      }),
    );
  });

  it('every community is found by its code, and no other', () => {
    fc.assert(
      fc.property(list, (given) => {
        const codes = given.subDistricts.flatMap((above) =>
          above.communities.map((community) => ({
            code: `${given.code}${above.code}${community.code}`,
            name: community.name,
          })),
        );
        for (const { code, name: own } of codes) {
          const found = findDivision(code, given);
          expect(found.ok && found.value.community.name).toBe(own);
        }
        const other = codes.length === 0 ? `${given.code}001001` : undefined;
        if (other !== undefined) expect(findDivision(other, given).ok).toBe(false);
      }),
    );
  });

  it('any text is read or a named problem', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `divisions/1\t990101\t某省\t\t某区\n${text}`),
        ),
        (text) => {
          const read = parseDivisions(text);
          expect(read.ok).toBe(read.report.errors === 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('codes that are not found', () => {
  const known: DivisionList = {
    code: '990101',
    province: '某省',
    city: '',
    county: '某区',
    subDistricts: [{ code: '001', name: '甲街道', communities: [{ code: '004', name: '乙社区' }] }],
  };
  it.each([
    ['99010100100', 'model.division-code', {}],
    ['9901010010044', 'model.division-code', {}],
    ['99010100100x', 'model.division-code', {}],
    ['990101001000', 'model.division-rank', { code: '990101001000' }],
    ['990102001004', 'model.division-county', { code: '990102', county: '某区', known: '990101' }],
    ['990101002004', 'model.division-unknown', { code: '990101002', above: '某区' }],
    ['990101001005', 'model.division-unknown', { code: '990101001005', above: '甲街道' }],
  ])('%s is %s', (code, problem, params) => {
    const { ok, report } = findDivision(code, known);
    expect([ok, report.items.map((item) => [item.code, item.path, item.received, item.params])]).toEqual([
      false,
      [[problem, ['code'], `"${code}"`, params]],
    ]);
  });

  it('a number is no code, though it has 12 digits', () => {
    // A number, as a spreadsheet may supply.
    expect(findDivision(990_101_001_004 as unknown as string, known).report.items[0]?.code).toBe('model.division-code');
  });

  it('one that is found comes with all that lies above it', () => {
    const found = findDivision('990101001004', known);
    expect(found.ok && found.value).toEqual({
      code: '990101001004',
      province: '某省',
      city: '',
      county: '某区',
      subDistrict: { code: '001', name: '甲街道' },
      community: { code: '004', name: '乙社区' },
    });
  });
});

describe('lines that are not in order', () => {
  const head = 'divisions/1\t990101\t某省\t某市\t某区\n';
  it.each([
    ['model.division-line', `${head}乙社区`, 2],
    ['model.division-line', `${head}#甲街道\n4\t乙社区`, 3],
    ['model.division-line', `${head}#甲街道\n000\t乙社区`, 3],
    ['model.division-line', `${head}#甲街道\n004\t乙社区\t丙`, 3],
    ['model.division-line', `${head}#甲街道\n999\t乙社区\n丙社区`, 4],
    ['model.division-line', `${head}#甲街道\n004\t${'长'.repeat(65)}`, 3],
    ['model.division-repeated', `${head}#甲街道\n004\t乙社区\n004\t丙社区`, 4],
    ['model.division-repeated', `${head}#甲街道\n#001\t乙街道`, 3],
    ['model.division-format', 'divisions/2\t990101\t某省\t某市\t某区\n', 1],
    ['model.division-format', 'divisions/1\t9901\t某省\t某市\t某区\n', 1],
  ])('%s in %j at line %i', (code, text, line) => {
    expect(parseDivisions(text).report.items.map((item) => [item.code, item.path])).toEqual([[code, ['line', line]]]);
  });

  it('a text beyond four million characters is not read', () => {
    expect(parseDivisions('x'.repeat(4_000_001)).report.items.map(({ code }) => code)).toEqual(['model.division-size']);
  });
});
