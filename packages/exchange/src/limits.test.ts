import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { smallScenario } from '../fixtures/small-scenario';
import { type NamedFile, readCsvSheets } from './csv';
import { readGeoJson } from './geojson';
import { readScenarioJson } from './json';
import { defaultLimits, type ReadLimits } from './limits';
import { readOsm } from './osm';
import { readXlsxSheets } from './xlsx';

type Limits = Partial<ReadLimits>;
type Reading = (
  limits: Limits,
) => Promise<{ readonly ok: boolean; readonly report: { readonly items: readonly { readonly code: string }[] } }>;

const head = '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>';
const bookParts = (sheets: readonly string[], texts: readonly string[] = []): Readonly<Record<string, string>> => ({
  '_rels/.rels': head,
  'xl/workbook.xml': `<workbook><sheets>${sheets.map((_, i) => `<sheet name="s${i}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Type="x/worksheet" Target="w${i}.xml"/>`).join('')}<Relationship Id="t" Type="x/sharedStrings" Target="t.xml"/></Relationships>`,
  'xl/t.xml': `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  ...Object.fromEntries(
    sheets.map((rows, i) => [`xl/w${i}.xml`, `<worksheet><sheetData>${rows}</sheetData></worksheet>`]),
  ),
});
const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const book =
  (sheets: readonly string[], texts: readonly string[] = []): Reading =>
  (limits) =>
    readXlsxSheets(packed(bookParts(sheets, texts)), { limits });

const csv =
  (...texts: readonly string[]): Reading =>
  (limits) =>
    readCsvSheets(
      texts.map((text, i): NamedFile => ({ name: `${i}.csv`, bytes: strToU8(text) })),
      { limits },
    );

const base = smallScenario();
const way = (places: number) => ({
  type: 'Feature',
  properties: { kind: 'path' },
  geometry: { type: 'LineString', coordinates: Array.from({ length: places }, (_, i) => [113.57 + i / 10_000, 37.86]) },
});
const map =
  (...places: readonly number[]): Reading =>
  (limits) =>
    readGeoJson(strToU8(JSON.stringify({ type: 'FeatureCollection', features: places.map(way) })), base, { limits });
const json =
  (text: string): Reading =>
  (limits) =>
    readScenarioJson(strToU8(text), { limits });

const street = (nodes: number): Reading => {
  const text = Array.from({ length: nodes }, (_, i) => `<node id="${i + 1}" lat="37.86" lon="113.5${i}"/>`).join('');
  return (limits) => readOsm(strToU8(`<osm>${text}</osm>`), { limits });
};

const [a, b] = ['<row><c><v>1</v></c></row>', '<row><c r="C2"><v>1</v></c></row>'];
const unpacked = Object.values(bookParts([a])).reduce((sum, text) => sum + strToU8(text).length, 0);

/** For each limit, an input that exactly reaches it, worked out by hand; a limit one lower refuses it with this code. */
const reached: readonly (readonly [
  limit: keyof ReadLimits,
  what: string,
  reading: Reading,
  reaches: number,
  code: string,
])[] = [
  ['fileBytes', 'a CSV file', csv('a,b\n1,2\n'), 8, 'exchange.file-size'],
  ['fileBytes', 'a workbook', book([a]), packed(bookParts([a])).length, 'exchange.file-size'],
  [
    'fileBytes',
    'a map',
    map(2),
    strToU8(JSON.stringify({ type: 'FeatureCollection', features: [way(2)] })).length,
    'exchange.file-size',
  ],
  ['unpackedBytes', 'a workbook', book([a]), unpacked, 'exchange.unpacked-size'],
  ['sheets', 'a workbook', book([a, a, a]), 3, 'exchange.too-many-sheets'],
  ['sheets', 'CSV files', csv('a', 'b'), 2, 'exchange.too-many-sheets'],
  ['rows', 'a workbook', book([a + a + a]), 3, 'exchange.too-many-rows'],
  ['rows', 'a CSV file', csv('a\nb\nc\n'), 3, 'exchange.too-many-rows'],
  [
    'rows',
    'blank rows of a CSV file, sixteen in all for one',
    csv(`${'\n'.repeat(47)}a\n`),
    3,
    'exchange.too-many-rows',
  ],
  ['columns', 'a workbook', book([b]), 3, 'exchange.too-many-columns'],
  ['columns', 'a CSV file', csv('a,b,c\n'), 3, 'exchange.too-many-columns'],
  ['cells', 'sheets of a workbook together', book([a + b, a]), 1 + 3 + 1, 'exchange.too-many-cells'],
  ['cells', 'CSV files together', csv('a,,c\nb,,\n', 'a,b\n'), 3 + 1 + 2, 'exchange.too-many-cells'],
  ['texts', 'shared texts, empty ones too', book([a], ['', 'x', '']), 3, 'exchange.too-many-texts'],
  [
    'cellLength',
    'a text of a workbook',
    book(['<row><c t="inlineStr"><is><t>abcd</t></is></c></row>']),
    4,
    'exchange.cell-length',
  ],
  ['cellLength', 'a shared text', book([a], ['abcd']), 4, 'exchange.cell-length'],
  ['cellLength', 'the text of a formula', book(['<row><c t="str"><v>abcd</v></c></row>']), 4, 'exchange.cell-length'],
  ['cellLength', 'a field', csv('abcd,e\n'), 4, 'exchange.cell-length'],
  ['cellLength', 'a field between quotation marks', csv('"a""bc",e\n'), 4, 'exchange.cell-length'],
  ['features', 'a map', map(2, 2, 2), 3, 'exchange.too-many-features'],
  ['places', 'a map', map(2, 3), 5, 'exchange.too-many-places'],
  ['nodes', 'a map of OpenStreetMap', street(3), 3, 'exchange.osm-nodes'],
  ['depth', 'JSON', json('{"a":[{"b":1}]}'), 3, 'exchange.json-depth'],
];

describe('a limit', () => {
  it.each(reached)(
    '%s of %s: what reaches it is not refused for it, one past it is',
    async (limit, _what, reading, reaches, code) => {
      const codes = async (most: number): Promise<readonly string[]> =>
        (await reading({ [limit]: most })).report.items.map((item) => item.code);
      expect(await codes(reaches)).not.toContain(code);
      expect(await codes(reaches - 1)).toContain(code);
    },
  );

  it('has a case above, whichever it is', () => {
    expect(Object.keys(defaultLimits).filter((key) => !reached.some(([limit]) => limit === key))).toEqual([]);
  });
});

describe('small files that would be large', () => {
  const codesOf = async (reading: ReturnType<Reading>): Promise<unknown> => {
    const { ok, report } = await reading;
    return [ok, report.items.map(({ code }) => code)];
  };

  it('are refused by name: sheets of one part, a cell far to the right in every row, texts without end, a table of formats, relations', async () => {
    const shared = bookParts([a, a]);
    const rels = shared['xl/_rels/workbook.xml.rels']?.replace('w1.xml', 'w0.xml') ?? '';
    expect(await codesOf(readXlsxSheets(packed({ ...shared, 'xl/_rels/workbook.xml.rels': rels })))).toEqual([
      false,
      ['exchange.repeated-part'],
    ]);
    // Sheets of one part are seen before any sheet is read, be it large or, as here, broken.
    expect(
      await codesOf(
        readXlsxSheets(packed({ ...bookParts(['<row><c r="?"/></row>', a]), 'xl/_rels/workbook.xml.rels': rels })),
      ),
    ).toEqual([false, ['exchange.repeated-part']]);
    expect(await codesOf(readXlsxSheets(packed(bookParts(['<row><c r="?"/></row>', a]))))).toEqual([
      false,
      ['exchange.broken-workbook'],
    ]);
    expect(await codesOf(book(['<row><c r="ALL1"><v>1</v></c></row>'.repeat(20_001)])({}))).toEqual([
      false,
      ['exchange.too-many-cells'],
    ]);
    expect(await codesOf(csv(`${','.repeat(999)}1\n`.repeat(20_001))({}))).toEqual([
      false,
      ['exchange.too-many-cells'],
    ]);
    const parts = bookParts([a]);
    const many = { ...parts, 'xl/t.xml': `<sst>${'<si/>'.repeat(2_000_001)}</sst>` };
    expect(await codesOf(readXlsxSheets(packed(many)))).toEqual([false, ['exchange.too-many-texts']]);
    const styled = {
      ...parts,
      'xl/_rels/workbook.xml.rels':
        parts['xl/_rels/workbook.xml.rels']?.replace('</', '<Relationship Id="f" Type="x/styles" Target="f.xml"/></') ??
        '',
      'xl/f.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(70_000)}</cellXfs></styleSheet>`,
    };
    expect(await codesOf(readXlsxSheets(packed(styled)))).toEqual([false, ['exchange.broken-workbook']]);
    const related = {
      ...parts,
      '_rels/.rels': `<Relationships>${Array.from({ length: 10_002 }, (_, i) => `<Relationship Id="${i}"/>`).join('')}</Relationships>`,
    };
    expect(await codesOf(readXlsxSheets(packed(related)))).toEqual([false, ['exchange.broken-workbook']]);
  });

  it('of quotation marks or line breaks alone end soon: the steps are those of the limits, not of the file', async () => {
    let turns = 0;
    const follow = { onProgress: () => void (turns += 1) };
    for (const [text, code] of [
      ['"'.repeat(10_000_000), 'exchange.cell-length'],
      ['\n'.repeat(10_000_000), 'exchange.too-many-rows'],
      ['a'.repeat(10_000_000), 'exchange.cell-length'],
    ] as const)
      expect(
        (await readCsvSheets([{ name: 'x.csv', bytes: strToU8(text) }], follow)).report.items.map((item) => item.code),
      ).toEqual([code]);
    expect(turns).toBeLessThan(5);
  });
});

describe('an archive', () => {
  it('whose bytes are not those that were packed is refused, packed or stored', async () => {
    const parts = Object.fromEntries(
      Object.entries(bookParts(['<row><c t="inlineStr"><is><t>hello</t></is></c></row>'])).map(([name, text]) => [
        name,
        strToU8(text),
      ]),
    );
    const stored = zipSync(parts, { level: 0 });
    expect((await readXlsxSheets(stored)).ok).toBe(true);
    const at = stored.findIndex((_, i) => new TextDecoder().decode(stored.subarray(i, i + 5)) === 'hello');
    stored[at] = 0x4a;
    expect((await readXlsxSheets(stored)).report.items.map(({ code }) => code)).toEqual(['exchange.broken-workbook']);
  });

  it('with two files of one name, in whatever letters, is refused by that name', async () => {
    const parts = {
      ...bookParts([a]),
      'XL/W0.XML': '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>',
    };
    expect((await readXlsxSheets(packed(parts))).report.items.map(({ code, params }) => [code, params])).toEqual([
      ['exchange.repeated-part', { part: 'XL/W0.XML' }],
    ]);
  });
});
