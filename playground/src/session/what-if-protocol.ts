import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation, LocalText } from '@community1373/base/explain';
import type { ComparedVariant, Comparison, FieldSource, FormField, Modification, Simulation, sweep } from '@community1373/core';
import type { Moment, NamedPart } from './protocol';

/** The forms of all kinds of modification, and what their fields choose from. */
export interface ModificationForms {
  /** The time as of which the page tells deadlines where nobody has said another. */
  readonly asOf: Moment;
  readonly kinds: readonly { readonly kind: string; readonly title: LocalText; readonly form: readonly FormField[] }[];
  readonly sources: Readonly<Record<FieldSource, readonly NamedPart[]>>;
}

/** What was entered in a form, as core reads it. */
export type ModificationReading =
  | { readonly ok: true; readonly modification: Modification }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** More variants than these beside the base are not read any more. */
export const mostVariants = 3;

/** A variant as somebody works on it; what is off is not made. */
export interface WantedVariant {
  readonly id: string;
  readonly name: string;
  readonly modifications: readonly { readonly modification: Modification; readonly on: boolean }[];
}

/** The modifications of a variant that are made. */
export const modificationsOn = ({ modifications }: WantedVariant): readonly Modification[] => modifications.filter(({ on }) => on).map(({ modification }) => modification);

/** Core's comparison without the assessments, which the page does not draw, and with what each modification says, the idle ones too. */
export interface SlimComparison {
  readonly figures: Comparison['figures'];
  readonly variants: readonly (Omit<ComparedVariant, 'assessment'> & { readonly says: readonly Explanation[] })[];
}

export type SweepAnswer = ReturnType<typeof sweep>;

/** What is simulated, and under which assumptions. */
export interface SimulationWish {
  /** Beside the scenario as it is. */
  readonly variant: WantedVariant | undefined;
  readonly weeks: number;
  readonly runs: number;
  /** The share of a volunteer’s weeks in which they do not come, in percent. */
  readonly absencePercent: number;
  /** Whether the invented demands of the sample arrive too. */
  readonly example: boolean;
}

/** What the runs say of the scenario and of its variant, with the names of the kinds of demand and of the groups who serve. */
export type SimulationAnswer =
  | { readonly ok: false; readonly problems: readonly Diagnostic[] }
  | {
      readonly ok: true;
      readonly cases: readonly { readonly name: string | undefined; readonly simulation: Simulation }[];
      readonly names: Readonly<Record<string, LocalText>>;
    };
