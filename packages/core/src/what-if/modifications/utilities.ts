import { type CivilDate, civilDateSchema, type ClockTime, clockTimeSchema } from '@community1373/base/calendar';
import { expects, idText } from '@community1373/base/diagnostics';
import type { FaultKind } from '@community1373/deliberation';
import { faultKindSchema } from '@community1373/deliberation/schemas';
import * as z from 'zod';
import { faultNames } from '../../assessment/finding-records';
import { defineKind, from, number, text, unfit, unknown } from './modification-kind';

const id = idText(64);

/**
 * Adds an outage of a utility (停供): a post looks after households with someone of the groups daily, and the fault is reported as a matter on the first day, so
 * that its duty, deadline and steps are shown.
 */
export interface FailUtility {
  /** Kind of the modification. */
  readonly kind: 'fail-utility';
  /** Id of the outage and of its matter; it must not be taken. */
  readonly outageId: string;
  /** The utility that fails. */
  readonly fault: FaultKind;
  /** Id of the grid node where it fails; every place below it is affected. */
  readonly nodeId: string;
  /** First day of the outage. */
  readonly from: CivilDate;
  /** Time of the report on the first day, before 24:00. */
  readonly at: ClockTime;
  /** Number of days, 1 to 365. */
  readonly days: number;
  /** Id of the post that looks after the households. */
  readonly postId: string;
  /** Ids of the population groups: a household with someone of any of them is visited once a day. */
  readonly groups: readonly string[];
  /** Length of a visit in minutes, 1 to 480. */
  readonly minutes: number;
}

/** Kind of a {@link FailUtility}. */
export const failUtility = defineKind({
  kind: 'fail-utility',
  title: text('停水停电停暖', 'A utility fails'),
  schema: z.object({
    kind: z.literal('fail-utility'),
    outageId: id,
    fault: faultKindSchema,
    nodeId: id,
    from: civilDateSchema,
    at: clockTimeSchema,
    days: z.int().min(1).max(365),
    postId: id,
    groups: z.array(id).min(1).max(64).readonly(),
    minutes: z.int(expects('minutes')).min(1).max(480),
  }),
  form: [
    { key: 'outageId', label: text('编号', 'Id'), input: { kind: 'text' } },
    {
      key: 'fault',
      label: text('故障', 'Fault'),
      input: {
        kind: 'choice',
        choices: (['water', 'sewer', 'power', 'heating'] as const).map((value) => ({
          value,
          label: faultNames[value],
        })),
      },
    },
    from('nodeId', text('范围', 'Place'), 'nodes'),
    { key: 'from', label: text('开始日期', 'From'), input: { kind: 'date' } },
    { key: 'at', label: text('报修时间', 'Reported at'), input: { kind: 'text' } },
    number('days', text('天数', 'Days'), 1, 365),
    from('postId', text('上门岗位', 'Post that looks after'), 'posts'),
    { key: 'groups', label: text('上门对象', 'Whom'), input: { kind: 'from', source: 'groups', many: true } },
    number('minutes', text('每户每天', 'A household and day'), 1, 480, text('分钟', 'minutes')),
  ],
  apply: (
    { community, model, outages, matters },
    { outageId, fault, nodeId, from: day, at, days, postId, groups, minutes },
  ) => {
    const node = community.nodes.find((one) => one.id === nodeId);
    if (node === undefined) return unknown('nodeId', nodeId);
    if (!model.posts.some((post) => post.id === postId)) return unknown('postId', postId);
    const strange = groups.find((group) => !model.groups.some((one) => one.id === group));
    if (strange !== undefined) return unknown('groups', strange);
    if (
      at === '24:00' ||
      outages.some((outage) => outage.id === outageId) ||
      matters.some((matter) => matter.id === outageId)
    )
      return unfit('outageId', outageId);
    outages.push({
      id: outageId,
      fault,
      placeId: nodeId,
      from: day,
      days,
      care: { postId, groups: [...groups], minutes },
    });
    matters.push({
      id: outageId,
      events: [
        {
          type: 'reported',
          at: `${day}T${at}`,
          by: 'what-if',
          role: 'resident',
          matterId: outageId,
          title: `${node.name}${faultNames[fault]['zh-CN']}`,
          field: 'facilities',
          placeId: nodeId,
          fault,
        },
      ],
    });
    return undefined;
  },
});
