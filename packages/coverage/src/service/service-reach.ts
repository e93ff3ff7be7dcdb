import type { AssignmentProblem } from '../personnel/assignment';
import { straightLineMetric } from '../points/metric';
import { placed } from '../points/placed';
import { reachLists } from '../catchment/reach-pairs';
import { ticksOf, ticksPerMinute } from './service-demand';
import type { ServiceHours, ServiceInput, ServiceNeed, WeeklySpan } from './service-input';

/** The assignment problem of service coverage: clients are needs, owners are hours, carers are slots of the hours. */
export interface ServiceProblem extends AssignmentProblem {
  readonly client: Int32Array;
  readonly carer: Int32Array;
  readonly owner: Int32Array;
  readonly ownerRoom: Float64Array;
  /** For each need, the hours of its post in reach, at any time of the week. */
  readonly inReach: readonly (readonly number[])[];
}

interface Slot {
  readonly owner: number;
  /** Undefined for hours at any time. */
  readonly span: WeeklySpan | undefined;
}

/** Splits each span where a need's hours begin or end, so that each slot lies entirely inside or outside a need's hours. */
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
      const cuts = [
        from,
        ...[...(edges.get(weekday) ?? [])].filter((edge) => edge > from && edge < to).toSorted((a, b) => a - b),
        to,
      ];
      return cuts.slice(1).map((end, i) => ({ owner, span: { weekday, from: Number(cuts[i]), to: end } }));
    });
  });
};

/** True when a slot lies within a need's hours; without a time, a slot or a need fits any. */
const fits = (span: WeeklySpan | undefined, during: readonly WeeklySpan[] | undefined): boolean =>
  span === undefined ||
  during === undefined ||
  during.some(({ weekday, from, to }) => weekday === span.weekday && from <= span.from && span.to <= to);

/** Returns for each need the hours that may serve it by post, place and, where rounds name their needs, by name. */
const hoursInReach = (
  { needs, radius, metric = straightLineMetric }: ServiceInput,
  hours: readonly ServiceHours[],
): readonly (readonly number[])[] => {
  const result = needs.map((): number[] => []);
  const indexOf = new Map(needs.map(({ id }, i) => [id, i]));
  const homes = placed(needs);
  const bases = placed(
    hours.map(({ needIds, position }) => ({ position: needIds === undefined ? position : undefined })),
  );
  // Each need gets its hours in the order of `hours`, although the needs of one provider come in no particular order.
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

/** Finds the hours that can serve each need by post, place and time of the week. */
export const serviceReach = (input: ServiceInput, hours: readonly ServiceHours[]): ServiceProblem => {
  const { needs, weeks } = input;
  const inReach = hoursInReach(input, hours);
  const slots = slotsOf(hours, needs);
  const slotsOfOwner = hours.map((): number[] => []);
  slots.forEach(({ owner }, s) => slotsOfOwner[owner]?.push(s));
  // A city has millions of pairs: count as if all fitted, so that typed arrays can be allocated once.
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
    room: Float64Array.from(slots, ({ owner, span }) =>
      span === undefined ? Number(ownerRoom[owner]) : (span.to - span.from) * weeks * ticksPerMinute,
    ),
    client: client.subarray(0, pairs),
    carer: carer.subarray(0, pairs),
    owner: Int32Array.from(slots, ({ owner }) => owner),
    ownerRoom,
    inReach,
  };
};
