import type { Explanation, LocalText } from '@community1373/base/explain';
import {
  explainTally,
  type MatterState,
  type Member,
  tally,
  type VoteState,
  type VoteStatus,
  votersOf,
} from '@community1373/deliberation';
import type { Scenario } from '../document/scenario';

/** A vote with both of its counts and the deciding check. */
export interface BoardVote {
  /** Id of the vote. */
  readonly id: string;
  /** Name of the decision rule. */
  readonly rule: LocalText;
  /** True while the vote is not closed. */
  readonly open: boolean;
  /** The counts by heads and by area, as they stand while the vote is open. */
  readonly standing: Pick<VoteStatus, 'total' | 'takingPart' | 'inFavour' | 'against' | 'abstaining' | 'undecided'>;
  /** The result as sentences, for `explain`; while the vote is open, the result if it closed now, and what is still needed. */
  readonly told: readonly Explanation[];
  /** 未表决 those without a ballot, by entrance: the list of an open vote to visit at the door. */
  readonly unanswered: readonly UnansweredPlace[];
}

/** The members of one entrance who have not voted. */
export interface UnansweredPlace {
  /** Name of the entrance; undefined for members without a dwelling of the community. */
  readonly place: string | undefined;
  /** The rooms, or the ids of members without one. */
  readonly rooms: readonly string[];
}

/** Returns the members of the heads without a ballot; a ballot for one unit speaks for all units of its head. */
const unansweredMembers = ({ members, rule, ballots }: VoteState): readonly Member[] => {
  const voted = new Set(ballots.map(({ memberId }) => memberId));
  const open = new Set(
    votersOf(members, rule.heads)
      .filter(({ memberIds }) => !memberIds.some((id) => voted.has(id)))
      .flatMap(({ memberIds }) => memberIds),
  );
  return members.filter(({ id }) => open.has(id));
};

/** Groups members by their entrance, in the order of the members. */
const byEntrance = ({ community }: Scenario, members: readonly Member[]): readonly UnansweredPlace[] => {
  if (members.length === 0) return [];
  const names = new Map<string, string>(community.nodes.map(({ id, name }) => [id, name]));
  const dwellings = new Map<string, (typeof community.dwellings)[number]>(
    community.dwellings.map((flat) => [flat.id, flat]),
  );
  // A member is a unit, or the household that lives in one.
  for (const { id, dwellingId } of community.households) {
    const flat = dwellings.get(dwellingId);
    if (flat !== undefined) dwellings.set(id, flat);
  }
  const places = new Map<string | undefined, string[]>();
  for (const { id } of members) {
    const flat = dwellings.get(id);
    const place = flat === undefined ? undefined : (names.get(flat.nodeId) ?? flat.nodeId);
    places.set(place, [...(places.get(place) ?? []), flat === undefined ? id : flat.room]);
  }
  return [...places].map(([place, rooms]) => ({ place, rooms }));
};

/** The votes of a matter in the order opened. An open one is counted as it stands. */
export const boardVotes = (scenario: Scenario, { votes }: MatterState): readonly BoardVote[] =>
  votes.map((vote) => {
    const { id, rule, members, ballots } = vote;
    const counted = vote.tally ?? tally({ members, rule, ballots, proxies: vote.proxies });
    return {
      id,
      rule: rule.title,
      open: vote.tally === undefined,
      standing: counted,
      told: explainTally(counted),
      unanswered: vote.tally === undefined ? byEntrance(scenario, unansweredMembers(vote)) : [],
    };
  });
