import type { z } from 'zod';
import { type CommunityList, communityLists } from './community';
import type { Findings } from './findings';
import { readList, type RecordList } from './record-list';

/** The records of each list as their schemas read them, before the model's ids are known to be the model's. */
export type RecordOf = { readonly [L in CommunityList]: z.infer<(typeof communityLists)[L]> };

/** All lists of a community, each row read or reported. */
export type CommunityRecords = { readonly [L in CommunityList]: RecordList<RecordOf[L]> };

/** Reads every list of a community row by row. */
export const readRecords = (findings: Findings, input: Readonly<Record<string, unknown>>): CommunityRecords => ({
  nodes: readList(findings, ['nodes'], communityLists.nodes, input['nodes']),
  zones: readList(findings, ['zones'], communityLists.zones, input['zones']),
  stations: readList(findings, ['stations'], communityLists.stations, input['stations']),
  dwellings: readList(findings, ['dwellings'], communityLists.dwellings, input['dwellings']),
  households: readList(findings, ['households'], communityLists.households, input['households']),
  teams: readList(findings, ['teams'], communityLists.teams, input['teams']),
  volunteers: readList(findings, ['volunteers'], communityLists.volunteers, input['volunteers']),
  leads: readList(findings, ['leads'], communityLists.leads, input['leads']),
  organisations: readList(findings, ['organisations'], communityLists.organisations, input['organisations']),
  socialWorkers: readList(findings, ['socialWorkers'], communityLists.socialWorkers, input['socialWorkers']),
  needs: readList(findings, ['needs'], communityLists.needs, input['needs']),
});
