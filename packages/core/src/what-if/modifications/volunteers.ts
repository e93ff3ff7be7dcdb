import { expects, idText } from '@community1373/base/diagnostics';
import { asId, type WeeklyHours } from '@community1373/model';
import type { Draft } from 'immer';
import * as z from 'zod';
import type { Scenario } from '../../document/scenario';
import { defineKind, from, nothing, number, people, percent, text, unknown } from './modification-kind';

const post = idText(64);
const months = z.array(z.int().min(1).max(12)).min(1).readonly().optional();
const monthsField = {
  key: 'months',
  label: text('仅在这些月份', 'Only in these months'),
  input: { kind: 'json' },
  optional: true,
} as const;
const postField = from('postId', text('岗位', 'Post'), 'posts');

type DraftVolunteer = Draft<Scenario>['community']['volunteers'][number];

const everyMonth: readonly number[] = Array.from({ length: 12 }, (_, i) => i + 1);

/** True when a volunteer gives hours in at least one of the months. */
const servesIn = ({ hoursByMonth }: DraftVolunteer, list: readonly number[]): boolean =>
  list.some((month) => (hoursByMonth?.[month - 1] ?? 100) > 0);

/** Scales the hours of a volunteer in some months of every year, in percent of the hours given then; other months do not change. */
const scaleIn = (volunteer: DraftVolunteer, list: readonly number[], share: number): void => {
  volunteer.hoursByMonth = everyMonth.map((month) => {
    const now = volunteer.hoursByMonth?.[month - 1] ?? 100;
    return list.includes(month) ? Math.min(500, Math.round((now * share) / 100)) : now;
  });
};

/** Removes volunteers from a community: their leads become vacant, and stations lose them from their staff. */
const remove = ({ community }: Draft<Scenario>, leaving: ReadonlySet<string>): void => {
  community.volunteers = community.volunteers.filter(({ id }) => !leaving.has(id));
  community.leads = community.leads.filter(({ volunteerId }) => volunteerId === undefined || !leaving.has(volunteerId));
  for (const station of community.stations) station.staff = station.staff.filter((id) => !leaving.has(id));
};

/** Removes volunteers for good, or in some months of every year. */
const leave = (
  draft: Draft<Scenario>,
  leaving: readonly DraftVolunteer[],
  list: readonly number[] | undefined,
): void => {
  if (list === undefined) remove(draft, new Set(leaving.map(({ id }) => id)));
  else for (const volunteer of leaving) scaleIn(volunteer, list, 0);
};

const ofPost = ({ community }: Draft<Scenario>, postId: string) =>
  community.volunteers.filter(({ posts }) => posts.includes(postId));

/** Removes volunteers of a post: the last on its list leave. */
export interface LoseVolunteers {
  /** Kind of the modification. */
  readonly kind: 'lose-volunteers';
  /** Id of the post. */
  readonly postId: string;
  /** Number of volunteers who leave, 1 or more; all leave when it is greater than their number. */
  readonly count: number;
  /** Months of every year in which they do not serve, 1 to 12; absent: they leave for good. */
  readonly months?: readonly number[] | undefined;
}

/** Kind of a {@link LoseVolunteers}. */
export const loseVolunteers = defineKind({
  kind: 'lose-volunteers',
  title: text('减少志愿者', 'Lose volunteers'),
  schema: z.object({ kind: z.literal('lose-volunteers'), postId: post, count: z.int().min(1).max(100_000), months }),
  form: [postField, number('count', text('人数', 'How many'), 1, 1000, people), monthsField],
  apply: (draft, { postId, count, months: season }) => {
    if (!draft.model.posts.some(({ id }) => id === postId)) return unknown('postId', postId);
    const all = ofPost(draft, postId).filter((volunteer) => servesIn(volunteer, season ?? everyMonth));
    if (all.length === 0) return nothing('count', count);
    leave(draft, all.slice(-count), season);
    return undefined;
  },
});

/** Removes a share of the volunteers of a post: the last on its list leave. */
export interface LoseShare {
  /** Kind of the modification. */
  readonly kind: 'lose-share';
  /** Id of the post. */
  readonly postId: string;
  /** Share of the volunteers who leave in percent, 1 to 100, rounded to whole volunteers. */
  readonly percent: number;
  /** Months of every year in which they do not serve, 1 to 12; absent: they leave for good. */
  readonly months?: readonly number[] | undefined;
}

/** Kind of a {@link LoseShare}. */
export const loseShare = defineKind({
  kind: 'lose-share',
  title: text('按比例减少志愿者', 'Lose a share of the volunteers'),
  schema: z.object({ kind: z.literal('lose-share'), postId: post, percent: z.int().min(1).max(100), months }),
  form: [postField, number('percent', text('比例', 'Share'), 1, 100, percent), monthsField],
  apply: (draft, { postId, percent: share, months: season }) => {
    if (!draft.model.posts.some(({ id }) => id === postId)) return unknown('postId', postId);
    const all = ofPost(draft, postId).filter((volunteer) => servesIn(volunteer, season ?? everyMonth));
    const count = Math.round((all.length * share) / 100);
    if (count === 0) return nothing('percent', share);
    leave(draft, all.slice(-count), season);
    return undefined;
  },
});

const daily: readonly WeeklyHours[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '17:30' }));

/** Adds volunteers to a post, available on working days, insured and consenting. */
export interface AddVolunteers {
  /** Kind of the modification. */
  readonly kind: 'add-volunteers';
  /** Id of the post. */
  readonly postId: string;
  /** Number of volunteers added, 1 to 10,000. */
  readonly count: number;
  /** Minutes that each gives in a week, 1 to 10,080. */
  readonly minutesPerWeek: number;
  /** Id of the grid node where they live; absent: they are spread over the places where people live. */
  readonly nodeId?: string | undefined;
}

/** Kind of an {@link AddVolunteers}. */
export const addVolunteers = defineKind({
  kind: 'add-volunteers',
  title: text('增加志愿者', 'Add volunteers'),
  schema: z.object({
    kind: z.literal('add-volunteers'),
    postId: post,
    count: z.int().min(1).max(10_000),
    minutesPerWeek: z.int(expects('minutes')).min(1).max(10_080),
    nodeId: idText(64).optional(),
  }),
  form: [
    postField,
    number('count', text('人数', 'How many'), 1, 1000, people),
    number('minutesPerWeek', text('每周可服务', 'A week'), 1, 2400, text('分钟', 'minutes')),
    { ...from('nodeId', text('住处', 'Where they live'), 'nodes'), optional: true },
  ],
  apply: (draft, { postId, count, minutesPerWeek, nodeId }) => {
    const { model, community } = draft;
    if (!model.posts.some(({ id }) => id === postId)) return unknown('postId', postId);
    const parents = new Set(community.nodes.map(({ parentId }) => parentId));
    const homes =
      nodeId === undefined
        ? community.nodes.filter(({ id }) => !parents.has(id))
        : community.nodes.filter(({ id }) => id === nodeId);
    if (homes.length === 0) return unknown('nodeId', nodeId);
    const taken = new Set<string>(community.volunteers.map(({ id }) => id));
    for (let i = 0, made = 0; made < count; i += 1) {
      const id = `${postId}-more-${i + 1}`;
      if (taken.has(id)) continue;
      const home = homes[Math.floor((made * homes.length) / count)];
      made += 1;
      community.volunteers.push({
        id: asId('volunteer', id),
        posts: [postId],
        homeNodeId: home?.id,
        minutesPerWeek,
        availability: [...daily],
        skills: [],
        insured: true,
        consents: true,
      });
    }
    return undefined;
  },
});

/** Scales the hours of the volunteers of a post, such as a quarter fewer in winter. */
export interface ScaleHours {
  /** Kind of the modification. */
  readonly kind: 'scale-hours';
  /** Id of the post. */
  readonly postId: string;
  /** New hours in percent of those of today, 0 to 500. */
  readonly percent: number;
  /** Months of every year in which it holds, 1 to 12; absent: always. */
  readonly months?: readonly number[] | undefined;
}

/** Kind of a {@link ScaleHours}. */
export const scaleHours = defineKind({
  kind: 'scale-hours',
  title: text('调整志愿者时数', 'Scale volunteers’ hours'),
  schema: z.object({ kind: z.literal('scale-hours'), postId: post, percent: z.int().min(0).max(500), months }),
  form: [postField, number('percent', text('为原来的', 'To this share'), 0, 500, percent), monthsField],
  apply: (draft, { postId, percent: share, months: season }) => {
    if (!draft.model.posts.some(({ id }) => id === postId)) return unknown('postId', postId);
    for (const volunteer of ofPost(draft, postId))
      if (season !== undefined) scaleIn(volunteer, season, share);
      else volunteer.minutesPerWeek = Math.min(10_080, Math.round((volunteer.minutesPerWeek * share) / 100));
    return undefined;
  },
});
