import { assign, type Assignment, fewestRooms } from './assignment';
import type { Figure } from './figure';
import { type CareProblem, careReach } from './personnel-reach';
import { addVolunteers } from './personnel-addition';
import type { Client, PersonnelInput, PersonnelMove } from './personnel-input';

/** A change after which all who can be helped by the allowed moves are cared for. */
export interface PersonnelMend {
  readonly moves: readonly PersonnelMove[];
  /** Units of caseload raised, and volunteers added. */
  readonly raised: number;
  readonly added: number;
  /** Nothing smaller does: proven by the flow for caseloads, by a matching lower bound for volunteers. */
  readonly smallest: boolean;
  /** What is covered after all moves, computed with them. */
  readonly after: Figure;
  /** The most that is covered with one unit of caseload, or else one volunteer, less; computed likewise. */
  readonly oneLess: Figure;
}

const figureWith = (input: PersonnelInput): Figure => {
  const problem = careReach(input);
  return { numerator: assign({ ...problem, cost: undefined }).served, denominator: problem.want.reduce((sum, units) => sum + units, 0) };
};

const withMoves = (input: PersonnelInput, moves: readonly PersonnelMove[]): PersonnelInput => {
  const raised = new Map(moves.flatMap((move) => (move.kind === 'raise-caseload' ? [[move.volunteerId, move.by] as const] : [])));
  const added = moves.flatMap((move, i) =>
    move.kind === 'add-volunteer' ? [{ id: `volunteer+${i}`, posts: [move.postId], position: move.position, caseload: move.caseload }] : [],
  );
  return {
    ...input,
    volunteers: [...input.volunteers.map((volunteer) => ({ ...volunteer, caseload: volunteer.caseload + (raised.get(volunteer.id) ?? 0) })), ...added],
  };
};

/** The moves with one unit taken away. */
const oneFewer = (moves: readonly PersonnelMove[]): readonly PersonnelMove[] => {
  const last = moves.at(-1);
  const rest = moves.slice(0, -1);
  return last?.kind === 'raise-caseload' && last.by > 1 ? [...rest, { ...last, by: last.by - 1 }] : rest;
};

/** Looks for the smallest change by the allowed moves, and computes what it and one unit less of it give. */
export const mendPersonnel = (input: PersonnelInput, problem: CareProblem, { received }: Assignment): PersonnelMend => {
  const allowed = new Set(input.moves ?? ['raise-caseload', 'add-volunteer']);
  const inReach = new Set(problem.client);
  const raises: PersonnelMove[] = [];
  if (allowed.has('raise-caseload'))
    fewestRooms(problem).forEach((by, j) => {
      const volunteerId = input.volunteers[j]?.id;
      if (by > 0 && volunteerId !== undefined) raises.push({ kind: 'raise-caseload', volunteerId, by });
    });
  const unserved = input.clients.flatMap((client: Client, i) => {
    const units = Number(problem.want[i]) - Number(received[i]);
    return units > 0 && client.position !== undefined && !(allowed.has('raise-caseload') && inReach.has(i)) ? [{ ...client, position: client.position, units }] : [];
  });
  const additions = allowed.has('add-volunteer') ? addVolunteers(input, unserved) : { moves: [], proven: true };
  const moves = [...raises, ...additions.moves];
  return {
    moves,
    raised: raises.reduce((sum, move) => sum + (move.kind === 'raise-caseload' ? move.by : 0), 0),
    added: additions.moves.length,
    smallest: additions.proven,
    after: figureWith(withMoves(input, moves)),
    oneLess: figureWith(withMoves(input, oneFewer(moves))),
  };
};
