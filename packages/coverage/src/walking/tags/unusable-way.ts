import { CodedError, isHolder } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { OsmTags } from './remember-tags';
import type { WayTags } from './way-tags';

/** Reasons why a line cannot be walked. */
export type UnusableWay =
  | 'motor'
  | 'other-traffic'
  | 'rail'
  | 'water'
  | 'barrier'
  | 'closed'
  | 'shut'
  | 'unbuilt'
  | 'other';

/** Texts of {@link UnusableWay}. */
export const noWayTexts: Readonly<Record<UnusableWay, LocalText>> = {
  motor: {
    'zh-CN': '高速公路、快速路（未注明可步行）',
    en: 'motorways and trunk roads that are not said to be walked',
  },
  'other-traffic': {
    'zh-CN': '自行车道、马道、公交专用道（未注明可步行）',
    en: 'cycleways, bridleways and busways that are not said to be walked',
  },
  rail: { 'zh-CN': '铁路、索道', en: 'rails and aerialways' },
  water: { 'zh-CN': '河渠、航线', en: 'rivers and ferries' },
  barrier: { 'zh-CN': '墙、围栏等障碍', en: 'walls, fences and other barriers' },
  closed: { 'zh-CN': '私有或禁止通行', en: 'private or closed' },
  shut: { 'zh-CN': '所查时间不开放', en: 'not open at the time asked about' },
  unbuilt: { 'zh-CN': '在建、规划或废弃', en: 'under construction, planned or abandoned' },
  other: { 'zh-CN': '不是道路（建筑、用地、管线等）', en: 'no roads (buildings, land use, pipelines and the like)' },
};

const words = (text: string): readonly string[] => text.split(' ');

const ways = new Set([
  ...words('primary primary_link secondary secondary_link tertiary tertiary_link'),
  ...words(
    'unclassified residential living_street service pedestrian footway path track road steps corridor platform elevator crossing sidewalk minor byway unsurfaced yes',
  ),
]);
const motorways = new Set(['motorway', 'motorway_link', 'trunk', 'trunk_link']);
const otherTraffic = new Set(['cycleway', 'bridleway', 'busway', 'bus_guideway', 'raceway', 'escape']);
const notThere = new Set([
  'construction',
  'proposed',
  'planned',
  'abandoned',
  'disused',
  'razed',
  'demolished',
  'dismantled',
  'removed',
]);

const refused = new Set([
  'no',
  'private',
  'restricted',
  'permit',
  'military',
  'emergency',
  'agricultural',
  'forestry',
  'delivery',
]);
const refusedOnFoot = new Set([...refused, 'use_sidepath']);
const allowed = new Set([
  'yes',
  'designated',
  'permissive',
  'official',
  'destination',
  'customers',
  'residents',
  'public',
]);
const sidewalks = new Set(['yes', 'both', 'left', 'right']);

/** Keys of lines that are not ways, where no `highway` is given. */
const others = words(
  'building building:part landuse natural leisure amenity boundary power pipeline man_made aeroway military telecom cutline place tourism historic piste:type shop office contour geological emergency golf playground indoor utility',
);

const yes = (value: string | undefined): boolean => value === 'yes' || value === 'true' || value === '1';

/** True for a way that does not exist yet, or no longer exists. */
const isUnbuilt = (tags: WayTags): boolean => {
  const { highway, railway } = tags;
  if (highway !== undefined && notThere.has(highway)) return true;
  for (const state of notThere) if (yes(tags[state])) return true;
  if (highway !== undefined || railway !== undefined) return false;
  for (const state of notThere)
    if ((tags[state] ?? 'no') !== 'no' || tags[`${state}:highway`] !== undefined) return true;
  return false;
};

const hasSidewalk = (tags: WayTags): boolean =>
  sidewalks.has(tags['sidewalk'] ?? '') || ['left', 'right', 'both'].some((side) => tags[`sidewalk:${side}`] === 'yes');

/**
 * Returns true for tags that say of a line that it is a way: `highway`, a platform, a pier, a corridor. Of a drawn plan a line without tags is a way too; of a map
 * it is part of something else.
 *
 * @example
 * import { isNamedWay } from '@community1373/coverage/walking';
 * isNamedWay({ highway: 'footway' }); // => true
 * isNamedWay({ landuse: 'grass' }); // => false
 */
export const isNamedWay = (tags: OsmTags): boolean => {
  if (!isHolder(tags)) throw new CodedError('coverage.tags', tags);
  const { highway, railway, public_transport: stop, man_made: made, footway, indoor } = tags;
  return (
    highway !== undefined ||
    railway === 'platform' ||
    stop === 'platform' ||
    made === 'pier' ||
    footway !== undefined ||
    indoor === 'corridor'
  );
};

/** Classifies a line without `highway`; platforms, piers and lines without known tags are ways. */
const withoutHighway = (tags: WayTags): UnusableWay | undefined => {
  const { railway } = tags;
  if (isNamedWay(tags)) return undefined;
  if (railway !== undefined || tags['aerialway'] !== undefined) return 'rail';
  if (
    tags['waterway'] !== undefined ||
    tags['route'] === 'ferry' ||
    tags['natural'] === 'water' ||
    tags['natural'] === 'coastline'
  )
    return 'water';
  if (tags['barrier'] !== undefined) return 'barrier';
  return others.some((key) => tags[key] !== undefined && tags[key] !== 'no') || yes(tags['area']) ? 'other' : undefined;
};

const byKind = (tags: WayTags): UnusableWay | undefined => {
  const { highway } = tags;
  if (highway === undefined) return withoutHighway(tags);
  if (motorways.has(highway) || yes(tags['motorroad']))
    return highway.startsWith('trunk') && !yes(tags['motorroad']) && hasSidewalk(tags) ? undefined : 'motor';
  if (otherTraffic.has(highway)) return hasSidewalk(tags) ? undefined : 'other-traffic';
  return ways.has(highway) ? undefined : 'other';
};

/** Returns the effective value of a `highway` list such as `steps;footway`: the first known one. */
const knownHighway = (highway: string): string =>
  highway
    .split(';')
    .map((one) => one.trim())
    .find((one) => ways.has(one) || motorways.has(one) || otherTraffic.has(one)) ?? highway;

/** Returns whether `foot`, or else `access`, closes a way or gate to people on foot, or `foot` opens it; undefined where neither decides. */
export const entryOf = ({ foot, access }: WayTags): 'open' | 'closed' | undefined => {
  if (foot !== undefined && refusedOnFoot.has(foot)) return 'closed';
  if (foot !== undefined && allowed.has(foot)) return 'open';
  return access !== undefined && refused.has(access) ? 'closed' : undefined;
};

/** Returns the reason why a line with these tags cannot be walked; undefined for a way. */
export const noWayOf = (said: WayTags): UnusableWay | undefined => {
  const { highway } = said;
  const tags = highway?.includes(';') === true ? { ...said, highway: knownHighway(highway) } : said;
  if (isUnbuilt(tags)) return 'unbuilt';
  const reason = byKind(tags);
  // `foot` does not turn a line that is no road into a way.
  if (reason !== undefined && highway === undefined) return reason;
  const entry = entryOf(said);
  return entry === 'closed' ? 'closed' : entry === 'open' ? undefined : reason;
};
