import { assess } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { compare } from '@community1373/core/what-if';
import * as exchange from '@community1373/exchange';
import * as csv from '@community1373/exchange/csv';
import * as docx from '@community1373/exchange/docx';
import * as geojson from '@community1373/exchange/geojson';
import * as icalendar from '@community1373/exchange/icalendar';
import * as json from '@community1373/exchange/json';
import * as names from '@community1373/exchange/names';
import * as mapping from '@community1373/exchange/mapping';
import * as osm from '@community1373/exchange/osm';
import * as scenarioFile from '@community1373/exchange/scenario-file';
import * as notice from '@community1373/exchange/notice';
import * as sheets from '@community1373/exchange/sheets';
import * as tracing from '@community1373/exchange/tracing';
import * as xlsx from '@community1373/exchange/xlsx';
import { type FaceArguments, facesOf, holdDeepArgumentLaws } from './face-laws';

const face = {
  ...exchange,
  ...csv,
  ...docx,
  ...geojson,
  ...icalendar,
  ...json,
  ...mapping,
  ...names,
  ...notice,
  ...osm,
  ...scenarioFile,
  ...sheets,
  ...tracing,
  ...xlsx,
};

const scenario = sampleScenario();
const assessment = assess(scenario);
const [levy] = scenario.levies;
if (levy === undefined) throw new Error('the sample has a levy');
const workbook = await xlsx.writeXlsxSheets([{ name: '住户', rows: [{ row: 1, cells: ['编号', 'a'] }] }]);
if (!workbook.ok) throw new Error('a sheet can be written');
const model = json.writeModelJson(scenario.model);
const document = json.writeScenarioJson(scenario);
const map = geojson.writeGeoJson(scenario);
const utf8 = (text: string) => new TextEncoder().encode(text);
const list = () => [
  {
    name: '志愿者',
    rows: [
      { row: 1, cells: ['编号', '岗位'] },
      { row: 2, cells: ['v-1', 1] },
    ],
    hidden: false,
  },
];
const street = utf8(
  '<osm><node id="1" lat="37.86" lon="113.57"/><node id="2" lat="37.86" lon="113.571"/><way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/></way></osm>',
);
const streets = await osm.readOsm(street);
if (!streets.ok) throw new Error('a street is read');
const file = () => ({ name: 'a.csv', bytes: utf8('编号,姓名\nv-1,甲\n') });
const following = () => ({ cap: 3, signal: { aborted: false }, limits: { rows: 100_000 } });
const winter = compare(scenario, [
  { id: 'v', name: '冬季', base: scenario.id, modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 5 }] },
]);
/** A comparison of two figures, so that the law looks at each part. */
const comparison = () => ({
  base: assessment,
  figures: structuredClone(winter.figures.slice(0, 2)),
  variants: winter.variants.map((variant) => ({ ...structuredClone({ ...variant, assessment: 0 }), assessment })),
});
const levyNotice = () => {
  const made = notice.createLevyNotice(scenario, levy.id, { on: '2026-12-28', locale: 'zh-CN' });
  if (!made.ok) throw new Error('the levy has a notice');
  return made.value;
};
const nameList = new names.NameList([['v-1', '甲']]);

const register = () => ({
  name: '花名册',
  rows: [
    ['住址', '姓名', '出生日期'],
    ['9号楼1单元101', '样例', '1950-06-01'],
  ].map((cells, i) => ({ row: i + 1, cells })),
});
const suggestion = mapping.suggestMapping(register());
if (!suggestion.ok) throw new Error('the register is known');
const scale = () => ({ from: [0, 0], to: [200, 0], meters: 50 });
const anchor = () => ({ pixel: [0, 0], position: [113.57, 37.86] });
const corners = () => [
  [0, 0],
  [240, 0],
  [240, 48],
  [0, 48],
];
const ownSheets = sheets.writeSheets(scenario);
const ownFiles = csv.writeCsv(scenario);
const ownWorkbook = await xlsx.writeXlsx(scenario);
if (!ownWorkbook.ok) throw new Error('the sample can be written');

/** Arguments of every function; what a function takes whole (a scenario, an assessment, a file) is not changed inside here. */
const valid: Readonly<Record<string, FaceArguments>> = {
  formatDiagnostic: () => [
    { severity: 'error', code: 'exchange.sheet-hidden', path: ['a', 0], received: 'x', params: { sheet: 'a' } },
    'en',
  ],
  readCsv: () => [ownFiles, following()],
  readCsvSheets: () => [[file()], following()],
  writeCsv: () => [scenario, { locale: 'en', encoding: 'gb18030', sensitive: 'included' }],
  writeCsvSheets: () => [list(), 'utf-8'],
  writeCsvTemplate: () => [scenario, { locale: 'en' }],
  noticeDocx: () => [levyNotice(), '2026-12-01'],
  readGeoJson: () => [map, scenario, following()],
  writeGeoJson: () => [scenario, {}],
  writeICalendar: () => [scenario, { now: '2026-12-01T09:00', volunteerId: 'v-1', locale: 'en', previous: [] }],
  readModelJson: () => [model, following()],
  readScenarioJson: () => [document, following()],
  writeJsonSchema: () => ['scenario'],
  writeModelJson: () => [scenario.model],
  writeScenarioJson: () => [scenario, { sensitive: 'included' }],
  readNameList: () => [file(), following()],
  writeNameList: () => [nameList, 'utf-8'],
  createLevyNotice: () => [scenario, levy.id, { on: '2026-12-28', locale: 'zh-CN' }],
  createDutyNotice: () => [
    scenario,
    assessment,
    { on: '2026-12-28', locale: 'zh-CN', from: '2026-11-30', to: '2026-12-06', names: nameList },
  ],
  comparisonReport: () => [scenario, comparison(), { on: '2026-12-28', locale: 'zh-CN', question: '怎么办？' }],
  comparisonSheet: () => [comparison(), { locale: 'en', sensitive: 'included' }],
  createPersonalIdCheck: () => [scenario],
  publicFindings: () => [scenario, assessment, 'en'],
  publicIndicators: () => [[assessment], { posts: [], groups: [] }],
  readOsm: () => [street, following()],
  readScenarioFile: () => [document, following()],
  noticeHtml: () => [levyNotice()],
  noticeText: () => [levyNotice()],
  summaryReport: () => [scenario, assessment, { on: '2026-12-28', locale: 'zh-CN' }],
  suppressSmallCells: () => [
    [3, 20, 30],
    [true, true, true],
  ],
  readSheets: () => [ownSheets, following()],
  writeSheets: () => [scenario, { locale: 'en', sensitive: 'included' }],
  writeTemplate: () => [scenario, { locale: 'en' }],
  readXlsx: () => [ownWorkbook.value, following()],
  readXlsxSheets: () => [workbook.value, following()],
  writeXlsxSheets: () => [list(), following()],
  explain: () => [{ code: 'exchange.sheet-hidden', params: { sheet: 'a' } }, 'en'],
  applyOsm: () => [streets.value, scenario, { join: true, buildings: 'numbered', cap: 3 }],
  applyMapping: () => [register(), structuredClone(suggestion.value.mapping), { base: scenario, on: '2026-11-30' }],
  createProblemList: () => [
    register(),
    structuredClone(suggestion.value.mapping),
    { base: scenario, on: '2026-11-30', locale: 'en' },
  ],
  isOwnFormat: () => [list(), scenario],
  mappingChoices: () => ['payments', scenario],
  parseSignUps: () => ['1. 样例：周三上午', '接龙'],
  parseMapping: () => [structuredClone(suggestion.value.mapping)],
  suggestMapping: () => [register(), {}],
  traceFrame: () => [{ scale: scale(), anchor: anchor() }],
  traceToGeoJson: () => [
    { scale: scale(), anchor: anchor(), buildings: [{ number: '25', corners: corners(), entrances: 3 }] },
  ],
  writeXlsx: () => [scenario, { locale: 'en' }],
  writeXlsxTemplate: () => [scenario, { locale: 'en' }],
};

const whole = new Set<unknown>([scenario, assessment, streets.value, scenario.model, ownSheets, ownFiles]);
holdDeepArgumentLaws('exchange', face, facesOf(face, valid), whole);
