import { dateOfMoment } from '@community1373/base/calendar';
import { assess } from '@community1373/core';
import { createDutyNotice, createLevyNotice, noticeText, summaryReport } from '@community1373/exchange/notice';
import * as z from 'zod';
import { failure, valueOf } from '../problems';
import { nowField, scenarioFields, tool } from './tool';

/** Writes a notice as text. */
export const makeNotice = tool({
  name: 'make_notice',
  description:
    'Writes a notice for the public as text: the summary, the duty list of the roster, or a levy. No names of residents. 写公告：汇总、值班表或收款公示，不列居民姓名。',
  schema: z.strictObject({
    ...scenarioFields,
    ...nowField,
    kind: z.enum(['summary', 'duty', 'levy']),
    levyId: z.string().min(1).max(64).exactOptional().describe('The levy, for the kind levy'),
  }),
  answer: async ({ file, kind, levyId }, { session, locale, now, isUnmasked }) => {
    const { scenario } = await session.read(file);
    const options = { on: dateOfMoment(now), locale };
    switch (kind) {
      case 'summary':
        return { text: noticeText(summaryReport(scenario, assess(scenario, { now }), options)) };
      case 'duty': {
        if (scenario.decisions.roster === undefined) throw failure('mcp.no-roster', ['file'], file);
        const sensitive = isUnmasked ? 'included' : 'masked';
        return { text: noticeText(createDutyNotice(scenario, assess(scenario, { now }), { ...options, sensitive })) };
      }
      case 'levy': {
        const known = scenario.levies.map(({ id }) => id);
        if (levyId === undefined) throw failure('mcp.levy-required', ['levyId'], undefined, { known });
        return { text: noticeText(valueOf(createLevyNotice(scenario, levyId, options))) };
      }
    }
  },
});
