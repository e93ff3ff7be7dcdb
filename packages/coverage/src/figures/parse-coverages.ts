import {
  CodedError,
  DiagnosticSink,
  expects,
  isHolder,
  parseWith,
  type Path,
  type QuickCheck,
  quickCheck,
  type Result,
  type SchemaCode,
  valueOrThrow,
} from '@community1373/base/diagnostics';
import * as z from 'zod';
import { checkMetric, metricProblems } from '../points/check-metric';
import type { GridInput } from '../grid/grid-matrix';
import { largestRadius, steepestLatitude } from '../points/limits';
import type { CoverageInputCode } from '../messages/messages-input';
import { type Metric, straightLineMetric } from '../points/metric';
import type { PersonnelInput } from '../personnel/personnel-input';
import { type Position, toPointColumns } from '../points/points';
import { checkIds, isSmallRadius, noteRadius } from '../points/position-check';
import { ticksOf, ticksPerMinute } from '../service/service-demand';
import type { ServiceInput, ServiceNeed } from '../service/service-input';

const name = z.string().min(1);
const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-steepestLatitude).max(steepestLatitude)], expects('position'))
  .readonly();
const radius = z.number().min(0).max(largestRadius);
// A metric may contain a graph of typed arrays, which its own parser has checked.
const metric = z
  .custom<Metric>((value) => typeof value === 'object' && value !== null && 'kind' in value, expects('metric'))
  .optional();

const gridSchema = z.object({
  levels: z
    .array(
      z.object({
        id: name,
        requiredPosts: z.array(name).readonly(),
        inheritsLeads: z.boolean(),
        optional: z.boolean().optional(),
      }),
    )
    .readonly(),
  posts: z.array(name).readonly(),
  nodes: z
    .array(z.object({ id: name, levelId: name, parentId: name.nullable(), channels: z.array(z.string()).readonly() }))
    .readonly(),
  leads: z.array(z.object({ id: name, nodeId: name, posts: z.array(name).readonly() })).readonly(),
});

const personnelSchema = z.object({
  clients: z
    .array(
      z.object({
        id: name,
        postId: name,
        groupId: name.optional(),
        nodeId: name.optional(),
        position: position.optional(),
        units: z.int().min(0).max(1_000_000).optional(),
      }),
    )
    .readonly(),
  volunteers: z
    .array(
      z.object({
        id: name,
        posts: z.array(name).readonly(),
        position: position.optional(),
        caseload: z.int().min(0).max(1_000_000),
      }),
    )
    .readonly(),
  radius,
  metric,
  nearest: z.boolean().optional(),
  moves: z
    .array(z.enum(['raise-caseload', 'add-volunteer']))
    .readonly()
    .optional(),
  addedCaseload: z.int().min(1).optional(),
});

const span = z
  .object({ weekday: z.int().min(1).max(7), from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })
  .refine(({ from, to }) => from < to, expects('from < to'));
const during = z.array(span).readonly().optional();
const hours = z
  .array(
    z.object({
      id: name,
      posts: z.array(name).readonly(),
      position: position.optional(),
      minutes: z.int(expects('minutes')).min(0).max(100_000_000),
      during,
      needIds: z.array(name).readonly().optional(),
    }),
  )
  .readonly();

const needSchema = z.object({
  id: name,
  postId: name,
  groupId: name.optional(),
  nodeId: name.optional(),
  position: position.optional(),
  cadence: z.object({ every: z.enum(['week', 'month', 'quarter']), times: z.int().min(1).max(1000) }),
  minutes: z.int(expects('minutes')).min(1),
  during,
});

const serviceSchema = z.object({
  needs: z.array(needSchema).readonly(),
  hours,
  rostered: hours.optional(),
  weeks: z.int().min(1).max(520),
  radius,
  metric,
});

type Check<T> = (value: T, sink: DiagnosticSink<CoverageInputCode | SchemaCode>) => void;

/** A kind of input: its shape, what its parts say of each other, and the quick check of its shape, made when first needed. */
interface Form<T> {
  readonly schema: z.ZodType<T>;
  readonly check: Check<T>;
  surely?: QuickCheck;
}

const readWith = <T>({ schema, check }: Form<T>, value: unknown): Result<T, CoverageInputCode | SchemaCode> => {
  const read = parseWith(schema, value);
  if (!read.ok) return read;
  const sink = new DiagnosticSink<CoverageInputCode | SchemaCode>();
  check(read.value, sink);
  sink.merge(read.report);
  return sink.hasErrors ? { ok: false, report: sink.report() } : { ok: true, value: read.value, report: sink.report() };
};

/**
 * Returns an argument of a function that takes what the parser of its form accepts; throws `code` with the problems for anything else. What is surely right is
 * not parsed: an assessment gives tens of thousands of items, and a parser takes longer than the coverage.
 */
const argumentOf = <T>(form: Form<T>, value: unknown, code: string): T => {
  form.surely ??= quickCheck(form.schema);
  if (!form.surely(value)) return valueOrThrow(readWith(form, value), value, code);
  // Safe cast: quickCheck accepts only values that the schema returns unchanged.
  const argument = value as T;
  const sink = new DiagnosticSink<CoverageInputCode | SchemaCode>();
  form.check(argument, sink);
  if (sink.hasErrors) throw new CodedError(code, value, sink.report());
  return argument;
};

/** {@link argumentOf} for an input with a metric, whose first problem is thrown by its own name, as by every function that takes one. */
const withMetric = <T>(form: Form<T>, value: unknown, code: string): T => {
  const metric = isHolder(value) ? value['metric'] : undefined;
  if (metric !== undefined) checkMetric(metric);
  return argumentOf(form, value, code);
};

const checkList = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  list: string,
  items: readonly { readonly id: string }[],
): void =>
  checkIds(
    sink,
    [list],
    items.map(({ id }) => id),
    (i) => [i, 'id'],
  );

/** Checks a metric and a radius against the places that they apply to. */
const checkReach = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  { radius: reach, metric: by = straightLineMetric }: { readonly radius: number; readonly metric?: Metric | undefined },
  lists: readonly (readonly { readonly position?: Position | undefined }[])[],
): void => {
  const problems = metricProblems(by);
  for (const { code, path, received, params } of problems) sink.add(code, ['metric', ...path], received, params);
  if (problems.length > 0 || !isSmallRadius(reach, by)) return;
  const places = lists.flat().flatMap(({ position: at }) => (at === undefined ? [] : [{ id: '', position: at }]));
  noteRadius(sink, reach, by, [toPointColumns(places)]);
};

const checkKnown = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  known: ReadonlySet<string>,
  id: string,
  path: Path,
): void => {
  if (!known.has(id)) sink.add('coverage.unknown-id', path, id, { id });
};

const gridForm: Form<GridInput> = {
  schema: gridSchema,
  check: ({ levels, posts, nodes, leads }, sink) => {
    checkList(sink, 'levels', levels);
    checkList(sink, 'nodes', nodes);
    checkList(sink, 'leads', leads);
    checkIds(sink, ['posts'], posts, (i) => [i]);
    const known = new Set(posts);
    const places = new Set(nodes.map(({ id }) => id));
    levels.forEach(({ requiredPosts }, i) =>
      requiredPosts.forEach((post, k) => checkKnown(sink, known, post, ['levels', i, 'requiredPosts', k])),
    );
    leads.forEach(({ nodeId, posts: own }, i) => {
      checkKnown(sink, places, nodeId, ['leads', i, 'nodeId']);
      own.forEach((post, k) => checkKnown(sink, known, post, ['leads', i, 'posts', k]));
    });
  },
};

/**
 * Parses the input of grid coverage. Errors: duplicate ids; unknown posts of levels and leads, and unknown nodes of leads. A node without a
 * valid place is not an error here: grid coverage reports it.
 *
 * @example
 * import { parseGridInput } from '@community1373/coverage';
 * const read = parseGridInput({ levels: [], posts: [], nodes: [], leads: [{ id: 'l1', nodeId: 'b9', posts: [] }] });
 * read.report.items[0]?.code; // => 'coverage.unknown-id'
 */
export const parseGridInput = (value: unknown): Result<GridInput, CoverageInputCode | SchemaCode> =>
  readWith(gridForm, value);

/** Returns what is an input of the parser of this name; throws a coded error for anything else. */
export const gridArgument = (value: unknown): GridInput => argumentOf(gridForm, value, 'coverage.grid-input');

const personnelForm: Form<PersonnelInput> = {
  schema: personnelSchema,
  check: ({ clients, volunteers, radius: reach, metric: by }, sink) => {
    checkReach(sink, { radius: reach, metric: by }, [clients, volunteers]);
    checkList(sink, 'clients', clients);
    checkList(sink, 'volunteers', volunteers);
  },
};

/**
 * Parses the input of personnel coverage: positions, whole units and caseloads, unique ids. A `metric` is checked, except for its graph.
 *
 * @example
 * import { parsePersonnelInput } from '@community1373/coverage';
 * parsePersonnelInput({ clients: [], volunteers: [{ id: 'v1', posts: ['elder'], caseload: -1 }], radius: 500 }).ok; // => false
 */
export const parsePersonnelInput = (value: unknown): Result<PersonnelInput, CoverageInputCode | SchemaCode> =>
  readWith(personnelForm, value);

/** Returns what is an input of the parser of this name; throws a coded error for anything else. */
export const personnelArgument = (value: unknown): PersonnelInput =>
  withMetric(personnelForm, value, 'coverage.personnel-input');

const serviceForm: Form<ServiceInput> = {
  schema: serviceSchema,
  check: ({ needs, hours: offered, rostered = [], weeks, radius: reach, metric: by }, sink) => {
    checkReach(sink, { radius: reach, metric: by }, [needs, offered, rostered]);
    checkList(sink, 'needs', needs);
    checkList(sink, 'hours', offered);
    checkList(sink, 'rostered', rostered);
    const ticks = needs.reduce((sum, need) => sum + ticksOf(need, weeks), 0);
    if (ticks > Number.MAX_SAFE_INTEGER) sink.add('coverage.minutes-total', ['needs'], ticks / ticksPerMinute);
    const known = new Set(needs.map(({ id }) => id));
    for (const [list, entries] of [
      ['hours', offered],
      ['rostered', rostered],
    ] as const)
      entries.forEach(({ needIds = [] }, i) =>
        needIds.forEach((id, k) => checkKnown(sink, known, id, [list, i, 'needIds', k])),
      );
  },
};

/**
 * Parses the input of service coverage: positions, whole minutes, spans that begin before they end, unique ids, rounds that name existing
 * needs. A `metric` is checked, except for its graph.
 *
 * @example
 * import { parseServiceInput } from '@community1373/coverage';
 * parseServiceInput({ needs: [], hours: [], weeks: 0, radius: 500 }).ok; // => false
 */
export const parseServiceInput = (value: unknown): Result<ServiceInput, CoverageInputCode | SchemaCode> =>
  readWith(serviceForm, value);

/** Returns what is an input of the parser of this name; throws a coded error for anything else. */
export const serviceArgument = (value: unknown): ServiceInput =>
  withMetric(serviceForm, value, 'coverage.service-input');

const needForm: Form<ServiceNeed> = { schema: needSchema, check: () => undefined };

/** Returns what is a need of {@link parseServiceInput}; throws a coded error for anything else. */
export const needArgument = (value: unknown): ServiceNeed => argumentOf(needForm, value, 'coverage.need');
