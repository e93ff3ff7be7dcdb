import { type Scenario } from '@community1373/core';
import {
  applyModification,
  compare,
  explainModification,
  formOptions,
  modificationKinds,
  parseVariant,
  type Variant,
} from '@community1373/core/what-if';
import type { Moment } from './view';
import { modificationsOn, type WantedVariant, writtenName } from './wanted-variant';
import type { ModificationForms, ModificationReading, SlimComparison } from './what-if-protocol';

/** Returns the forms of core's modifications, with the options of their fields in a scenario. */
export const modificationForms = (scenario: Scenario, asOf: Moment): ModificationForms => ({
  asOf,
  kinds: modificationKinds.map(({ kind, title, form }) => ({ kind, title, form })),
  sources: formOptions(scenario),
});

/** Reads the form input and tries it on the scenario, so that a modification that cannot be applied is reported at once. */
export const readModification = (scenario: Scenario, input: unknown): ModificationReading => {
  const read = parseVariant({ id: 'entered', name: 'entered', base: scenario.id, modifications: [input] });
  if (!read.ok) return { ok: false, problems: read.report.items };
  const [modification] = read.value.modifications;
  if (modification === undefined) return { ok: false, problems: [] };
  const made = applyModification(scenario, modification);
  return made.ok ? { ok: true, modification } : { ok: false, problems: made.report.items };
};

/** Converts a variant to core's type, with only the modifications that are on. */
export const variantOf = (base: Scenario, wanted: WantedVariant): Variant => ({
  id: wanted.id,
  name: writtenName(wanted),
  base: base.id,
  modifications: modificationsOn(wanted),
});

/** Compares the variants with the current scenario; modifications that core can no longer read are omitted. */
export const compareWanted = (scenario: Scenario, wanted: readonly WantedVariant[], asOf: Moment): SlimComparison => {
  const variants = wanted.map((one) => variantOf(scenario, one));
  const { figures, variants: compared } = compare(scenario, variants, { now: asOf });
  return {
    figures,
    variants: compared.map(({ id, name, changes, chain, problems }, i) => ({
      id,
      name,
      changes,
      chain,
      problems,
      says: wanted[i]?.modifications.map(({ modification }) => explainModification(scenario, modification)) ?? [],
    })),
  };
};
