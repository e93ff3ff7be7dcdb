import type { LocalText } from '@community1373/base/explain';
import type { NumberInput } from '../../what-if/modifications/modification-kind';

/** The list that a field of an event chooses from. */
export type EventOptionSource = 'places' | 'channels' | 'members' | 'scope' | 'households' | 'volunteers' | 'posts';

/** An option of a field: the value that the event takes, and its name. */
export interface EventOption {
  /** Id of the option, unique in its list. */
  readonly id: string;
  /** Name as people read it. */
  readonly name: LocalText;
  /** Heading under which the option stands, such as its entrance; absent for none. */
  readonly group?: LocalText | undefined;
  /** The value in the event; absent: the id. */
  readonly value?: unknown;
}

/** A field for one of some options. */
export interface EventChoiceInput {
  /** Kind of the input. */
  readonly kind: 'choice';
  /** The options in order. */
  readonly options: readonly EventOption[];
  /** True for several of them as a list; absent for one. */
  readonly many?: true | undefined;
}

/** A field for options of a list that fields share. */
export interface EventSourceInput {
  /** Kind of the input. */
  readonly kind: 'from';
  /** The list, in `options` of {@link AllowedEvents}. */
  readonly source: EventOptionSource;
  /** True for several of them as a list; absent for one. */
  readonly many?: true | undefined;
}

/** A field for an amount in fen of each of some members, as `{ memberId, fen }`. */
export interface EventAmountsInput {
  /** Kind of the input. */
  readonly kind: 'amounts';
  /** The list of the members. */
  readonly source: EventOptionSource;
}

/** A field for a value that is written out: a text, a long text, a civil date, or a local time. */
export interface EventValueInput {
  /** Kind of the input. */
  readonly kind: 'text' | 'long-text' | 'date' | 'moment';
}

/** The input of a field of an event. Amounts of money are numbers with the unit fen (分). */
export type EventInput = NumberInput | EventChoiceInput | EventSourceInput | EventAmountsInput | EventValueInput;

/** One field of the form of an event. */
export interface EventField {
  /** Path of the value in the event; an empty path merges the value into the event. */
  readonly path: readonly string[];
  /** Label as people read it. */
  readonly label: LocalText;
  /** The input with its limits. */
  readonly input: EventInput;
  /** True for a field that must be filled in. */
  readonly required: boolean;
  /** The value that stands in the field at first; absent for none. */
  readonly initial?: unknown;
}

/** The form of an event that can come next, as data: a page needs no code of its own for it. */
export interface EventForm {
  /** Id of the form, unique among those of its subject. */
  readonly id: string;
  /** Type of the event. */
  readonly type: string;
  /** Title as people read it, with the thing that the event is about. */
  readonly title: LocalText;
  /** True for an event that the workflow or an open item asks for. */
  readonly suggested: boolean;
  /** The parts of the event that are certain: its log, its type, its new id. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** The fields, in order. */
  readonly fields: readonly EventField[];
}

/** The events that can come next. */
export interface AllowedEvents {
  /** The forms, those suggested first. */
  readonly forms: readonly EventForm[];
  /** The options of the fields, by list. */
  readonly options: Readonly<Record<EventOptionSource, readonly EventOption[]>>;
}

export const text = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });
export const same = (name: string): LocalText => text(name, name);
const fen = text('分', 'fen');

const largestFen = 10_000_000_000;

/** Builds a field; a required one unless `optional` is given. */
export const field = (
  path: string,
  label: LocalText,
  input: EventInput,
  more: { readonly optional?: true; readonly initial?: unknown } = {},
): EventField => ({
  path: path === '' ? [] : path.split('.'),
  label,
  input,
  required: more.optional !== true,
  ...(more.initial === undefined ? {} : { initial: more.initial }),
});

export const money: NumberInput = { kind: 'number', min: 0, max: largestFen, unit: fen };
export const count: NumberInput = { kind: 'number', min: 0, max: 100_000 };

/** Builds options from ids and names in both languages. */
export const choice = (
  ...options: readonly (readonly [id: string, zh: string, en: string, value?: unknown])[]
): EventChoiceInput => ({
  kind: 'choice',
  options: options.map(([id, zh, en, value]) => ({
    id,
    name: text(zh, en),
    ...(value === undefined ? {} : { value }),
  })),
});

/** Returns a new id: the prefix and the first number that is free. */
export const freshId = (prefix: string, taken: readonly { readonly id: string }[]): string => {
  const held = new Set(taken.map(({ id }) => id));
  for (let number = held.size + 1; ; number += 1) if (!held.has(`${prefix}-${number}`)) return `${prefix}-${number}`;
};
