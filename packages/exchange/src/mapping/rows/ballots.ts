import { type VoteState, votersOf } from '@community1373/deliberation';
import { wordKey } from '../../cells/dashes';
import { moment } from '../../cells/date-codecs';
import type { Plain } from '../../sheets/document';
import { runningVote } from '../choices';
import { HouseholdFinder } from './household-finder';
import type { KindReader, ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import { readDay } from './served-time';
import { sheetOfRecords } from './table-records';

const choices = new Map<string, string>([
  ...['同意', '赞成', '赞同', '支持', '是', '√', '✓', '✔', 'for', 'yes', 'agree'].map((word) => [word, 'for'] as const),
  ...['不同意', '反对', '不赞成', '不支持', '否', '×', '✗', 'against', 'no', 'disagree'].map(
    (word) => [word, 'against'] as const,
  ),
  ...['弃权', '放弃', 'abstain', 'abstention'].map((word) => [word, 'abstain'] as const),
]);

/** Returns the time of a ballot, to the minute: of a day alone, its beginning, or the opening of the vote on that day; undefined after leaving the row out. */
const votedAt = (row: MappedRow, { openedAt, closesAt }: VoteState, on: string): string | undefined => {
  const cell = row.cell('voted-at');
  const read = cell === undefined ? undefined : moment.read(cell);
  const day = cell === undefined ? on : readDay(cell);
  if (day === undefined) return row.leaveOut('exchange.mapping-voted-at', 'voted-at');
  const opensThatDay = openedAt.startsWith(day);
  const at = read?.ok === true ? String(read.value) : opensThatDay ? openedAt : `${day}T00:00`;
  return at < openedAt || at > closesAt ? row.leaveOut('exchange.mapping-vote-time', 'voted-at') : at;
};

/** Puts new ballots into a log, each after the events of its time. */
const inOrder = (events: readonly Plain[], ballots: readonly Plain[]): readonly Plain[] => {
  const waiting = ballots.toSorted((a, b) => (String(a['at']) < String(b['at']) ? -1 : a['at'] === b['at'] ? 0 : 1));
  const merged: Plain[] = [];
  for (const event of events) {
    while (waiting[0] !== undefined && String(waiting[0]['at']) < String(event['at']))
      merged.push(...waiting.splice(0, 1));
    merged.push(event);
  }
  return [...merged, ...waiting];
};

/** Reads the ballots of a running vote by room, one for each head: they become events of its matter. */
export const ballotsReader = (context: ReadContext): KindReader => {
  const { base, mapping, problems, sheet, on } = context;
  const matter = runningVote(base, mapping.defaults?.matterId);
  if (matter === undefined) problems.sink.add('exchange.mapping-vote', [sheet], '', {});
  const vote = matter?.vote;
  const finder = new HouseholdFinder(context);
  const headOf = new Map<string, string>();
  if (vote !== undefined)
    for (const { id, memberIds } of votersOf(vote.members, vote.rule.heads))
      for (const member of memberIds) headOf.set(member, id);
  const cast = new Map<string | undefined, string>(
    (vote?.ballots ?? []).map(({ memberId, choice }) => [headOf.get(memberId), choice]),
  );
  const ballots: Plain[] = [];
  return {
    read: (row) => {
      if (vote === undefined) return undefined;
      const dwelling = finder.dwellingOf(row);
      if (dwelling === undefined) return undefined;
      const ids = [dwelling.id, ...finder.householdsIn(dwelling).map(({ id }) => id)];
      const memberId = ids.find((id) => headOf.has(id));
      if (memberId === undefined) return row.leaveOut('exchange.mapping-outside-vote', 'place');
      const said = row.text('choice');
      if (said === undefined) return row.leaveOut('exchange.mapping-no-answer', 'choice');
      const choice = choices.get(wordKey(said));
      if (choice === undefined) return row.leaveOut('exchange.mapping-choice', 'choice');
      const head = headOf.get(memberId);
      const before = cast.get(head);
      if (before !== undefined && before !== choice) return row.leaveOut('exchange.mapping-ballot-again', 'choice');
      if (before === undefined) {
        const at = votedAt(row, vote, on);
        if (at === undefined) return undefined;
        cast.set(head, choice);
        ballots.push({ type: 'ballot-cast', at, by: memberId, role: 'resident', voteId: vote.id, memberId, choice });
      }
      row.take();
      return undefined;
    },
    finish: () => {
      if (matter === undefined || problems.taken.size === 0) return [];
      // Events of a matter are plain JSON objects.
      const events = inOrder(matter.events as unknown as readonly Plain[], ballots);
      return sheetOfRecords(
        context,
        'matters',
        events.map((event) => ({ matter: matter.id, ...event })),
      );
    },
  };
};
