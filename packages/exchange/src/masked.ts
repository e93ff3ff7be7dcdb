import type { DiagnosticSink } from '@community1373/base/diagnostics';
import { type MaskedPart, maskScenario, type Scenario, unmaskScenario } from '@community1373/core';

/** What a file says of single households and persons. */
export interface WriteSensitive {
  /**
   * Whether a file has what the scenario's schema marks as sensitive (who lives in households, their needs, where volunteers live, who is visited, reasons,
   * pairings). It is `masked`, without all of that, unless this is `included`.
   */
  readonly sensitive?: 'masked' | 'included';
}

/** The scenario as a file may show it. */
export const shownScenario = (scenario: Scenario, { sensitive = 'masked' }: WriteSensitive): Scenario => (sensitive === 'included' ? scenario : maskScenario(scenario));

/** A scenario that was read with what its file lacks put back from a base of the same id; a warning where it is masked all the same. */
export const backFromBase = (sink: DiagnosticSink, read: Scenario, base: Scenario | undefined, lacking: readonly MaskedPart[], marked: boolean): Scenario => {
  const scenario = base?.id === read.id && lacking.length > 0 ? unmaskScenario(read, base, lacking) : read;
  if (marked && scenario.masked === true) sink.add('exchange.masked', ['masked'], true, {}, 'warning');
  return scenario;
};
