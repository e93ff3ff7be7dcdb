import type { WayTags } from './way-tags';
import type { HoursMoment } from './hours-moment';
import { isOpenAt } from './opening-hours';

/** Keys whose value may depend on the time of day. */
const conditionalKeys = ['foot', 'access', 'wheelchair'] as const;

/** Returns the values of conditional tagging, each with its conditions: what is between `@` and the end of the brackets after it, or the next semicolon. */
const conditionalValues = (text: string): readonly (readonly [said: string, conditions: readonly string[]])[] => {
  const found: (readonly [string, readonly string[]])[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', from)) {
    const before = text.slice(from, at);
    const rest = text.slice(at + 1).trimStart();
    const begin = text.length - rest.length;
    const closed = rest.startsWith('(') ? text.indexOf(')', begin) : -1;
    const next = text.indexOf(';', begin);
    const end = closed >= 0 ? closed : next >= 0 ? next : text.length;
    const conditions = text
      .slice(closed >= 0 ? begin + 1 : begin, end)
      .replace(/\s+/g, ' ')
      .split(' and ');
    const said = before.slice(before.lastIndexOf(';') + 1).trim();
    if (said !== '') found.push([said, conditions.map((condition) => condition.trim())]);
    from = end + 1;
  }
  return found;
};

/** The longest text that is read: the limit of OpenStreetMap for a value. */
const longest = 255;

/** Returns the value of conditional tagging, such as `no @ (22:00-06:00)`, at a moment; the last condition that holds decides. Other conditions than times never hold. */
const valueAt = (text: string, moment: HoursMoment): string | undefined => {
  if (text.length > longest) return undefined;
  return conditionalValues(text).findLast(([, conditions]) =>
    conditions.every((condition) => isOpenAt(condition, moment) === true),
  )?.[0];
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
