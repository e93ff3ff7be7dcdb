import type { StepGenerator } from '@community1373/base/run';
import { type CommunityList, communityLists, type CommunityRecordLists } from '../records/community';
import type { Findings } from './findings';
import { readList, type RecordList } from './record-list';

/** The record type of each list as parsed by its schema, before its ids are checked against the model. */
export type RecordOf = { readonly [L in CommunityList]: CommunityRecordLists[L][number] };

/** All lists of a community; each row is read or reported. */
export type CommunityRecords = { readonly [L in CommunityList]: RecordList<RecordOf[L]> };

/** Reads every list of a community row by row, long lists in several steps. */
export function* readRecords(
  findings: Findings,
  input: Readonly<Record<string, unknown>>,
): StepGenerator<CommunityRecords> {
  return {
    nodes: yield* readList(findings, ['nodes'], communityLists.nodes, input['nodes']),
    zones: yield* readList(findings, ['zones'], communityLists.zones, input['zones']),
    stations: yield* readList(findings, ['stations'], communityLists.stations, input['stations']),
    dwellings: yield* readList(findings, ['dwellings'], communityLists.dwellings, input['dwellings']),
    households: yield* readList(findings, ['households'], communityLists.households, input['households']),
    premises: yield* readList(findings, ['premises'], communityLists.premises, input['premises']),
    owners: yield* readList(findings, ['owners'], communityLists.owners, input['owners']),
    ownerships: yield* readList(findings, ['ownerships'], communityLists.ownerships, input['ownerships']),
    teams: yield* readList(findings, ['teams'], communityLists.teams, input['teams']),
    volunteers: yield* readList(findings, ['volunteers'], communityLists.volunteers, input['volunteers']),
    leads: yield* readList(findings, ['leads'], communityLists.leads, input['leads']),
    organisations: yield* readList(findings, ['organisations'], communityLists.organisations, input['organisations']),
    socialWorkers: yield* readList(findings, ['socialWorkers'], communityLists.socialWorkers, input['socialWorkers']),
    needs: yield* readList(findings, ['needs'], communityLists.needs, input['needs']),
  };
}
