import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Explanation, LocalText } from '@community1373/base/explain';
import type { Simulation } from '@community1373/core/simulation';
import type {
  ComparedVariant,
  Comparison,
  FormField,
  FormOptionSource,
  Modification,
  sweep,
} from '@community1373/core/what-if';
import type { Moment, NamedPart } from './view';
import type { WantedVariant } from './wanted-variant';

/** The forms of all kinds of modification, with the options of their fields. */
export interface ModificationForms {
  /** The default time at which the page evaluates deadlines. */
  readonly asOf: Moment;
  readonly kinds: readonly { readonly kind: string; readonly title: LocalText; readonly form: readonly FormField[] }[];
  readonly sources: Readonly<Record<FormOptionSource, readonly NamedPart[]>>;
}

/** The result of reading a form with core. */
export type ModificationReading =
  | { readonly ok: true; readonly modification: Modification }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

/** Core's comparison without the assessments, which the page does not draw, but with a description of each modification, including those that are off. */
export interface SlimComparison {
  readonly figures: Comparison['figures'];
  readonly variants: readonly (Omit<ComparedVariant, 'assessment'> & { readonly says: readonly Explanation[] })[];
}

export type SweepAnswer = ReturnType<typeof sweep>;

/** The options of a simulation. */
export interface SimulationWish {
  /** The variant to simulate in addition to the current scenario. */
  readonly variant: WantedVariant | undefined;
  readonly weeks: number;
  readonly runs: number;
  /** The share of weeks in which a volunteer is absent, in percent. */
  readonly absencePercent: number;
  /** True to add the invented demands of the sample. */
  readonly example: boolean;
}

/** The results for the scenario and its variant, with the names of the kinds of demand and of the serving groups. */
export type SimulationAnswer =
  | { readonly ok: false; readonly problems: readonly Diagnostic[] }
  | {
      readonly ok: true;
      readonly cases: readonly { readonly name: string | undefined; readonly simulation: Simulation }[];
      readonly names: Readonly<Record<string, LocalText>>;
    };
