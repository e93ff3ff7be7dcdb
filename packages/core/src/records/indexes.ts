import type { Community } from '@community1373/model';
import type { Assignment } from '@community1373/scheduling';
import type { MatterRecord } from '../document/matter-record';
import type { ServiceRecord } from '../document/service-record';
import { keepNewest } from './append';

/** Remembers a value for a list for as long as the list lives. */
const remembered = <L extends object, V>(make: (list: L) => V): ((list: L) => V) => {
  const known = new WeakMap<L, V>();
  return (list) => {
    const held = known.get(list) ?? make(list);
    known.set(list, held);
    return held;
  };
};

const idsOf = remembered(
  (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id)),
);

/** The ids of the grid nodes. */
export const nodeIds = (nodes: Community['nodes']): ReadonlySet<string> => idsOf(nodes);
/** The ids of the households. */
export const householdIds = (households: Community['households']): ReadonlySet<string> => idsOf(households);
/** The ids of the volunteers. */
export const volunteerIds = (volunteers: Community['volunteers']): ReadonlySet<string> => idsOf(volunteers);

/** The position of each matter by its id. */
export const matterIndex = keepNewest(
  (matters: readonly MatterRecord[]) => new Map(matters.map(({ id }, i) => [id, i])),
);

/** The ids of the hours served outside the roster. */
export const servedIds = keepNewest((served: readonly ServiceRecord[]) => new Set(served.map(({ id }) => id)));

/** The key of an assignment. */
export const assignmentKey = (personId: string, shiftId: string): string => `${personId}\n${shiftId}`;

/** The position of each assignment by its person and shift. */
export const assignmentIndex = keepNewest(
  (assignments: readonly Assignment[]) =>
    new Map(assignments.map(({ personId, shiftId }, i) => [assignmentKey(personId, shiftId), i])),
);
