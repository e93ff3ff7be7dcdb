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

/** A roster problem as plain JSON: people, shifts and rules. The horizon runs from `from` to `to`, both included. */
export interface RosterProblem<PostId extends string = string> {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly people: readonly RosterPerson<PostId>[];
  readonly shifts: readonly Shift<PostId>[];
  readonly rules: readonly RosterRule[];
}
