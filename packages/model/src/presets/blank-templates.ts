import type { Provenance } from '@community1373/base/rules';
import type { StationKind, ZoneKind } from '../work-model/element';
import type { Level } from '../work-model/level';
import type { Post } from '../work-model/post';
import type { Slogan } from '../work-model/slogan';
import type { WorkModel } from '../work-model/work-model';

const blank: Provenance = { kind: 'sample', source: 'Community 1373: 空白模板，请逐项填写' };

/** A blank template: its ids as literals, `P` those of its posts. */
export interface BlankTemplate<P extends string = string> extends WorkModel {
  /** The slogan, whose digits count the elements of the template. */
  readonly slogan: Slogan;
  /** One zone to be named. */
  readonly zones: readonly ZoneKind<'zone-1'>[];
  /** Three stations to be named. */
  readonly stations: readonly StationKind<'station-1' | 'station-2' | 'station-3'>[];
  /** The posts to be named. */
  readonly posts: readonly Post<P>[];
  /** The community, and the grid below it. */
  readonly levels: readonly Level<'community' | 'grid'>[];
}

const zone: ZoneKind<'zone-1'> = {
  id: 'zone-1',
  name: { 'zh-CN': '区一（待命名）', en: 'Zone 1 (to be named)' },
  provenance: blank,
};
const stations: BlankTemplate['stations'] = [
  { id: 'station-1', name: { 'zh-CN': '站一（待命名）', en: 'Station 1 (to be named)' }, provenance: blank },
  { id: 'station-2', name: { 'zh-CN': '站二（待命名）', en: 'Station 2 (to be named)' }, provenance: blank },
  { id: 'station-3', name: { 'zh-CN': '站三（待命名）', en: 'Station 3 (to be named)' }, provenance: blank },
];
const firstPost: Post<'post-1'> = {
  id: 'post-1',
  name: { 'zh-CN': '岗一（待命名）', en: 'Post 1 (to be named)' },
  provenance: blank,
};
const levels: BlankTemplate['levels'] = [
  {
    id: 'community',
    name: { 'zh-CN': '社区', en: 'Community' },
    requiredPosts: [],
    inheritsLeads: false,
    provenance: blank,
  },
  { id: 'grid', name: { 'zh-CN': '网格', en: 'Grid' }, requiredPosts: [], inheritsLeads: true, provenance: blank },
];
const nothingElse = { coverages: [], leadTitles: [], groups: [], channels: [], parties: [] };

/**
 * A blank “1+3+N” template: one zone, three stations and an open number of posts, all to be named. The meaning of the digits is our choice; a
 * place whose digits count something else changes `slogan.parts`.
 *
 * @example
 * import { blankOneThreeN } from '@community1373/model/presets';
 * blankOneThreeN.slogan.parts.map(({ of, count }) => `${count} ${of}`); // => ['1 zones', '3 stations', 'N posts']
 */
export const blankOneThreeN: BlankTemplate<'post-1'> = {
  schemaVersion: 1,
  id: 'blank-1-3-n',
  name: { 'zh-CN': '“1+3+N”空白模板', en: 'Blank template 1+3+N' },
  slogan: {
    label: '1+3+N',
    parts: [
      { of: 'zones', count: 1 },
      { of: 'stations', count: 3 },
      { of: 'posts', count: 'N' },
    ],
    provenance: blank,
  },
  zones: [zone],
  stations,
  posts: [firstPost],
  levels,
  ...nothingElse,
};

/**
 * A blank “135” template: one zone, three stations, five posts, all to be named. The meaning of the digits is our choice, as in
 * {@link blankOneThreeN}.
 *
 * @example
 * import { blankOneThreeFive } from '@community1373/model/presets';
 * blankOneThreeFive.posts.length; // => 5
 */
export const blankOneThreeFive: BlankTemplate<'post-1' | 'post-2' | 'post-3' | 'post-4' | 'post-5'> = {
  schemaVersion: 1,
  id: 'blank-1-3-5',
  name: { 'zh-CN': '“135”空白模板', en: 'Blank template 135' },
  slogan: {
    label: '135',
    parts: [
      { of: 'zones', count: 1 },
      { of: 'stations', count: 3 },
      { of: 'posts', count: 5 },
    ],
    provenance: blank,
  },
  zones: [zone],
  stations,
  posts: [
    firstPost,
    { id: 'post-2', name: { 'zh-CN': '岗二（待命名）', en: 'Post 2 (to be named)' }, provenance: blank },
    { id: 'post-3', name: { 'zh-CN': '岗三（待命名）', en: 'Post 3 (to be named)' }, provenance: blank },
    { id: 'post-4', name: { 'zh-CN': '岗四（待命名）', en: 'Post 4 (to be named)' }, provenance: blank },
    { id: 'post-5', name: { 'zh-CN': '岗五（待命名）', en: 'Post 5 (to be named)' }, provenance: blank },
  ],
  levels,
  ...nothingElse,
};
