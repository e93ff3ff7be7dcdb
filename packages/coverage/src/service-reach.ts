import type { AssignmentProblem } from './assignment';
import { straight } from './metric';
import { placed } from './placed';
import { reachLists } from './reach-pairs';
import { ticksOf, ticksPerMinute } from './service-demand';
import type { ServiceHours, ServiceInput, ServiceNeed, WeeklySpan } from './service-input';

/** The assignment problem of a service coverage: clients are the needs, owners the hours, carers slots of the hours. */
export interface ServiceProblem extends AssignmentProblem {
  readonly client: Int32Array;
  readonly carer: Int32Array;
  readonly owner: Int32Array;
  readonly ownerRoom: Float64Array;
  /** For each need the hours of its post in reach, whether or not at the right hours. */
  readonly inReach: readonly (readonly number[])[];
}

interface Slot {
  readonly owner: number;
  /** Undefined for hours that can be at any time. */
  readonly span: WeeklySpan | undefined;
}

/** Cuts each span where a need's hours begin or end: then a slot lies wholly within a need's hours or wholly outside. */
const slotsOf = (hours: readonly ServiceHours[], needs: readonly ServiceNeed[]): readonly Slot[] => {
  const edges = new Map<number, Set<number>>();
  for (const { during = [] } of needs)
    for (const { weekday, from, to } of during) {
      const day = edges.get(weekday) ?? new Set();
      edges.set(weekday, day.add(from).add(to));
    }
  return hours.flatMap(({ during }, owner): readonly Slot[] => {
    if (during === undefined) return [{ owner, span: undefined }];
    return during.flatMap(({ weekday, from, to }) => {
      const cuts = [from, ...[...(edges.get(weekday) ?? [])].filter((edge) => edge > from && edge < to).toSorted((a, b) => a - b), to];
      return cuts.slice(1).map((end, i) => ({ owner, span: { weekday, from: Number(cuts[i]), to: end } }));
    });
  });
};

/** Hours without a time of their own can be given at any; a need without one can be met at any. */
const fits = (span: WeeklySpan | undefined, during: readonly WeeklySpan[] | undefined): boolean =>
  span === undefined || during === undefined || during.some(({ weekday, from, to }) => weekday === span.weekday && from <= span.from && span.to <= to);

/** For each need the hours that may serve it by post, place and, where rounds name their needs, by name. */
const hoursInReach = ({ needs, radius, metric = straight }: ServiceInput, hours: readonly ServiceHours[]): readonly (readonly number[])[] => {
  const result = needs.map((): number[] => []);
  const indexOf = new Map(needs.map(({ id }, i) => [id, i]));
  const homes = placed(needs);
  const bases = placed(hours.map(({ needIds, position }) => ({ position: needIds === undefined ? position : undefined })));
  // Each need gets its hours in the order of these, in whatever order the needs of one come.
  const { first, household } = reachLists(homes.records, bases.records, radius, metric);
  bases.index.forEach((owner, b) => {
    const posts = hours[owner]?.posts ?? [];
    for (let k = Number(first[b]); k < Number(first[b + 1]); k += 1) {
      const need = Number(homes.index[Number(household[k])]);
      if (posts.includes(needs[need]?.postId ?? '')) result[need]?.push(owner);
    }
  });
  hours.forEach(({ needIds = [] }, owner) => {
    for (const id of new Set(needIds)) {
      const need = indexOf.get(id);
      if (need !== undefined) result[need]?.push(owner);
    }
  });
  return result;
};

/** Finds which hours can serve which needs: post, place, and time of the week. */
export const serviceReach = (input: ServiceInput, hours: readonly ServiceHours[]): ServiceProblem => {
  const { needs, weeks } = input;
  const inReach = hoursInReach(input, hours);
  const slots = slotsOf(hours, needs);
  const slotsOfOwner = hours.map((): number[] => []);
  slots.forEach(({ owner }, s) => slotsOfOwner[owner]?.push(s));
  // A city has millions of pairs: they are counted as if all fitted, so that they lie in typed arrays from the start.
  let most = 0;
  for (const owners of inReach) for (const owner of owners) most += slotsOfOwner[owner]?.length ?? 0;
  const client = new Int32Array(most);
  const carer = new Int32Array(most);
  let pairs = 0;
  needs.forEach(({ during }, need) => {
    for (const owner of inReach[need] ?? [])
      for (const s of slotsOfOwner[owner] ?? [])
        if (fits(slots[s]?.span, during)) {
          client[pairs] = need;
          carer[pairs] = s;
          pairs += 1;
        }
  });
  const ownerRoom = Float64Array.from(hours, ({ minutes }) => minutes * ticksPerMinute);
  return {
    want: Float64Array.from(needs, (need) => ticksOf(need, weeks)),
    room: Float64Array.from(slots, ({ owner, span }) => (span === undefined ? Number(ownerRoom[owner]) : (span.to - span.from) * weeks * ticksPerMinute)),
    client: client.subarray(0, pairs),
    carer: carer.subarray(0, pairs),
    owner: Int32Array.from(slots, ({ owner }) => owner),
    ownerRoom,
    inReach,
  };
};
