import { createDayNumbers } from '../problem/compiled-problem';
import type { RosterRule } from '../problem/roster-rule';
import type { OverlapRule, RestRule, SuccessionRule, TravelRule } from '../problem/rule-kinds/time-rules';
import { pastClashes } from '../rules/past-clashes';
import { walkingMinutes } from '../rules/travel';
import { dayMinutes } from '../problem/shift-span';
import { atMost, everyone, everyShift, own, type RuleRows } from './row-input';

type ClashRule = OverlapRule | RestRule | TravelRule | SuccessionRule;

/** Writes the rows of rules about pairs of shifts of one person; `clash` is true for two shifts, in order of start, that exclude each other. */
const pairRows = (input: RuleRows, clash: (a: number, b: number) => boolean, reach: number): void => {
  const { compiled } = input;
  const shifts = everyShift(input);
  const clashes = shifts.flatMap((a, i) => {
    const found: (readonly [number, number])[] = [];
    for (const b of shifts.slice(i + 1)) {
      if (Number(compiled.start[b]) - Number(compiled.start[a]) > reach) break;
      if (clash(a, b)) found.push([a, b]);
    }
    return found;
  });
  for (const person of everyone(input))
    for (const [a, b] of clashes) {
      const [one, two] = [input.column(person, a), input.column(person, b)];
      if (one !== undefined && two !== undefined)
        atMost(
          input,
          [
            [one, 1],
            [two, 1],
          ],
          1,
        );
    }
};

const successionRows = (input: RuleRows, rule: SuccessionRule): void => {
  const { compiled } = input;
  const { shifts, day, people } = compiled;
  const dayOf = createDayNumbers();
  const isAfter = (type: string | undefined): boolean => type === rule.after;
  const isForbidden = (type: string | undefined): boolean => type !== undefined && rule.forbidden.includes(type);
  const follows = (a: number, b: number): boolean =>
    Number(day[b]) === Number(day[a]) + 1 && isAfter(shifts[a]?.type) && isForbidden(shifts[b]?.type);
  pairRows(input, follows, 2 * dayMinutes);
  for (const person of everyone(input))
    for (const { shift, at } of own(input, person, everyShift(input))) {
      const type = shifts[shift]?.type;
      const past = (people[person]?.history ?? []).filter(
        ({ date, type: other }) =>
          (isForbidden(type) && isAfter(other) && dayOf(date) === Number(day[shift]) - 1) ||
          (isAfter(type) && isForbidden(other) && dayOf(date) === Number(day[shift]) + 1),
      );
      if (past.length > 0) atMost(input, [[at, 1]], 0, past.length);
    }
};

/** Writes the rows of clashes with past service: overlaps where `rest` is 0, otherwise distances below `rest` minutes. */
const pastRows = (input: RuleRows, rule: RosterRule, rest: number): void => {
  const past = pastClashes(input.compiled, input.scope, rule, rest);
  if (past === undefined) return;
  for (const person of everyone(input))
    for (const { shift, at } of own(input, person, everyShift(input))) {
      const units = past.count(person, shift);
      if (units > 0) atMost(input, [[at, 1]], 0, units);
    }
};

/** Writes the rows of a rule about pairs of shifts of one person, including past service. */
export const clashRows = (input: RuleRows, rule: ClashRule): void => {
  const { start, end } = input.compiled;
  const gap = (a: number, b: number): number => Number(start[b]) - Number(end[a]);
  const overlap = (a: number, b: number): boolean => gap(a, b) < 0;
  switch (rule.kind) {
    case 'overlap':
      pairRows(input, overlap, dayMinutes);
      return pastRows(input, rule, 0);
    case 'rest':
      pairRows(input, (a, b) => !overlap(a, b) && gap(a, b) < rule.minutes, dayMinutes + rule.minutes);
      return pastRows(input, rule, rule.minutes);
    case 'travel': {
      const walk = walkingMinutes(input.compiled, rule);
      return pairRows(input, (a, b) => !overlap(a, b) && gap(a, b) < walk(a, b), Number.POSITIVE_INFINITY);
    }
    default:
      return successionRows(input, rule);
  }
};
