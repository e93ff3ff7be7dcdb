import { CodedError, type Result } from '@community1373/base/diagnostics';
import { runSync, type StepGenerator } from '@community1373/base/run';
import { type Community, communityHeadSchema, type CommunityList, communityLists } from '../records/community';
import { type CommunityRecords, readRecords } from './community-records';
import { Findings, type ReportOptions } from './findings';
import { freezeCopy } from '../work-model/freeze-copy';
import { reportTree } from './grid-tree';
import { reportLeads } from './lead-fitness';
import { orderLevels } from '../work-model/level-order';
import type { ModelCode } from '../messages/messages';
import { emptyListWords } from '../messages/record-words';
import { parseWorkModel } from '../work-model/parse-work-model';
import { reportOwnerships } from './ownerships';
import { reportPositions } from './positions';
import { besideLists, readHead } from './record-head';
import { reportReferences } from './references';
import { vocabularyOf } from '../work-model/terms';
import { reportWeeklyHours } from './weekly-hours';
import type { WorkModel } from '../work-model/work-model';

const headSchema = besideLists(communityHeadSchema, communityLists);

// The areas of the IANA time zone database; `Asia/Beijing`, which it does not have, is a common mistake.
const zonePattern =
  /^(?:UTC|(?!Asia\/Beijing$)(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)(?:\/[A-Za-z0-9_+-]{1,32}){1,2})$/;

const reportTimeZone = (findings: Findings, zone: unknown): void => {
  if (typeof zone === 'string' && zone !== '' && !zonePattern.test(zone))
    findings.add('model.time-zone', ['timeZone'], zone);
};

/** Warns of empty lists that this model needs. */
const reportEmpty = (findings: Findings, model: WorkModel, records: CommunityRecords): void => {
  const idle: readonly CommunityList[] = [
    ...(model.stations.length === 0 ? (['stations'] as const) : []),
    ...(model.levels.every(({ requiredPosts }) => requiredPosts.length === 0) ? (['leads'] as const) : []),
  ];
  // Safe cast: the literal has exactly these keys.
  for (const list of Object.keys(emptyListWords) as (keyof typeof emptyListWords)[]) {
    const { input, readable } = records[list];
    if (readable && input.length === 0 && !idle.includes(list))
      findings.add('model.empty-list', [list], input, emptyListWords[list], 'warning');
  }
};

const readBefore = new WeakSet<object>();

/** Refuses an invalid work model; a model is read once. */
const checkModel = (model: WorkModel): void => {
  if (readBefore.has(model)) return;
  const read = parseWorkModel(model);
  if (!read.ok) throw new CodedError('model.invalid', model, read.report);
  readBefore.add(model);
};

function* stepsOf<M extends WorkModel>(
  model: M,
  input: unknown,
  findings: Findings,
): StepGenerator<Result<Community<M>, ModelCode>> {
  const head = readHead(findings, headSchema, input, {
    divisionCode: 'model.division-code',
    timeZone: 'model.time-zone',
  });
  if (head === undefined) return { ok: false, report: findings.report() };
  reportTimeZone(findings, head.input['timeZone']);
  const records = yield* readRecords(findings, head.input);
  const levels = orderLevels(model.levels);
  reportEmpty(findings, model, records);
  yield;
  reportTree(findings, records, levels);
  yield;
  reportReferences(findings, records, vocabularyOf(model));
  yield;
  reportLeads(findings, records, model, levels);
  yield;
  reportOwnerships(findings, records);
  yield;
  reportWeeklyHours(findings, records);
  yield;
  reportPositions(findings, records);
  if (findings.hasErrors || head.value === undefined) return { ok: false, report: findings.report() };
  yield;
  const lists = Object.fromEntries(Object.entries(records).map(([list, { rows }]) => [list, rows]));
  // Safe cast: without an error every row was read, every level, post, group, channel, title and kind was found among the ids of the model M, and every list was read completely.
  const value = freezeCopy({ ...head.value, ...lists }) as unknown as Community<M>;
  return { ok: true, value, report: findings.report() };
}

/**
 * Runs `validateCommunity` in steps, so that a page stays responsive and can abort a large community; see `runInSlices` of `base/run`.
 *
 * @example
 * import { runSync } from '@community1373/base/run';
 * import { validateCommunityInSteps } from '@community1373/model';
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * runSync(validateCommunityInSteps(guanxiangtai1373, {})).ok; // => false
 */
export const validateCommunityInSteps = <M extends WorkModel>(
  model: M,
  value: unknown,
  options: ReportOptions = {},
): StepGenerator<Result<Community<M>, ModelCode>> => {
  checkModel(model);
  return stepsOf(model, value, new Findings(options));
};

/**
 * Parses a community under a work model from unknown input. Each row is read separately, so that malformed rows do not prevent the others from
 * being checked, and all problems are reported at once, with path, received value and fix: rows that do not match their schema, repeated ids,
 * references to missing records or to posts, levels and other terms that the model does not have, no root or several roots, cycles of the grid
 * (each once), levels out of order, leads of another level, reversed hours. Warnings leave the community usable: positions far from all others
 * or with longitude and latitude swapped, leads outside their posts, empty lists, unread fields.
 *
 * Consequences of a reported problem are not reported again: a malformed row with a readable id counts as known, and nothing is reported missing
 * in an unreadable list. The list of problems is capped (1000), with a share for each code; the counts are exact. Throws only `model.invalid`, for a
 * model that `parseWorkModel` refuses, `model.options` and `model.cap`, for invalid options. The value is a frozen copy.
 *
 * @example
 * import { validateCommunity } from '@community1373/model';
 * import { guanxiangtai1373 } from '@community1373/model/presets';
 * const read = validateCommunity(guanxiangtai1373, { id: 'c', name: '观象台社区', timeZone: 'Asia/Beijing', synthetic: true });
 * read.ok; // => false
 * read.report.items[0]?.code; // => 'model.time-zone'
 * read.report.total; // => 15
 */
export const validateCommunity = <M extends WorkModel>(
  model: M,
  value: unknown,
  options: ReportOptions = {},
): Result<Community<M>, ModelCode> => runSync(validateCommunityInSteps(model, value, options));
