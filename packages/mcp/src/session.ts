import type { DiagnosticReport } from '@community1373/base/diagnostics';
import { fingerprint, type RosterDecision, type Scenario } from '@community1373/core';
import { readScenarioFile } from '@community1373/exchange/scenario-file';
import { ToolFailure } from './problems';
import type { ScenarioFolder } from './scenario-folder';

/** The scenarios of one connection: read anew for every call, with the roster that was planned for the same file in this session. */
export interface Session {
  /** Reads a scenario, with the roster planned for it. */
  readonly read: (file: string) => Promise<{ readonly scenario: Scenario; readonly report: DiagnosticReport }>;
  /** Keeps the roster planned for a scenario until its file changes. */
  readonly keepRoster: (file: string, planned: Scenario, roster: RosterDecision) => void;
}

/** Limit of the rosters kept; the oldest go first. */
const mostRosters = 50;

/** Creates the session of a connection. Nothing is written to the files. */
export const createSession = (folder: ScenarioFolder): Session => {
  const rosters = new Map<string, { readonly of: string; readonly roster: RosterDecision }>();
  // A fingerprint of the scenario without its roster tells if the file is still the one that was planned.
  const factsOf = ({ decisions: { roster: _roster, ...decisions }, ...scenario }: Scenario): string =>
    fingerprint({ ...scenario, decisions });
  return {
    read: async (file) => {
      const read = await readScenarioFile(await folder.read(file));
      if (!read.ok) throw new ToolFailure(read.report, 'file');
      const { value: scenario, report } = read;
      const kept = rosters.get(file);
      return kept === undefined || kept.of !== factsOf(scenario)
        ? { scenario, report }
        : { scenario: { ...scenario, decisions: { ...scenario.decisions, roster: kept.roster } }, report };
    },
    keepRoster: (file, planned, roster) => {
      rosters.delete(file);
      rosters.set(file, { of: factsOf(planned), roster });
      const [oldest] = rosters.keys();
      if (rosters.size > mostRosters && oldest !== undefined) rosters.delete(oldest);
    },
  };
};
