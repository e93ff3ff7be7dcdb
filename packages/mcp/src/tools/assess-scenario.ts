import { assess, explain } from '@community1373/core';
import { listIndicators } from '@community1373/core/what-if';
import { publicFindings, publicIndicators } from '@community1373/exchange/notice';
import * as z from 'zod';
import { nowField, scenarioFields, tool } from './tool';

/** Evaluates a scenario without optimising. */
export const assessScenario = tool({
  name: 'assess_scenario',
  description:
    'Evaluates a scenario: indicators with units, and findings with the smallest change that resolves each where one was verified. Never plans. 评估情景：指标和发现的问题，附已验证的最小改进。',
  schema: z.strictObject({ ...scenarioFields, ...nowField }),
  answer: async ({ file }, { session, locale, now, isUnmasked }) => {
    const { scenario } = await session.read(file);
    const assessment = assess(scenario, { now });
    if (!isUnmasked)
      return {
        now,
        masked: true,
        indicators: publicIndicators([assessment], scenario.model).map(
          ({ id, name, unit, isHidden, values: [value] }) => ({
            id,
            name: name[locale],
            unit,
            ...(isHidden ? { hidden: true } : { value: value ?? null }),
          }),
        ),
        findings: publicFindings(scenario, assessment, locale).map((what) => ({ what })),
      };
    return {
      now,
      masked: false,
      indicators: listIndicators(assessment, scenario.model).map(({ id, name, unit, value }) => ({
        id,
        name: name[locale],
        unit,
        value: value ?? null,
      })),
      findings: assessment.findings.map(({ severity, touches, what, suggestion }) => ({
        severity,
        people: touches,
        what: explain(what, locale),
        ...(suggestion === undefined ? {} : { suggestion: explain(suggestion, locale) }),
      })),
    };
  },
});
