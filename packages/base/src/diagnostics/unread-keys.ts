import type { z } from 'zod';
import { isHolder } from './is-holder';

/** A field of an input that its schema does not read. */
export interface UnreadKey {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly value: unknown;
  /** The fields that the schema reads there; those that the input lacks come first. */
  readonly known: readonly string[];
}

/** Position of a value: its key, the place of its holder, and its depth. */
interface Place {
  readonly key: string | number;
  readonly within: Place | undefined;
  readonly value: object;
  readonly depth: number;
}

interface Walk {
  /** Visits a held value; without a look, the schema reads every value of it. */
  readonly go: (look: Look | undefined, value: unknown, key: string | number, within: Place | undefined) => void;
  readonly unread: (
    key: string,
    holder: Readonly<Record<string, unknown>>,
    known: Iterable<string>,
    at: Place | undefined,
  ) => void;
}

/** Checks one value against its schema: reports unread fields and passes on the values that it holds. */
type Look = (value: unknown, at: Place | undefined, walk: Walk) => void;

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

// zod's own schemas carry their definition, told apart by `type`; a foreign one matches no case below.
const definitionOf = (schema: Schema): Def => (schema as z.core.$ZodTypes)._zod.def;

/** Returns the forms that a value may have under a schema, without their wrappers. */
const formsOf = (schema: Schema): readonly Def[] => {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'readonly':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'catch':
      return formsOf(def.innerType);
    case 'lazy':
      return formsOf(def.getter());
    case 'pipe':
      return formsOf(definitionOf(def.in).type === 'transform' ? def.out : def.in);
    case 'union':
      return def.options.flatMap(formsOf);
    case 'intersection':
      return [...formsOf(def.left), ...formsOf(def.right)];
    default:
      return [def];
  }
};

const later = (make: () => Look | undefined): Look => {
  let made: { readonly look: Look | undefined } | undefined;
  return (value, at, walk) => {
    made ??= { look: make() };
    made.look?.(value, at, walk);
  };
};

/** A field is read when any of the forms reads it, and its value is checked against all forms that do. */
const objectLook = (objects: readonly z.core.$ZodObjectDef[], records: readonly z.core.$ZodRecordDef[]): Look => {
  const schemas = new Map<string, Schema[]>();
  for (const { shape } of objects)
    for (const [key, field] of Object.entries(shape)) schemas.set(key, [...(schemas.get(key) ?? []), field]);
  const fields = new Map(
    [...schemas].map(([key, list]) => [key, list.length === 1 ? lookOf(list) : later(() => lookOf(list))]),
  );
  const others = [
    ...objects.flatMap(({ catchall }) => (catchall === undefined ? [] : [catchall])),
    ...records.map(({ valueType }) => valueType),
  ];
  const rest = lookOf(others);
  const open = others.length > 0;
  return (value, at, walk) => {
    if (!isHolder(value)) return;
    for (const key of Object.keys(value)) {
      if (fields.has(key)) walk.go(fields.get(key), value[key], key, at);
      // zod always omits this key from a map.
      else if (open && key !== '__proto__') walk.go(rest, value[key], key, at);
      else if (value[key] !== undefined) walk.unread(key, value, fields.keys(), at);
    }
  };
};

const listLook = (items: readonly (Look | undefined)[], rest: Look | undefined): Look | undefined => {
  if (rest === undefined && items.every((look) => look === undefined)) return undefined;
  return (value, at, walk) => {
    if (Array.isArray(value))
      for (let i = 0; i < value.length; i += 1) walk.go(i < items.length ? items[i] : rest, value[i], i, at);
  };
};

/** Returns one look for values that may have one of several forms. */
const lookOfForms = (forms: readonly Def[]): Look | undefined => {
  const objects = forms.flatMap((def) => (def.type === 'object' ? [def] : []));
  const records = forms.flatMap((def) => (def.type === 'record' ? [def] : []));
  const elements = forms.flatMap((def) => (def.type === 'array' ? [def.element] : []));
  const tuples = forms.flatMap((def) => (def.type === 'tuple' ? [def] : []));
  const found = [
    objects.length + records.length === 0 ? undefined : objectLook(objects, records),
    elements.length === 0 ? undefined : listLook([], lookOf(elements)),
    ...tuples.map(({ items, rest }) =>
      listLook(
        items.map((item) => lookOf([item])),
        rest === null ? undefined : lookOf([rest]),
      ),
    ),
  ].filter((look) => look !== undefined);
  if (found.length < 2) return found[0];
  return (value, at, walk) => {
    for (const look of found) look(value, at, walk);
  };
};

/** Returns the look for forms with a discriminator: the form that the value names, or all forms when it names none. */
const namedLook = (options: readonly Schema[], discriminator: string): Look => {
  const byValue = new Map(
    options.flatMap((option) => {
      const look = lookOf([option]);
      return [...(option._zod.propValues?.[discriminator] ?? [])].map((value): readonly [unknown, Look | undefined] => [
        value,
        look,
      ]);
    }),
  );
  const allForms = later(() => lookOfForms(options.flatMap(formsOf)));
  return (value, at, walk) => {
    if (!isHolder(value)) return;
    const named = value[discriminator];
    (byValue.has(named) ? byValue.get(named) : allForms)?.(value, at, walk);
  };
};

const looks = new WeakMap<Schema, { look: Look | undefined }>();

const lookOf = (schemas: readonly Schema[]): Look | undefined => {
  const [schema] = schemas;
  if (schema === undefined) return undefined;
  if (schemas.length > 1) return lookOfForms(schemas.flatMap(formsOf));
  const known = looks.get(schema);
  if (known !== undefined) return known.look;
  const entry: { look: Look | undefined } = { look: later(() => entry.look) };
  // A recursive schema finds itself here.
  looks.set(schema, entry);
  entry.look = lookOfOne(schema);
  return entry.look;
};

const lookOfOne = (schema: Schema): Look | undefined => {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'readonly':
      return lookOf([def.innerType]);
    case 'lazy':
      return later(() => lookOf([def.getter()]));
    case 'union':
      return 'discriminator' in def && typeof def.discriminator === 'string'
        ? namedLook(def.options, def.discriminator)
        : lookOfForms(formsOf(schema));
    default:
      return lookOfForms(formsOf(schema));
  }
};

const pathOf = (at: Place | undefined): readonly (string | number)[] => {
  const path: (string | number)[] = [];
  for (let place = at; place?.within !== undefined; place = place.within) path.push(place.key);
  return path.reverse();
};

/** Nesting of calls that is safe on every platform; deeper values wait in a queue. */
const deepest = 100;

const holdsItself = (value: object, within: Place | undefined): boolean => {
  let place = within;
  for (let i = 0; i < deepest && place !== undefined; i += 1, place = place.within)
    if (place.value === value) return true;
  return false;
};

/**
 * Reports every field of an input, at any depth, that a schema does not read, even when the schema refuses the input. All keys of a map are read, and so is
 * every value that a schema leaves unchecked.
 */
export const noteUnread = (schema: Schema, input: unknown, report: (unread: UnreadKey) => void): void => {
  const waiting: { readonly look: Look; readonly place: Place }[] = [];
  const waited = new Set<object>();
  const walk: Walk = {
    go: (look, value, key, within) => {
      if (look === undefined || typeof value !== 'object' || value === null || holdsItself(value, within)) return;
      const place: Place = { key, within, value, depth: (within?.depth ?? 0) + 1 };
      if (place.depth % deepest > 0) look(value, place, walk);
      else if (!waited.has(value)) {
        waited.add(value);
        waiting.push({ look, place });
      }
    },
    unread: (key, holder, known, at) => {
      const names = [...known];
      const absent = names.filter((name) => !Object.hasOwn(holder, name));
      report({
        path: [...pathOf(at), key],
        key,
        value: holder[key],
        known: [...absent, ...names.filter((name) => !absent.includes(name))],
      });
    },
  };
  const top: Place | undefined =
    typeof input === 'object' && input !== null ? { key: '', within: undefined, value: input, depth: 0 } : undefined;
  lookOf([schema])?.(input, top, walk);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    next.look(next.place.value, next.place, walk);
};
