import { CodedError, isHolder } from '@community1373/base/diagnostics';
import type { Community, WorkModel } from '@community1373/model';
import type { Assessment } from '../assessment/assessment';
import type { Edit } from '../editing/edit';
import type { RosterDecision, Scenario } from './scenario';

type Parts<T> = { readonly [Key in keyof T]?: 'list' | 'holder' };

const scenarioParts: Parts<Scenario> = {
  model: 'holder',
  community: 'holder',
  period: 'holder',
  calendar: 'holder',
  services: 'list',
  rounds: 'list',
  rosterRules: 'list',
  seatedDays: 'list',
  levies: 'list',
  reach: 'holder',
  paths: 'list',
  workflow: 'holder',
  duties: 'list',
  matters: 'list',
  linkage: 'list',
  outages: 'list',
  served: 'list',
  decisions: 'holder',
};
const communityParts: Parts<Community> = {
  nodes: 'list',
  dwellings: 'list',
  households: 'list',
  volunteers: 'list',
  leads: 'list',
  needs: 'list',
  stations: 'list',
};
const modelParts: Parts<WorkModel> = {
  levels: 'list',
  posts: 'list',
  groups: 'list',
  channels: 'list',
  coverages: 'list',
};

/** Throws `code` for what has not these parts, each of its kind. */
export const checkParts = (
  value: unknown,
  parts: Readonly<Record<string, 'list' | 'holder'>>,
  code: string,
  at: string,
): void => {
  if (!isHolder(value)) throw new CodedError(code, value);
  for (const [name, kind] of Object.entries(parts))
    if (!(kind === 'list' ? Array.isArray(value[name]) : isHolder(value[name])))
      throw new CodedError(code, { [`${at}${name}`]: value[name] });
};

/**
 * Checks a scenario by its parts: throws `core.scenario` where one is missing or of another kind. Their records are not looked at: `parseScenario` has read
 * them, and functions that take a scenario ask this again and again.
 *
 * @example
 * import { checkScenario } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * checkScenario(sampleScenario());
 */
export const checkScenario = (scenario: unknown): void => {
  checkParts(scenario, scenarioParts, 'core.scenario', '');
  // The parts are there, by the line above.
  const { community, model } = scenario as Scenario;
  checkParts(community, communityParts, 'core.scenario', 'community.');
  checkParts(model, modelParts, 'core.scenario', 'model.');
};

/** Throws `core.model` for what is no work model by its parts. */
export const checkModel = (model: unknown): void => checkParts(model, modelParts, 'core.model', '');

/** Throws `core.decision` for what is no roster decision by its parts. */
export const checkDecision = (decision: unknown): void => {
  const parts: Parts<RosterDecision> = { shifts: 'list', roster: 'holder' };
  checkParts(decision, parts, 'core.decision', '');
  // The part is there, by the line above.
  checkParts(
    (decision as RosterDecision).roster,
    { assignments: 'list' } as Parts<RosterDecision['roster']>,
    'core.decision',
    'roster.',
  );
};

/** Throws `code` for options that are no object. */
export const checkOptions = (options: unknown, code: string): void => {
  if (!isHolder(options)) throw new CodedError(code, options);
};

/** Throws `code` for what is no list. */
export const checkList = (list: unknown, code: string): void => {
  if (!Array.isArray(list)) throw new CodedError(code, list);
};

/**
 * Checks an assessment by its parts: throws `core.assessment` where one is missing or of another kind.
 *
 * @example
 * import { assess, checkAssessment } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * checkAssessment(assess(sampleScenario()));
 */
export const checkAssessment = (assessment: unknown): void => {
  const parts: Parts<Assessment> = {
    coverages: 'list',
    levies: 'list',
    seatedDays: 'list',
    outages: 'list',
    matters: 'holder',
    findings: 'list',
  };
  checkParts(assessment, parts, 'core.assessment', '');
};

/** Throws `core.edit` for what is no edit by its parts. */
export const checkEdit = (edited: unknown): void => {
  const parts: Parts<Edit<unknown>> = { patches: 'list', inverse: 'list' };
  checkParts(edited, parts, 'core.edit', '');
};
