import { straightLineMetric } from '../points/metric';
import type { Client, PersonnelInput, PersonnelMove } from './personnel-input';
import type { Position } from '../points/points';
import { reachPairs } from '../catchment/reach-pairs';

/** A client at a known place who lacks care, with the units lacking. */
export interface Unserved extends Client {
  readonly position: Position;
  readonly units: number;
  /** True when no volunteer is in reach, so that only an added one can help. */
  readonly alone: boolean;
}

type Addition = Extract<PersonnelMove, { kind: 'add-volunteer' }>;

const caseloadFor = ({ volunteers, addedCaseload }: PersonnelInput, post: string): number => {
  const caseloads = volunteers
    .filter(({ posts, caseload }) => caseload > 0 && posts.includes(post))
    .map(({ caseload }) => caseload);
  return addedCaseload ?? caseloads.reduce((least, caseload) => Math.min(least, caseload), caseloads[0] ?? 1);
};

/** Returns a lower bound on the volunteers needed: by units per caseload, or by clients of whom no two could share a volunteer. */
const fewest = (
  units: readonly number[],
  caseload: number,
  reached: readonly (readonly number[])[],
  reaching: readonly (readonly number[])[],
): number => {
  const blocked = new Set<number>();
  let apart = 0;
  for (let i = 0; i < units.length; i += 1) {
    if (blocked.has(i) || units[i] === 0) continue;
    apart += Math.ceil(Number(units[i]) / caseload);
    for (const place of reaching[i] ?? []) for (const other of reached[place] ?? []) blocked.add(other);
  }
  return Math.max(apart, Math.ceil(units.reduce((sum, unit) => sum + unit, 0) / caseload));
};

/** Returns the additions for one post, and a lower bound on those needed for clients with no volunteer in reach. */
const addForPost = (
  input: PersonnelInput,
  post: string,
  unserved: readonly Unserved[],
): { readonly moves: readonly Addition[]; readonly lower: number; readonly caseload: number } => {
  const caseload = caseloadFor(input, post);
  const lacking = new Set(unserved.map(({ id }) => id));
  // Any client's place may be used; on a tie, that of a client who lacks care comes first.
  const places = [
    ...unserved,
    ...input.clients.flatMap(({ position, ...client }) =>
      position === undefined || lacking.has(client.id) ? [] : [{ ...client, position }],
    ),
  ];
  const { first, household } = reachPairs(unserved, places, input.radius, input.metric ?? straightLineMetric);
  const reached = places.map((_, place) =>
    Array.from(household.subarray(Number(first[place]), Number(first[place + 1]))),
  );
  const reaching = unserved.map((): number[] => []);
  reached.forEach((clients, place) => {
    for (const i of clients) reaching[i]?.push(place);
  });
  const lower = fewest(
    unserved.map((client) => (client.alone ? client.units : 0)),
    caseload,
    reached,
    reaching,
  );
  const left = unserved.map(({ units }) => units);
  /** Units still lacking in reach of each place. */
  const wanted = reached.map((clients) => clients.reduce((sum, i) => sum + Number(left[i]), 0));
  const gain = (place: number): number => Math.min(caseload, Number(wanted[place]));
  const moves: Addition[] = [];
  for (;;) {
    const best = wanted.reduce((at, _, place) => (gain(place) > gain(at) ? place : at), 0);
    const client = places[best];
    if (client === undefined || gain(best) <= 0) return { moves, lower, caseload };
    let room = caseload;
    // Clients with the fewest possible places come first, the lower index on a tie.
    for (const i of (reached[best] ?? []).toSorted((a, b) => (reaching[a]?.length ?? 0) - (reaching[b]?.length ?? 0))) {
      const taken = Math.min(room, Number(left[i]));
      left[i] = Number(left[i]) - taken;
      room -= taken;
      for (const place of reaching[i] ?? []) wanted[place] = Number(wanted[place]) - taken;
    }
    moves.push({ kind: 'add-volunteer', postId: post, nodeId: client.nodeId, position: client.position, caseload });
  }
};

/**
 * Adds volunteers at the places of clients, post by post, each where it serves the most unserved units. Finding the fewest is as hard as set
 * cover: `proven` is true when a lower bound shows that fewer cannot do. Which clients are unserved depends on the assignment, so the bound
 * uses the total lacking over the largest caseload, and per post only clients with no volunteer in reach.
 */
export const addVolunteers = (
  input: PersonnelInput,
  unserved: readonly Unserved[],
): { readonly moves: readonly Addition[]; readonly proven: boolean } => {
  const posts = [...new Set(unserved.map(({ postId }) => postId))];
  const parts = posts.map((post) =>
    addForPost(
      input,
      post,
      unserved.filter(({ postId }) => postId === post),
    ),
  );
  const moves = parts.flatMap((part) => part.moves);
  const largest = parts.reduce((most, { caseload }) => Math.max(most, caseload), 1);
  // Where volunteers have several posts, another assignment may shift the lack to another post, with another caseload.
  const shared = input.volunteers.some(({ posts: own }) => own.length > 1);
  const byUnits =
    shared && input.addedCaseload === undefined
      ? 0
      : Math.ceil(unserved.reduce((sum, { units }) => sum + units, 0) / largest);
  const alone = parts.reduce((sum, { lower }) => sum + lower, 0);
  return { moves, proven: moves.length === Math.max(byUnits, alone) };
};
