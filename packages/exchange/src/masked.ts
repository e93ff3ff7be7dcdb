import type { DiagnosticSink } from '@community1373/base/diagnostics';
import { checkScenario, type Scenario } from '@community1373/core';
import { type MaskedPart, maskScenario, unmaskScenario } from '@community1373/core/privacy';
import { checkOptions } from './check-arguments';

/** Option to include data on single households and persons in a file. */
export interface WriteSensitive {
  /**
   * `included` to write data that the scenario's schema marks as sensitive (residents of households, their needs, homes of volunteers, which owners live in their units,
   * households visited, reasons, pairings); `masked` by default, without these data.
   */
  readonly sensitive?: 'masked' | 'included';
}

/** Returns the scenario as the file may show it. */
export const shownScenario = (scenario: Scenario, options: WriteSensitive): Scenario => {
  checkScenario(scenario);
  checkOptions(options);
  return options.sensitive === 'included' ? scenario : maskScenario(scenario);
};

/** Restores the missing data of a parsed scenario from a base with the same id; adds a warning when it remains masked. */
export const backFromBase = (
  sink: DiagnosticSink,
  read: Scenario,
  base: Scenario | undefined,
  lacking: readonly MaskedPart[],
  marked: boolean,
): Scenario => {
  const scenario = base?.id === read.id && lacking.length > 0 ? unmaskScenario(read, base, lacking) : read;
  if (marked && scenario.masked === true) sink.add('exchange.masked', ['masked'], true, {}, 'warning');
  return scenario;
};
