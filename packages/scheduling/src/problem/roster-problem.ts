import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import * as z from 'zod';
import { type RosterPerson, rosterPersonSchema } from './roster-person';
import { type RosterRule, rosterRuleSchema } from './roster-rule';
import { type Shift, shiftSchema } from './shift';

/** Zod schema of a {@link RosterProblem}. References between its parts are checked by `parseRosterProblem`. */
export const rosterProblemSchema = z
  .object({
    from: civilDateSchema,
    to: civilDateSchema,
    people: z.array(rosterPersonSchema).readonly(),
    shifts: z.array(shiftSchema).readonly(),
    rules: z.array(rosterRuleSchema).readonly(),
  })
  .readonly();

/** A roster problem as plain JSON: people, shifts and rules. */
export interface RosterProblem<PostId extends string = string> {
  /** First date of the horizon. */
  readonly from: CivilDate;
  /** Last date of the horizon, included; the horizon has at most 1100 days. */
  readonly to: CivilDate;
  /** People who can be put on the roster. */
  readonly people: readonly RosterPerson<PostId>[];
  /** Shifts to be staffed, each on a date of the horizon. */
  readonly shifts: readonly Shift<PostId>[];
  /** Rules of the roster, hard and weighted; ids are unique. */
  readonly rules: readonly RosterRule[];
}
