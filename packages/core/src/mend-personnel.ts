import { type PersonnelCoverage, personnelCoverage, type PersonnelInput, type PersonnelMove } from '@community1373/coverage';

/** Volunteers to add: how many, what is covered with them and at best with one less, and whether no fewer can do. */
export interface AddedVolunteers {
  readonly added: number;
  readonly after: number;
  readonly less: number;
  readonly smallest: boolean;
  /** Where they would live. */
  readonly additions: readonly Extract<PersonnelMove, { kind: 'add-volunteer' }>[];
}

/** Beyond so many additions or clients none is tried without: each try is an assignment of everyone. */
const tried = { additions: 24, clients: 3000 } as const;

type Addition = Extract<PersonnelMove, { kind: 'add-volunteer' }>;

const servedWith = (input: PersonnelInput, additions: readonly Addition[]): number =>
  personnelCoverage({
    ...input,
    moves: [],
    volunteers: [...input.volunteers, ...additions.map(({ postId, position, caseload }, i) => ({ id: `added ${i}`, posts: [postId], position, caseload }))],
  }).numerator;

/**
 * The volunteers that coverage proposes to add, less those without whom as many are covered. No fewer can do where the rest is what the uncovered need at
 * the least, by their number and the caseload: an added volunteer covers at most that many more.
 */
export const fewestAdded = (input: PersonnelInput, { numerator, mend }: PersonnelCoverage, caseload: number): AddedVolunteers | undefined => {
  if (mend === undefined) return undefined;
  const after = mend.after.numerator;
  let additions = mend.moves.flatMap((move) => (move.kind === 'add-volunteer' ? [move] : []));
  const least = Math.ceil((after - numerator) / caseload);
  if (additions.length > tried.additions || input.clients.length > tried.clients)
    return { added: additions.length, after, less: mend.oneLess.numerator, smallest: additions.length === least, additions };
  for (let i = additions.length - 1; i >= 0; i -= 1) {
    const fewer = additions.toSpliced(i, 1);
    if (servedWith(input, fewer) >= after) additions = fewer;
  }
  const less = additions.reduce((best, _, i) => Math.max(best, servedWith(input, additions.toSpliced(i, 1))), 0);
  return { added: additions.length, after, less, smallest: additions.length === least, additions };
};
