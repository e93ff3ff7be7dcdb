import type { RosterDecision } from '../document/scenario';
import type { ServiceRecord } from '../document/service-record';
import { servedHours } from '@community1373/scheduling/attendance';
import type { ServedAssessment, ServedPart } from './assessment';
import { problemFrom, type RosterFacts } from './roster-input';

/** Inputs of the hours served. */
export interface ServedInputs extends RosterFacts {
  readonly decision: RosterDecision | undefined;
  readonly served: readonly ServiceRecord[];
}

const sumBy = (
  records: readonly ServiceRecord[],
  idOf: (record: ServiceRecord) => string,
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const record of records) sums.set(idOf(record), (sums.get(idOf(record)) ?? 0) + record.minutes);
  return sums;
};

/** 服务时数 hours served: on the adopted roster, compared with the planned hours, and those recorded outside it. Only recorded hours count. */
export const assessServed = ({ decision, served, ...facts }: ServedInputs): ServedAssessment => {
  const onRoster =
    decision === undefined ? undefined : servedHours(problemFrom(facts, decision.shifts), decision.roster);
  const partsOf = (
    planned: readonly Omit<ServedPart, 'besideMinutes'>[],
    beside: ReadonlyMap<string, number>,
  ): readonly ServedPart[] => {
    const known = new Map(planned.map((part) => [part.id, part]));
    const ids = [...new Set([...known.keys(), ...beside.keys()])].sort();
    return ids.map((id) => {
      const { plannedMinutes = 0, servedMinutes = 0, missedMinutes = 0, pendingMinutes = 0 } = known.get(id) ?? {};
      return { id, plannedMinutes, servedMinutes, missedMinutes, pendingMinutes, besideMinutes: beside.get(id) ?? 0 };
    });
  };
  const { plannedMinutes = 0, servedMinutes = 0, missedMinutes = 0, pendingMinutes = 0 } = onRoster?.total ?? {};
  return {
    plannedMinutes,
    servedMinutes,
    missedMinutes,
    pendingMinutes,
    besideMinutes: served.reduce((sum, { minutes }) => sum + minutes, 0),
    byPost: partsOf(
      onRoster?.byPost ?? [],
      sumBy(served, ({ postId }) => postId),
    ),
    byVolunteer: partsOf(
      onRoster?.byPerson ?? [],
      sumBy(served, ({ volunteerId }) => volunteerId),
    ),
  };
};
