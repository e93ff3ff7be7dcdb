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

/** One field of a form: its label, its input, and its limits. */
export interface FormField {
  /** The key in the modification. */
  readonly key: string;
  readonly label: LocalText;
  readonly input:
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit?: LocalText }
    | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: LocalText }[] }
    | { readonly kind: 'from'; readonly source: FormOptionSource; readonly many?: boolean }
    | { readonly kind: 'date' | 'text' | 'position' | 'json' };
  readonly optional?: boolean;
}

/** The reason why a modification cannot be applied to a scenario. */
export interface ModificationRejection {
  readonly code: 'core.modify-unknown' | 'core.modify-nothing' | 'core.modify-unfit';
  readonly key: string;
  readonly received: unknown;
}

/** A kind of modification: its data, its form, and its effect on a draft. */
export interface ModificationKind<K extends string = string, S extends z.ZodObject = z.ZodObject> {
  readonly kind: K;
  readonly title: LocalText;
  readonly schema: S;
  readonly form: readonly FormField[];
  /** Changes the draft, or returns the reason why it cannot; a refusal leaves the scenario unchanged. */
  readonly apply: (draft: Draft<Scenario>, modification: z.infer<S>) => ModificationRejection | undefined;
}

/** Returns the given kind of modification with the literal types of its kind and schema. */
export const defineKind = <const K extends string, S extends z.ZodObject>(
  kind: ModificationKind<K, S>,
): ModificationKind<K, S> => kind;

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
