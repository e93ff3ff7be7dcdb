import * as z from 'zod';
import { type LocalText, text } from './text';

/** A JSON Schema, as far as the pages read it. */
interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

/** A field of a kind: its name, its values in words, and whether it must be given. */
interface Field {
  readonly name: string;
  readonly values: LocalText;
  readonly required: boolean;
}

/** One kind of a union of objects. */
export interface Variant {
  readonly kind: string;
  readonly fields: readonly Field[];
}

const code = (value: unknown): string => `\`${String(value)}\``;

/** Greatest whole number that JSON carries exactly: a schema that names it sets no limit of its own. */
const noLimit = Number.MAX_SAFE_INTEGER;

const rangeOf = ({ minimum, exclusiveMinimum, maximum }: Shape): string => {
  const low = minimum ?? exclusiveMinimum;
  const high = maximum === undefined || maximum >= noLimit ? undefined : maximum;
  if (low === undefined || low <= -noLimit) return high === undefined ? '' : ` ≤ ${high}`;
  if (high === undefined) return ` ${exclusiveMinimum === undefined ? '≥' : '>'} ${low}`;
  return ` ${low}–${high}`;
};

const both = (words: LocalText, end: string): LocalText => text(words['zh-CN'] + end, words.en + end);

/** Returns the values of a schema in words; those without a type of JSON (dates and times) are told by their field. */
const valuesOf = (shape: Shape, resolve: (shape: Shape) => Shape): LocalText => {
  const own = resolve(shape);
  const choices = own.anyOf ?? own.oneOf;
  if (own.const !== undefined) return text(code(own.const), code(own.const));
  if (own.enum !== undefined) return text(own.enum.map(code).join('、'), own.enum.map(code).join(', '));
  if (choices !== undefined) {
    const objects = choices.map(resolve).filter(({ type }) => type === 'object');
    if (objects.length === choices.length) {
      const kinds = objects.flatMap(({ properties = {} }) =>
        Object.values(properties).flatMap((one) => one.const ?? []),
      );
      const list = kinds.length === objects.length ? `: ${kinds.map(code).join(', ')}` : '';
      return text(`对象${list.replace(': ', '：').replaceAll(', ', '、')}`, `object${list}`);
    }
    const words = choices.map((choice) => valuesOf(choice, resolve));
    return text(words.map((one) => one['zh-CN']).join('或'), words.map(({ en }) => en).join(' or '));
  }
  switch (own.type) {
    case 'integer':
      return both(text('整数', 'whole number'), rangeOf(own));
    case 'number':
      return both(text('数', 'number'), rangeOf(own));
    case 'boolean':
      return text('`true`、`false`', '`true`, `false`');
    case 'string':
      return text('文本', 'text');
    case 'array': {
      const items = own.items === undefined ? text('', '') : valuesOf(own.items, resolve);
      const least = own.minItems === undefined ? '' : text(`，至少 ${own.minItems} 项`, `, at least ${own.minItems}`);
      return text(
        `列表（${items['zh-CN']}${least === '' ? '' : least['zh-CN']}）`,
        `list (${items.en}${least === '' ? '' : least.en})`,
      );
    }
    case 'object':
      return text('对象', 'object');
    default:
      return text('', '');
  }
};

/** Lists the kinds of a union of objects that differ in the field `tag`, each with its other fields; `path` leads from the schema to the union. */
export const variantsOf = (
  schema: z.ZodType,
  tag: 'kind' | 'type',
  path: readonly string[] = [],
): readonly Variant[] => {
  const whole: Shape = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
  const resolve = (shape: Shape): Shape => {
    const [, name] = /^#\/\$defs\/(.+)$/.exec(shape.$ref ?? '') ?? [];
    if (shape.$ref === '#') return whole;
    const found = name === undefined ? undefined : whole.$defs?.[name];
    return found === undefined ? shape : resolve(found);
  };
  const union = path.reduce(
    (at, name) => resolve((name === '[]' ? at.items : at.properties?.[name]) ?? {}),
    resolve(whole),
  );
  return (union.oneOf ?? union.anyOf ?? [union]).map(resolve).map(({ properties = {}, required = [] }) => ({
    kind: String(properties[tag]?.const),
    fields: Object.entries(properties)
      .filter(([name]) => name !== tag)
      .map(([name, shape]) => ({ name, values: valuesOf(shape, resolve), required: required.includes(name) })),
  }));
};
