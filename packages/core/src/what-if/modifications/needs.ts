import { expects, idText } from '@community1373/base/diagnostics';
import { asId } from '@community1373/model';
import * as z from 'zod';
import { defineKind, from, nothing, number, percent, text, unknown } from './modification-kind';

const groupField = from('groupId', text('人群', 'Group'), 'groups');
const id = idText(64);

/**
 * Changes the number of households of a cared-for group. When it grows, households with someone of `amongGroupId` join it, in the order of the list, and get
 * the needs of the group; their earlier needs of the same post end. When it shrinks, the last households of the group leave it.
 */
export interface ScaleGroup {
  /** Kind of the modification. */
  readonly kind: 'scale-group';
  /** Id of the population group. */
  readonly groupId: string;
  /** New number of households in percent of that of today, 0 to 1000. */
  readonly percent: number;
  /** Id of the group that new households come from. */
  readonly amongGroupId: string;
}

/** Kind of a {@link ScaleGroup}. */
export const scaleGroup = defineKind({
  kind: 'scale-group',
  title: text('增减服务人群', 'Scale a group'),
  schema: z.object({
    kind: z.literal('scale-group'),
    groupId: id,
    percent: z.int().min(0).max(1000),
    amongGroupId: id,
  }),
  form: [
    groupField,
    number('percent', text('为原来的', 'To this share'), 0, 1000, percent),
    from('amongGroupId', text('新增对象出自', 'New ones are among'), 'groups'),
  ],
  apply: ({ community, model }, { groupId, percent: share, amongGroupId }) => {
    for (const [key, group] of [
      ['groupId', groupId],
      ['amongGroupId', amongGroupId],
    ] as const)
      if (!model.groups.some((one) => one.id === group)) return unknown(key, group);
    const own = community.needs.filter((need) => need.groupId === groupId && need.of.kind === 'household');
    const [pattern] = own;
    const wanted = Math.round((own.length * share) / 100);
    if (pattern === undefined || wanted === own.length) return nothing('percent', share);
    // Residents are counts by group id.
    const countOf = (residents: object, group: string): number =>
      Number((residents as Readonly<Record<string, number | undefined>>)[group] ?? 0);
    if (wanted < own.length) {
      const leaving = new Set<string>(own.slice(wanted).map((need) => need.id));
      const homes = new Set<string>(
        own.slice(wanted).flatMap(({ of }) => (of.kind === 'household' ? [of.householdId] : [])),
      );
      community.needs = community.needs.filter((need) => !leaving.has(need.id));
      for (const household of community.households)
        if (homes.has(household.id))
          household.residents = Object.fromEntries(
            Object.entries(household.residents).filter(([group]) => group !== groupId),
          );
      return undefined;
    }
    const inGroup = new Set<string>(own.flatMap(({ of }) => (of.kind === 'household' ? [of.householdId] : [])));
    const joining = community.households
      .filter((household) => !inGroup.has(household.id) && countOf(household.residents, amongGroupId) > 0)
      .slice(0, wanted - own.length);
    if (joining.length === 0) return nothing('amongGroupId', amongGroupId);
    const joined = new Set<string>(joining.map((household) => household.id));
    const taken = new Set<string>(community.needs.map((need) => need.id));
    const replaced = new Map<string, string>();
    community.needs = community.needs.filter((need) => {
      if (need.postId !== pattern.postId || need.of.kind !== 'household' || !joined.has(need.of.householdId))
        return true;
      replaced.set(need.of.householdId, need.groupId ?? '');
      return false;
    });
    for (const household of joining) {
      const before = replaced.get(household.id);
      household.residents = Object.fromEntries([
        ...Object.entries(household.residents).filter(([group]) => group !== before),
        [groupId, 1],
      ]);
      let needId = `${household.id}-${groupId}`;
      while (taken.has(needId)) needId = `${needId}+`;
      community.needs.push({
        ...pattern,
        id: asId('need', needId),
        of: { kind: 'household', householdId: household.id },
      });
    }
    return undefined;
  },
});

/** Changes the cadence (服务频次) or the length of every need of a group, such as weekly instead of monthly. */
export interface SetCadence {
  /** Kind of the modification. */
  readonly kind: 'set-cadence';
  /** Id of the population group. */
  readonly groupId: string;
  /** Cycle of the cadence. */
  readonly every: 'week' | 'month' | 'quarter';
  /** Number of visits in a cycle, 1 to 31. */
  readonly times: number;
  /** Length of a visit in minutes, 1 to 1440; absent: as it is. */
  readonly minutes?: number | undefined;
}

/** Kind of a {@link SetCadence}. */
export const setCadence = defineKind({
  kind: 'set-cadence',
  title: text('调整服务频次', 'Set a cadence'),
  schema: z.object({
    kind: z.literal('set-cadence'),
    groupId: id,
    every: z.enum(['week', 'month', 'quarter']),
    times: z.int().min(1).max(31),
    minutes: z.int(expects('minutes')).min(1).max(1440).optional(),
  }),
  form: [
    groupField,
    {
      key: 'every',
      label: text('每', 'Every'),
      input: {
        kind: 'choice',
        choices: [
          { value: 'week', label: text('周', 'week') },
          { value: 'month', label: text('月', 'month') },
          { value: 'quarter', label: text('季', 'quarter') },
        ],
      },
    },
    number('times', text('次数', 'Times'), 1, 31),
    { ...number('minutes', text('每次', 'Each'), 1, 480, text('分钟', 'minutes')), optional: true },
  ],
  apply: ({ community, model }, { groupId, every, times, minutes }) => {
    if (!model.groups.some((one) => one.id === groupId)) return unknown('groupId', groupId);
    const own = community.needs.filter((need) => need.groupId === groupId);
    if (own.length === 0) return nothing('groupId', groupId);
    for (const need of own) {
      need.cadence = { every, times };
      if (minutes !== undefined) need.minutes = minutes;
    }
    return undefined;
  },
});
