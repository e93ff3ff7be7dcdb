import { assign, type Assignment, fewestRooms } from './assignment';
import type { Figure } from './figure';
import { type CareProblem, careReach } from './personnel-reach';
import { addVolunteers, type Unserved } from './personnel-addition';
import type { Client, PersonnelInput, PersonnelMove } from './personnel-input';

/** A change after which all who can be helped by the allowed moves are cared for. */
export interface PersonnelMend {
  readonly moves: readonly PersonnelMove[];
  /** Units of caseload raised, and volunteers added. */
  readonly raised: number;
  readonly added: number;
  /** Proven: no fewer volunteers do, by a lower bound; and beside these no fewer units of caseload, by the flow. */
  readonly smallest: boolean;
  /** What is covered after all moves, computed with them. */
  readonly after: Figure;
  /** The most that is covered with one volunteer less, or with one unit of caseload less; computed likewise. */
  readonly oneLess: Figure;
}

type Raise = Extract<PersonnelMove, { kind: 'raise-caseload' }>;

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

/** The fewest units of caseload to raise once volunteers have been added; those who were added keep theirs. */
const raisesFor = (input: PersonnelInput, added: readonly PersonnelMove[]): readonly Raise[] => {
  const { volunteers } = input;
  const rooms = fewestRooms(careReach(withMoves(input, added)), (j) => j < volunteers.length);
  return volunteers.flatMap(({ id }, j): readonly Raise[] => (Number(rooms[j]) > 0 ? [{ kind: 'raise-caseload', volunteerId: id, by: Number(rooms[j]) }] : []));
};

/** The better of the two ways to do one unit less; every unit of caseload is worth the same, so that any may be the one. */
const bestOfOneLess = (input: PersonnelInput, raises: readonly Raise[], added: readonly PersonnelMove[]): Figure => {
  const last = raises.at(-1);
  const options = [
    ...(last === undefined ? [] : [figureWith(withMoves(input, [...raises.slice(0, -1), { ...last, by: last.by - 1 }, ...added]))]),
    ...(added.length > 0 ? [figureWith(withMoves(input, [...raises, ...added.slice(0, -1)]))] : []),
  ];
  return options.reduce((best, figure) => (figure.numerator > best.numerator ? figure : best), options[0] ?? figureWith(input));
};

/** Looks for the smallest change by the allowed moves, and computes what it and one unit less of it give. */
export const mendPersonnel = (input: PersonnelInput, problem: CareProblem, { received }: Assignment): PersonnelMend => {
  const allowed = new Set(input.moves ?? ['raise-caseload', 'add-volunteer']);
  const inReach = new Set(problem.client);
  const unserved = input.clients.flatMap((client: Client, i): readonly Unserved[] => {
    const units = Number(problem.want[i]) - Number(received[i]);
    const alone = !inReach.has(i);
    return units > 0 && client.position !== undefined && (alone || !allowed.has('raise-caseload')) ? [{ ...client, position: client.position, units, alone }] : [];
  });
  const additions = allowed.has('add-volunteer') ? addVolunteers(input, unserved) : { moves: [], proven: true };
  const raises = allowed.has('raise-caseload') ? raisesFor(input, additions.moves) : [];
  const moves = [...raises, ...additions.moves];
  return {
    moves,
    raised: raises.reduce((sum, { by }) => sum + by, 0),
    added: additions.moves.length,
    smallest: additions.proven,
    after: figureWith(withMoves(input, moves)),
    oneLess: bestOfOneLess(input, raises, additions.moves),
  };
};
