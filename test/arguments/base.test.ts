import * as calendarFace from '@community1373/base/calendar';
import * as diagnostics from '@community1373/base/diagnostics';
import * as explain from '@community1373/base/explain';
import * as inequality from '@community1373/base/inequality';
import * as log from '@community1373/base/log';
import * as random from '@community1373/base/random';
import * as rules from '@community1373/base/rules';
import * as run from '@community1373/base/run';
import * as z from 'zod';
import { type FaceArguments, facesOf, holdArgumentLaws } from './face-laws';

const calendar = () => ({
  id: 'cn',
  from: '2026-01-01',
  to: '2026-12-28',
  holidays: ['2026-10-01'],
  workdays: ['2026-10-10'],
  source: 'made for this test',
});
const pack = () => structuredClone({ ...rules.civilCodePack, rules: rules.civilCodePack.rules.slice(0, 2) });
const catalogue = () => ({
  'zh-CN': { full: '{n} 人已满', 'full/fix': '请换一天' },
  en: { full: '{n} are full', 'full/fix': 'Choose another day' },
});
const hash = '0'.repeat(64);
const chain = () => [{ event: { type: 'reported' }, hash }];
const digest = () => new Uint8Array(32);
const diagnostic = () => ({ code: 'full', severity: 'error', path: ['days', 3], received: '4', params: { n: 4 } });
const refusal = () => ({ ok: true, value: 4, report: { items: [], total: 0, errors: 0 } });
const steps = () => [1, 2].values();
const control = () => ({
  seed: 0,
  work: () => 0,
  stopped: () => undefined,
  spend: () => true,
  turn: () => Promise.resolve(true),
});

const accepts = (schema: z.ZodType) => (value: unknown) => schema.safeParse(value).success;
const isDate = accepts(calendarFace.civilDateSchema);
const isWhole = (value: unknown) => Number.isSafeInteger(value);
const isCalendar = accepts(calendarFace.workCalendarSchema);
const isPack = accepts(rules.rulePackSchema);
const isText = (value: unknown) => typeof value === 'string';
const areAmounts = accepts(z.array(z.number().min(0)));

const valid: Readonly<Record<string, FaceArguments>> = {
  // Calendar
  addDays: { valid: () => ['2026-12-31', 1], reads: { 0: isDate, 1: isWhole } },
  addWorkingDays: {
    valid: () => [calendar(), '2026-10-01', 2],
    reads: { 0: isCalendar, 1: isDate, 2: accepts(z.int().min(0)) },
  },
  clockOfMoment: { valid: () => ['2026-01-12T19:30'], reads: { 0: accepts(calendarFace.momentSchema) } },
  dateOfMoment: { valid: () => ['2026-01-12T19:30'], reads: { 0: accepts(calendarFace.momentSchema) } },
  datesBetween: { valid: () => ['2026-02-27', '2026-03-01'], reads: { 0: isDate, 1: isDate } },
  datesOfMonth: { valid: () => ['2026-02'], reads: { 0: accepts(calendarFace.civilMonthSchema) } },
  daysBetween: { valid: () => ['2026-02-27', '2026-03-01'], reads: { 0: isDate, 1: isDate } },
  formatPattern: { valid: () => ['HH:MM'], open: [0] },
  isCivilDate: { valid: () => ['2028-02-29'], open: [0] },
  isWorkingDay: { valid: () => [calendar(), '2026-10-01'], reads: { 0: isCalendar, 1: isDate } },
  minutesSinceMidnight: { valid: () => ['09:30'], reads: { 0: accepts(calendarFace.clockTimeSchema) } },
  spanOfAbsence: {
    valid: () => [{ from: '2026-11-03T18:00', to: '2026-11-05' }],
    reads: { 0: accepts(calendarFace.absenceSchema) },
  },
  weekday: { valid: () => ['2026-11-24'], reads: { 0: isDate } },
  // Diagnostics
  requireArgument: {
    valid: () => [z.object({ fen: z.int() }), { fen: 1 }, 'rooms.levy'],
    reads: { 1: accepts(z.object({ fen: z.int() })) },
  },
  bySeverity: { valid: () => [[diagnostic()]] },
  describeDiagnostic: { valid: () => [diagnostic(), catalogue(), 'en'] },
  errorsBy: { valid: () => [z.object({ fen: z.int() })] },
  expects: { valid: () => ['fen'] },
  idText: { valid: () => [64], reads: { 0: accepts(z.int().min(1)) } },
  isNumberList: { valid: () => [[1, 2]], open: [0] },
  isHolder: { valid: () => [{ fen: 1 }], open: [0] },
  parseWith: {
    valid: () => [z.object({ fen: z.int() }), { fen: 1 }, 10],
    reads: { 1: accepts(z.object({ fen: z.int() })), 2: accepts(z.int().min(0)) },
  },
  quickCheck: { valid: () => [z.object({ fen: z.int() })] },
  formatPath: {
    valid: () => [['community', 'nodes', 3]],
    reads: { 0: accepts(z.array(z.union([z.string(), z.number()]))) },
  },
  formatReceived: { valid: () => [{ id: 'b9' }], open: [0] },
  valueOrThrow: { valid: () => [refusal(), 4, 'rooms.floor'], open: [1] },
  // Explanations
  createExplainer: { valid: () => [catalogue()] },
  fillTemplate: {
    valid: () => ['{n} {n:household|households}', { n: 1 }, 'en'],
    reads: { 0: isText, 2: accepts(z.enum(['zh-CN', 'en'])) },
  },
  formatParam: {
    valid: () => [0.915, 'zh-CN', 'percent'],
    open: [0],
    reads: { 1: accepts(z.enum(['zh-CN', 'en'])), 2: isText },
  },
  mergeCatalogues: { valid: () => [catalogue(), catalogue()] },
  // Inequality
  gini: {
    valid: () => [
      [3, 1, 0],
      [1, 2, 1],
    ],
    reads: { 0: areAmounts, 1: areAmounts },
  },
  lorenz: {
    valid: () => [
      [3, 1, 0],
      [1, 2, 1],
    ],
    reads: { 0: areAmounts, 1: areAmounts },
  },
  // Log
  appendEvent: {
    valid: () => [chain(), { type: 'published' }, digest],
    open: [1],
    reads: { 0: accepts(log.eventLogSchema(z.unknown())) },
  },
  appendEvents: {
    valid: () => [chain(), [{ type: 'published' }], digest],
    reads: { 0: accepts(log.eventLogSchema(z.unknown())) },
  },
  canonicalJson: { valid: () => [{ fen: 40000, at: [1, 'b9'] }], open: [0] },
  eventLogSchema: { valid: () => [z.object({ type: z.string() })] },
  eventsOf: { valid: () => [chain()] },
  logHead: { valid: () => [chain()] },
  verifyLog: {
    valid: () => [[], digest, { length: 0, hash }],
    reads: { 0: accepts(log.eventLogSchema(z.unknown())), 2: accepts(log.logHeadSchema) },
  },
  // Names, chance, rules, runs
  nearestName: {
    valid: () => ['raduis', ['radius', 'households']],
    reads: { 0: isText, 1: accepts(z.array(z.string())) },
  },
  createRandom: { valid: () => ['rota'], reads: { 0: accepts(z.union([z.string(), z.number()])) } },
  xoshiro128: { valid: () => [1, 2, 3, 4] },
  packInForce: {
    valid: () => [[pack()], '2026-01-15'],
    reads: { 0: accepts(z.array(rules.rulePackSchema)), 1: isDate },
  },
  ruleInForce: { valid: () => [pack(), 'civil-code-273', '2026-01-15'], reads: { 0: isPack, 1: isText, 2: isDate } },
  runSync: { valid: () => [steps()] },
  runInSlices: { valid: () => [steps(), control(), { phase: 'sum', total: 2 }] },
  checkRunOptions: { valid: () => [{ budget: { work: 2 }, highs: true }, ['highs']] },
  createRunControl: { valid: () => [{ budget: { work: 2 }, seed: 1, signal: { aborted: false } }, ['highs']] },
};

const explainer = explain.createExplainer({ 'zh-CN': { full: '{n} 人已满' }, en: { full: '{n} are full' } });
const source = random.createRandom('rota');

/** Values that the functions return, called with right arguments. */
const given: Readonly<Record<string, FaceArguments>> = {
  'createExplainer()': { valid: () => [{ code: 'full', params: { n: 4 } }, 'en'] },
  'createRandom().below': {
    valid: () => [6],
    reads: {
      0: accepts(
        z
          .int()
          .min(1)
          .max(2 ** 32),
      ),
    },
  },
  'createRandom().fork': { valid: () => ['north'], reads: { 0: isText } },
  'createRandom().shuffle': { valid: () => [[1, 2, 3]], reads: { 0: Array.isArray } },
};

const exported = { ...calendarFace, ...diagnostics, ...explain, ...inequality, ...log, ...random, ...rules, ...run };

holdArgumentLaws('base', exported, [
  ...facesOf(exported, valid),
  ...facesOf(
    {
      'createExplainer()': explainer,
      'createRandom().below': source.below,
      'createRandom().fork': source.fork,
      'createRandom().shuffle': source.shuffle,
    },
    given,
  ),
]);
