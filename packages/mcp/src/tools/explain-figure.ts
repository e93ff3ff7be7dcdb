import { assess, explain, type Scenario } from '@community1373/core';
import { explainAssignment } from '@community1373/core/roster';
import { createPersonalIdCheck, minimumCellSize } from '@community1373/exchange/notice';
import * as z from 'zod';
import { failure, valueOf } from '../problems';
import { nowField, scenarioFields, tool, type ToolContext } from './tool';

const explainCoverage = (scenario: Scenario, coverageId: string, { locale, now, isUnmasked }: ToolContext): object => {
  const { coverages } = assess(scenario, { now });
  const coverage = coverages.find((one) => one.coverageId === coverageId);
  if (coverage === undefined)
    throw failure('mcp.unknown-coverage', ['about', 'coverageId'], coverageId, {
      id: coverageId,
      known: coverages.map((one) => one.coverageId),
    });
  const namesSomeone = createPersonalIdCheck(scenario);
  const gaps = coverage.missing.map(({ subjects, why }) => ({ subjects, why: explain(why, locale) }));
  const shown = isUnmasked
    ? gaps
    : gaps.filter(({ subjects, why }) => subjects.length >= minimumCellSize && !namesSomeone(why));
  const suggestion = coverage.suggestion === undefined ? undefined : explain(coverage.suggestion, locale);
  return {
    name: coverage.name[locale],
    unit: coverage.unit,
    threshold: coverage.threshold,
    met: coverage.met ?? null,
    gaps: shown.map(({ subjects, why }) => ({ count: subjects.length, why, ...(isUnmasked ? { subjects } : {}) })),
    hiddenGaps: gaps.length - shown.length,
    ...(suggestion === undefined || (!isUnmasked && namesSomeone(suggestion)) ? {} : { suggestion }),
  };
};

/** Explains a coverage or an assignment. */
export const explainFigure = tool({
  name: 'explain',
  description:
    'Explains a coverage (its gaps with reasons, and the smallest change that closes them) or an assignment (why a volunteer is, or is not, on a shift). 说明一项覆盖的缺口及原因，或某人为何在岗、不在岗。',
  schema: z.strictObject({
    ...scenarioFields,
    ...nowField,
    about: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('coverage'), coverageId: z.string().min(1).max(64) }),
      z.strictObject({
        kind: z.literal('assignment'),
        volunteerId: z.string().min(1).max(64),
        shiftId: z.string().min(1).max(200),
      }),
    ]),
  }),
  answer: async ({ file, about }, context) => {
    const { scenario } = await context.session.read(file);
    if (about.kind === 'coverage') return explainCoverage(scenario, about.coverageId, context);
    // The reasons for an assignment depend on the homes of volunteers and on the households visited.
    if (!context.isUnmasked) throw failure('mcp.masked', ['about', 'kind'], about.kind);
    if (scenario.decisions.roster === undefined) throw failure('mcp.no-roster', ['file'], file);
    return valueOf(explainAssignment(scenario, about.volunteerId, about.shiftId));
  },
});
