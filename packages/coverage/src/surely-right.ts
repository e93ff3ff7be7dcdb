import { metricProblems } from './check-metric';
import type { GridInput } from './grid-matrix';
import { largestRadius, steepestLatitude } from './limits';

/** True where a value is surely right, as it stands; false says nothing: the parser must be asked. Assessments give inputs of 100,000 items, which a schema reads ten times as slowly. */
type Surely = (value: unknown) => boolean;

type Fields = Readonly<Record<string, unknown>>;

const isText: Surely = (value) => typeof value === 'string' && value !== '';
const isTruth: Surely = (value) => typeof value === 'boolean';
const within = (least: number, most: number): Surely => (value) => typeof value === 'number' && value >= least && value <= most;
const whole = (least: number, most: number): Surely => (value) => typeof value === 'number' && value >= least && value <= most && Number.isInteger(value);
const optional = (held: Surely): Surely => (value) => value === undefined || held(value);
const list = (held: Surely): Surely => (value) => Array.isArray(value) && value.every(held);
const oneOf = (...words: readonly unknown[]): Surely => (value) => words.includes(value);

/** An object with these fields. */
const object = (fields: Readonly<Record<string, Surely>>): Surely => {
  const named = Object.entries(fields);
  // Reading a property of an object is safe.
  return (value) => typeof value === 'object' && value !== null && named.every(([key, held]) => held((value as Fields)[key]));
};

/** Records no two of which have the same id. */
const records = (fields: Readonly<Record<string, Surely>>): Surely => {
  const isRecord = object({ id: isText, ...fields });
  return (value) => {
    if (!Array.isArray(value) || !value.every(isRecord)) return false;
    // Each is an object, by the line above.
    return new Set((value as readonly Fields[]).map(({ id }) => id)).size === value.length;
  };
};

const isPlace: Surely = (value) => Array.isArray(value) && value.length === 2 && within(-180, 180)(value[0]) && within(-steepestLatitude, steepestLatitude)(value[1]);
const isMetric: Surely = (value) => value === undefined || metricProblems(value).length === 0;
const texts = list(isText);
const count = whole(0, 1_000_000);
const reach = { radius: within(0, largestRadius), metric: isMetric };

const grid = object({
  levels: records({ requiredPosts: texts, inheritsLeads: isTruth, optional: optional(isTruth) }),
  posts: texts,
  nodes: records({ levelId: isText, parentId: (value) => value === null || isText(value), channels: list((value) => typeof value === 'string') }),
  leads: records({ nodeId: isText, posts: texts }),
});

/** Surely the input of grid coverage: its posts are each there once, and all that is named is there. */
export const surelyGrid: Surely = (value) => {
  if (!grid(value)) return false;
  // It has the fields, by the line above.
  const { levels, posts, nodes, leads } = value as GridInput;
  const [known, places] = [new Set(posts), new Set(nodes.map(({ id }) => id))];
  const areKnown = (ids: readonly string[]): boolean => ids.every((id) => known.has(id));
  return known.size === posts.length && levels.every(({ requiredPosts }) => areKnown(requiredPosts)) && leads.every((lead) => places.has(lead.nodeId) && areKnown(lead.posts));
};

/** Surely the input of personnel coverage. */
export const surelyPersonnel: Surely = object({
  ...reach,
  clients: records({ postId: isText, groupId: optional(isText), nodeId: optional(isText), position: optional(isPlace), units: optional(count) }),
  volunteers: records({ posts: texts, position: optional(isPlace), caseload: count }),
  nearest: optional(isTruth),
  moves: optional(list(oneOf('raise-caseload', 'add-volunteer'))),
  addedCaseload: optional(whole(1, Number.MAX_SAFE_INTEGER)),
});

const minute = whole(0, 1440);
const isSpan: Surely = (value) => object({ weekday: whole(1, 7), from: minute, to: minute })(value) && (value as { readonly from: number; readonly to: number }).from < (value as { readonly to: number }).to; // the fields are numbers, by what stands before
const during = optional(list(isSpan));
const hours = records({ posts: texts, position: optional(isPlace), minutes: whole(0, 100_000_000), during, needIds: (value) => value === undefined });

/** Surely a need of service. */
export const surelyNeed: Surely = object({
  id: isText,
  postId: isText,
  groupId: optional(isText),
  nodeId: optional(isText),
  position: optional(isPlace),
  cadence: object({ every: oneOf('week', 'month', 'quarter'), times: whole(1, 1000) }),
  minutes: whole(1, 10_080),
  during,
});

const needs: Surely = (value) => records({})(value) && list(surelyNeed)(value);

/** Surely the input of service coverage; hours that are kept for needs are for the parser to follow. */
export const surelyService: Surely = object({ ...reach, needs, hours, rostered: optional(hours), weeks: whole(1, 520) });
