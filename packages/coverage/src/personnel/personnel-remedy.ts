import { assign, type Assignment, fewestRooms } from './assignment';
import type { Ratio } from '../figures/ratio';
import { type CareProblem, careReach } from './personnel-reach';
import { addVolunteers, type Unserved } from './personnel-addition';
import type { Client, PersonnelInput, PersonnelMove } from './personnel-input';

/** A change that covers all clients whom the allowed moves can help. */
export interface PersonnelRemedy {
  /** The changes. */
  readonly moves: readonly PersonnelMove[];
  /** Total units by which caseloads are raised. */
  readonly raised: number;
  /** Number of volunteers added. */
  readonly added: number;
  /** True when proven smallest: in volunteers by a lower bound and, given these, in units of caseload by the flow. */
  readonly smallest: boolean;
  /** Coverage after all moves, computed with them. */
  readonly after: Ratio;
  /** The best coverage with one volunteer less or one unit of caseload less, computed likewise. */
  readonly withOneFewer: Ratio;
}

type Raise = Extract<PersonnelMove, { kind: 'raise-caseload' }>;

const figureWith = (input: PersonnelInput): Ratio => {
  const problem = careReach(input);
  return {
    numerator: assign({ ...problem, cost: undefined }).served,
    denominator: problem.want.reduce((sum, units) => sum + units, 0),
  };
};

const withMoves = (input: PersonnelInput, moves: readonly PersonnelMove[]): PersonnelInput => {
  const raised = new Map(
    moves.flatMap((move) => (move.kind === 'raise-caseload' ? [[move.volunteerId, move.by] as const] : [])),
  );
  const added = moves.flatMap((move, i) =>
    move.kind === 'add-volunteer'
      ? [{ id: `volunteer+${i}`, posts: [move.postId], position: move.position, caseload: move.caseload }]
      : [],
  );
  return {
    ...input,
    volunteers: [
      ...input.volunteers.map((volunteer) => ({
        ...volunteer,
        caseload: volunteer.caseload + (raised.get(volunteer.id) ?? 0),
      })),
      ...added,
    ],
  };
};

/** Returns the smallest raise of caseloads once volunteers have been added; added volunteers keep their caseload. */
const raisesFor = (input: PersonnelInput, added: readonly PersonnelMove[]): readonly Raise[] => {
  const { volunteers } = input;
  const rooms = fewestRooms(careReach(withMoves(input, added)), (j) => j < volunteers.length);
  return volunteers.flatMap(({ id }, j): readonly Raise[] =>
    Number(rooms[j]) > 0 ? [{ kind: 'raise-caseload', volunteerId: id, by: Number(rooms[j]) }] : [],
  );
};

/** Returns the better of the two ways to change one unit less; units of caseload are interchangeable, so any one may be dropped. */
const bestOfOneLess = (input: PersonnelInput, raises: readonly Raise[], added: readonly PersonnelMove[]): Ratio => {
  const last = raises.at(-1);
  const options = [
    ...(last === undefined
      ? []
      : [figureWith(withMoves(input, [...raises.slice(0, -1), { ...last, by: last.by - 1 }, ...added]))]),
    ...(added.length > 0 ? [figureWith(withMoves(input, [...raises, ...added.slice(0, -1)]))] : []),
  ];
  return options.reduce(
    (best, figure) => (figure.numerator > best.numerator ? figure : best),
    options[0] ?? figureWith(input),
  );
};

/** Finds the smallest change by the allowed moves, and computes the coverage with it and with one unit less. */
export const findPersonnelRemedy = (
  input: PersonnelInput,
  problem: CareProblem,
  { received }: Assignment,
): PersonnelRemedy => {
  const allowed = new Set(input.moves ?? ['raise-caseload', 'add-volunteer']);
  const inReach = new Set(problem.client);
  const unserved = input.clients.flatMap((client: Client, i): readonly Unserved[] => {
    const units = Number(problem.want[i]) - Number(received[i]);
    const alone = !inReach.has(i);
    return units > 0 && client.position !== undefined && (alone || !allowed.has('raise-caseload'))
      ? [{ ...client, position: client.position, units, alone }]
      : [];
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
    withOneFewer: bestOfOneLess(input, raises, additions.moves),
  };
};
