import type { WayTags } from '../way-tags';
import type { HoursMoment } from './hours-moment';
import { isOpenAt } from './opening-hours';

/** Keys whose value may depend on the time of day. */
const conditionalKeys = ['foot', 'access', 'wheelchair'] as const;

/** Returns the value of conditional tagging, such as `no @ (22:00-06:00)`, at a moment; the last condition that holds decides. Other conditions than times never hold. */
const valueAt = (text: string, moment: HoursMoment): string | undefined => {
  let value: string | undefined;
  for (const [, said = '', inside, bare = ''] of text.matchAll(/([^@;]+)@\s*(?:\(([^)]*)\)|([^;]*))/g)) {
    const conditions = (inside ?? bare).split(/\s+and\s+/);
    if (conditions.every((condition) => isOpenAt(condition.trim(), moment) === true)) value = said.trim();
  }
  return value;
};

/** Returns tags with the values of `foot:conditional` and the like that hold at a moment in place of the unconditional ones. */
export const tagsAt = (tags: WayTags, moment: HoursMoment | undefined): WayTags => {
  if (moment === undefined) return tags;
  let changed = tags;
  for (const key of conditionalKeys) {
    const text = tags[`${key}:conditional`];
    const value = text === undefined ? undefined : valueAt(text, moment);
    if (value !== undefined) changed = { ...changed, [key]: value };
  }
  return changed;
};

/** True where the opening hours of a way or gate exclude a moment; hours in a form that is not read exclude none. */
export const isShut = ({ opening_hours: hours }: WayTags, moment: HoursMoment | undefined): boolean =>
  hours !== undefined && moment !== undefined && isOpenAt(hours, moment) === false;
