import type { HoursMoment } from './hours-moment';
import { isOpenAt } from './opening-hours';
import type { WayTags } from './way-tags';

/** Keys whose value may depend on the time of day. */
const conditionalKeys = ['foot', 'access', 'wheelchair'] as const;

/** Splits conditional tagging at the semicolons outside of brackets; those inside belong to opening hours. */
const clausesOf = (text: string): readonly string[] => {
  const clauses: string[] = [];
  let [from, depth] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    else if (text[i] === ';' && depth <= 0) {
      clauses.push(text.slice(from, i));
      [from, depth] = [i + 1, 0];
    }
  }
  return [...clauses, text.slice(from)];
};

/** Returns the value of one clause, such as `no @ (22:00-06:00 and mo-fr)`, if all its conditions hold; other conditions than times never do. */
const valueOfClause = (clause: string, moment: HoursMoment): string | undefined => {
  const [value = '', given, ...more] = clause.split('@').map((part) => part.trim());
  if (value === '' || given === undefined || more.length > 0) return undefined;
  const conditions = given.startsWith('(') && given.endsWith(')') ? given.slice(1, -1) : given;
  return conditions.split(' and ').every((condition) => isOpenAt(condition, moment) === true) ? value : undefined;
};

/** Returns the value of conditional tagging at a moment: that of the last clause that holds, see https://wiki.openstreetmap.org/wiki/Conditional_restrictions. */
const valueAt = (text: string, moment: HoursMoment): string | undefined =>
  clausesOf(text.replace(/\s+/g, ' '))
    .map((clause) => valueOfClause(clause, moment))
    .findLast((value) => value !== undefined);

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
