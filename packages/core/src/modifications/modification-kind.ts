import type { LocalText } from '@community1373/base/explain';
import type { Draft } from 'immer';
import type { z } from 'zod';
import type { Scenario } from '../scenario';

/** Which list of the scenario a field chooses from. */
export type FieldSource = 'posts' | 'groups' | 'coverages' | 'stationKinds' | 'stations' | 'nodes' | 'levies' | 'seatedDays' | 'workflows' | 'rosterRules';

/** One field of a form: what it is called, how it is entered, and its limits. */
export interface FormField {
  /** The key in the modification. */
  readonly key: string;
  readonly label: LocalText;
  readonly input:
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit?: LocalText }
    | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: LocalText }[] }
    | { readonly kind: 'from'; readonly source: FieldSource; readonly many?: boolean }
    | { readonly kind: 'date' | 'text' | 'position' | 'json' };
  readonly optional?: boolean;
}

/** Why a modification cannot be made of a scenario. */
export interface Refusal {
  readonly code: 'core.modify-unknown' | 'core.modify-nothing' | 'core.modify-unfit';
  readonly key: string;
  readonly received: unknown;
}

/** A kind of modification: its data, its form, and what it does to a draft. */
export interface ModificationKind<K extends string = string, S extends z.ZodObject = z.ZodObject> {
  readonly kind: K;
  readonly title: LocalText;
  readonly schema: S;
  readonly form: readonly FormField[];
  /** Changes the draft, or says why it cannot; a refusal leaves the scenario as it is. */
  readonly apply: (draft: Draft<Scenario>, modification: z.infer<S>) => Refusal | undefined;
}

/** Keeps the literal kind and the schema of a kind of modification. */
export const defineKind = <const K extends string, S extends z.ZodObject>(kind: ModificationKind<K, S>): ModificationKind<K, S> => kind;

export const text = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

export const number = (key: string, label: LocalText, min: number, max: number, unit?: LocalText): FormField => ({
  key,
  label,
  input: { kind: 'number', min, max, ...(unit === undefined ? {} : { unit }) },
});

export const from = (key: string, label: LocalText, source: FieldSource): FormField => ({ key, label, input: { kind: 'from', source } });

export const unknown = (key: string, received: unknown): Refusal => ({ code: 'core.modify-unknown', key, received });
export const nothing = (key: string, received: unknown): Refusal => ({ code: 'core.modify-nothing', key, received });
export const unfit = (key: string, received: unknown): Refusal => ({ code: 'core.modify-unfit', key, received });

export const percent = text('％', '%');
export const people = text('人', 'people');
export const metres = text('米', 'm');
