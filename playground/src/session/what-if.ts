import {
  applyModification,
  compare,
  explainModification,
  fieldChoices,
  modificationKinds,
  parseVariant,
  type Scenario,
} from '@community1373/core';
import type { ModificationForms, ModificationReading, Moment, SlimComparison, WantedVariant } from './protocol';

/** The forms of core's modifications with what their fields choose from in a scenario. */
export const modificationForms = (scenario: Scenario, asOf: Moment): ModificationForms => ({
  asOf,
  kinds: modificationKinds.map(({ kind, title, form }) => ({ kind, title, form })),
  sources: fieldChoices(scenario),
});

/** Reads what was entered, and tries it on the scenario: what cannot be made is told at once. */
export const readModification = (scenario: Scenario, input: unknown): ModificationReading => {
  const read = parseVariant({ id: 'entered', name: 'entered', base: scenario.id, modifications: [input] });
  if (!read.ok) return { ok: false, problems: read.report.items };
  const [modification] = read.value.modifications;
  if (modification === undefined) return { ok: false, problems: [] };
  const made = applyModification(scenario, modification);
  return made.ok ? { ok: true, modification } : { ok: false, problems: made.report.items };
};

/** Compares the variants with the scenario on screen; modifications that core cannot read any more are left out. */
export const compareWanted = (scenario: Scenario, wanted: readonly WantedVariant[], asOf: Moment): SlimComparison => {
  const variants = wanted.map(({ id, name, modifications }) => ({
    id,
    name,
    base: scenario.id,
    modifications: modifications.filter(({ on }) => on).map(({ modification }) => modification),
  }));
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
