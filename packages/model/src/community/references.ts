import type { CommunityList } from '../records/community';
import type { CommunityRecords, RecordOf } from './community-records';
import type { Findings } from './findings';
import { recordWords, type Term } from '../messages/record-words';
import { reportUnknownTerm, type Vocabulary } from '../work-model/terms';

type Key = string | number;

/** Receives the references of a row to records of the community and to terms of its work model; `key` and `sub` are the path in the row. */
interface Referee {
  readonly record: (list: CommunityList, id: string | null | undefined, key: Key, sub?: Key) => void;
  /** A reference to a dwelling or to premises. */
  readonly unit: (id: string, key: Key) => void;
  readonly term: (term: Term, id: string | undefined, key: Key, sub?: Key) => void;
  /** Checks a list of terms, in which no term may be repeated. */
  readonly terms: (term: Term, ids: readonly string[], key: Key) => void;
  /** Reports a value that occurs more than once in a list. */
  readonly repeated: (id: string, key: Key, sub: Key) => void;
}

const references: { readonly [L in CommunityList]: (row: RecordOf[L], to: Referee) => void } = {
  nodes: (node, to) => {
    to.record('nodes', node.parentId, 'parentId');
    to.term('levels', node.levelId, 'levelId');
    to.terms('channels', node.channels, 'channels');
  },
  zones: (zone, to) => {
    to.term('zones', zone.kindId, 'kindId');
    to.record('nodes', zone.nodeId, 'nodeId');
  },
  stations: (station, to) => {
    to.term('stations', station.kindId, 'kindId');
    to.terms('posts', station.offers, 'offers');
    for (const [j, id] of station.staff.entries()) {
      to.record('volunteers', id, 'staff', j);
      if (station.staff.indexOf(id) < j) to.repeated(id, 'staff', j);
    }
  },
  dwellings: (dwelling, to) => to.record('nodes', dwelling.nodeId, 'nodeId'),
  households: (household, to) => {
    to.record('dwellings', household.dwellingId, 'dwellingId');
    for (const group of Object.keys(household.residents)) to.term('groups', group, 'residents', group);
  },
  premises: (premises, to) => to.record('nodes', premises.nodeId, 'nodeId'),
  owners: () => {},
  ownerships: (ownership, to) => {
    to.unit(ownership.unitId, 'unitId');
    to.record('owners', ownership.ownerId, 'ownerId');
  },
  teams: (team, to) => to.term('posts', team.postId, 'postId'),
  volunteers: (volunteer, to) => {
    to.record('teams', volunteer.teamId, 'teamId');
    to.record('nodes', volunteer.homeNodeId, 'homeNodeId');
    to.terms('posts', volunteer.posts, 'posts');
  },
  leads: (lead, to) => {
    to.record('nodes', lead.nodeId, 'nodeId');
    to.record('volunteers', lead.volunteerId, 'volunteerId');
    to.term('leadTitles', lead.titleId, 'titleId');
    to.terms('posts', lead.posts, 'posts');
  },
  organisations: (organisation, to) => to.terms('posts', organisation.posts, 'posts'),
  socialWorkers: (worker, to) => to.terms('posts', worker.posts, 'posts'),
  needs: (need, to) => {
    to.term('posts', need.postId, 'postId');
    to.term('groups', need.groupId, 'groupId');
    if (need.of.kind === 'household') to.record('households', need.of.householdId, 'of', 'householdId');
    else to.record('nodes', need.of.nodeId, 'of', 'nodeId');
  },
};

/**
 * Reports every reference to a record that is not in the community or to a term that is not in the model. A malformed record with a readable
 * id counts as known, and so does every record of an unreadable list.
 */
export const reportReferences = (findings: Findings, records: CommunityRecords, vocabulary: Vocabulary): void => {
  const check = <L extends CommunityList>(list: L): void => {
    const refer: (row: RecordOf[L], to: Referee) => void = references[list];
    const { rows }: { readonly rows: readonly (RecordOf[L] | undefined)[] } = records[list];
    let index = 0;
    const at = (key: Key, sub: Key | undefined): readonly Key[] =>
      sub === undefined ? [list, index, key] : [list, index, key, sub];
    const to: Referee = {
      record: (target, id, key, sub) => {
        if (id === null || id === undefined) return;
        const { indexOf, readable } = records[target];
        if (readable && !indexOf.has(id))
          findings.add('model.unknown-record', at(key, sub), id, { record: recordWords[target], id });
      },
      unit: (id, key) => {
        const { dwellings, premises } = records;
        if (!premises.indexOf.has(id) && (premises.readable || !dwellings.readable)) to.record('dwellings', id, key);
      },
      term: (term, id, key, sub) => {
        if (id !== undefined && !vocabulary[term].has(id))
          reportUnknownTerm(findings, vocabulary, term, id, at(key, sub));
      },
      terms: (term, ids, key) => {
        for (let j = 0; j < ids.length; j += 1) {
          const id = ids[j];
          if (id === undefined) continue;
          to.term(term, id, key, j);
          if (ids.indexOf(id) < j) to.repeated(id, key, j);
        }
      },
      repeated: (id, key, sub) => findings.add('model.repeated-value', at(key, sub), id, { id }, 'warning'),
    };
    for (; index < rows.length; index += 1) {
      const row = rows[index];
      if (row !== undefined) refer(row, to);
    }
  };
  // Safe cast: the keys of the table are exactly the lists of a community.
  for (const list of Object.keys(references) as CommunityList[]) check(list);
};
