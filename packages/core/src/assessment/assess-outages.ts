import { addDays, daysBetween } from '@community1373/base/calendar';
import type { Community } from '@community1373/model';
import type { OutageAssessment } from './assessment';
import type { Outage } from '../document/outage';
import type { Places } from '../views/places';
import { horizonOf } from '../document/horizon';
import type { Period } from '../document/scenario';

/** Inputs of the outages. */
export interface OutageInputs {
  readonly outages: readonly Outage[];
  readonly households: Community['households'];
  readonly places: Places;
  readonly period: Period;
}

/** 停供影响 the people that each outage affects, and the care that it requires in the period. */
export const assessOutages = ({ outages, households, places, period }: OutageInputs): readonly OutageAssessment[] => {
  const horizon = horizonOf({ period });
  return outages.map(({ id, fault, placeId, from, days, care }) => {
    const touched = households.filter((household) => {
      const node = places.nodeOfHousehold.get(household.id);
      return node !== undefined && places.pathOf(node.id).some((place) => place.id === placeId);
    });
    const cared = touched.filter(({ residents }) => {
      const counts: Readonly<Record<string, number | undefined>> = residents;
      return care.groups.some((group) => (counts[group] ?? 0) > 0);
    });
    const to = addDays(from, days - 1);
    const [first, last] = [from > horizon.from ? from : horizon.from, to < horizon.to ? to : horizon.to];
    return {
      outageId: id,
      fault,
      placeId,
      from,
      to,
      days,
      households: touched.length,
      people: touched.reduce((sum, household) => sum + places.peopleOf(household), 0),
      care: {
        postId: care.postId,
        minutes: care.minutes,
        households: cared.map((household) => household.id),
        daysInPeriod: Math.max(0, daysBetween(first, last) + 1),
      },
    };
  });
};
