import type { LocalText } from '@community1373/base/explain';
import type { Draft } from 'immer';
import type { z } from 'zod';
import type { Scenario } from '../../document/scenario';

/** The list of the scenario that a field chooses from. */
export type FormOptionSource =
  | 'posts'
  | 'groups'
  | 'coverages'
  | 'stationKinds'
  | 'stations'
  | 'nodes'
  | 'levies'
  | 'seatedDays'
  | 'workflows'
  | 'rosterRules';

/** A field for a whole number. */
export interface NumberInput {
  /** Kind of the input. */
  readonly kind: 'number';
  /** Least number. */
  readonly min: number;
  /** Greatest number. */
  readonly max: number;
  /** Unit of the number as people read it; absent when it counts things that the label names. */
  readonly unit?: LocalText;
}

/** One of the fixed choices of a field. */
export interface FormChoice {
  /** The value in the modification. */
  readonly value: string;
  /** The choice as people read it. */
  readonly label: LocalText;
}

/** A field for one of fixed choices. */
export interface ChoiceInput {
  /** Kind of the input. */
  readonly kind: 'choice';
  /** The choices in order. */
  readonly choices: readonly FormChoice[];
}

/** A field for ids from a list of the scenario; `formOptions` gives them with their names. */
export interface SourceInput {
  /** Kind of the input. */
  readonly kind: 'from';
  /** The list of the scenario. */
  readonly source: FormOptionSource;
  /** True for a list of ids; absent for a single id. */
  readonly many?: boolean;
}

/** A field for a value that is written out. */
export interface ValueInput {
  /** Kind of the input: a civil date, a text, a position on the map, or data as JSON. */
  readonly kind: 'date' | 'text' | 'position' | 'json';
}

/** One field of a form. */
export interface FormField {
  /** The key in the modification. */
  readonly key: string;
  /** Label as people read it. */
  readonly label: LocalText;
  /** The input with its limits. */
  readonly input: NumberInput | ChoiceInput | SourceInput | ValueInput;
  /** True for a field that may be left empty; absent for one that must be filled in. */
  readonly optional?: boolean;
}

/** The reason why a modification cannot be applied to a scenario. */
export interface ModificationRejection {
  /** `unknown`: the scenario has no such id; `nothing`: nothing would change; `unfit`: the value does not fit the scenario. */
  readonly code: 'core.modify-unknown' | 'core.modify-nothing' | 'core.modify-unfit';
  /** The key in the modification. */
  readonly key: string;
  /** The value that was received there. */
  readonly received: unknown;
}

/** A kind of modification: its data, its form, and its effect on a draft. */
export interface KindDefinition<K extends string = string, S extends z.ZodObject = z.ZodObject> {
  readonly kind: K;
  readonly title: LocalText;
  readonly schema: S;
  readonly form: readonly FormField[];
  /** Changes the draft, or returns the reason why it cannot; a refusal leaves the scenario unchanged. */
  readonly apply: (draft: Draft<Scenario>, modification: z.infer<S>) => ModificationRejection | undefined;
}

/** Returns the given kind of modification with the literal types of its kind and schema. */
export const defineKind = <const K extends string, S extends z.ZodObject>(
  kind: KindDefinition<K, S>,
): KindDefinition<K, S> => kind;

export const text = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

export const number = (key: string, label: LocalText, min: number, max: number, unit?: LocalText): FormField => ({
  key,
  label,
  input: { kind: 'number', min, max, ...(unit === undefined ? {} : { unit }) },
});

export const from = (key: string, label: LocalText, source: FormOptionSource): FormField => ({
  key,
  label,
  input: { kind: 'from', source },
});

export const unknown = (key: string, received: unknown): ModificationRejection => ({
  code: 'core.modify-unknown',
  key,
  received,
});
export const nothing = (key: string, received: unknown): ModificationRejection => ({
  code: 'core.modify-nothing',
  key,
  received,
});
export const unfit = (key: string, received: unknown): ModificationRejection => ({
  code: 'core.modify-unfit',
  key,
  received,
});

export const percent = text('％', '%');
export const people = text('人', 'people');
export const metres = text('米', 'm');
