import {
  type PersonnelCoverage,
  personnelCoverage,
  type PersonnelInput,
  type PersonnelMove,
} from '@community1373/coverage';

/** Volunteers to add: their number, the coverage with them and at best with one less, and `smallest`, true when fewer are proven insufficient. */
export interface AddedVolunteers {
  readonly added: number;
  readonly after: number;
  readonly less: number;
  readonly smallest: boolean;
  /** The added volunteers with their homes. */
  readonly additions: readonly Extract<PersonnelMove, { kind: 'add-volunteer' }>[];
}

/** Limits above which no addition is tried for removal: each try recomputes the assignment of all clients. */
const tried = { additions: 24, clients: 3000 } as const;

type Addition = Extract<PersonnelMove, { kind: 'add-volunteer' }>;

const servedWith = (input: PersonnelInput, additions: readonly Addition[]): number =>
  personnelCoverage({
    ...input,
    moves: [],
    volunteers: [
      ...input.volunteers,
      ...additions.map(({ postId, position, caseload }, i) => ({
        id: `added ${i}`,
        posts: [postId],
        position,
        caseload,
      })),
    ],
  }).numerator;

/**
 * Returns the volunteers that coverage proposes to add, without those that do not increase coverage. The number is proven smallest when it equals the
 * additional covered clients divided by the caseload, rounded up: an added volunteer covers at most one caseload more.
 */
export const fewestAdded = (
  input: PersonnelInput,
  { numerator, remedy }: PersonnelCoverage,
  caseload: number,
): AddedVolunteers | undefined => {
  if (remedy === undefined) return undefined;
  const after = remedy.after.numerator;
  let additions = remedy.moves.flatMap((move) => (move.kind === 'add-volunteer' ? [move] : []));
  const least = Math.ceil((after - numerator) / caseload);
  if (additions.length > tried.additions || input.clients.length > tried.clients)
    return {
      added: additions.length,
      after,
      less: remedy.withOneFewer.numerator,
      smallest: additions.length === least,
      additions,
    };
  for (let i = additions.length - 1; i >= 0; i -= 1) {
    const fewer = additions.toSpliced(i, 1);
    if (servedWith(input, fewer) >= after) additions = fewer;
  }
  const less = additions.reduce((best, _, i) => Math.max(best, servedWith(input, additions.toSpliced(i, 1))), 0);
  return { added: additions.length, after, less, smallest: additions.length === least, additions };
};
