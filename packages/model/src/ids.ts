import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** The kinds of records of a community that have an id of their own. */
export type IdKind =
  | 'community'
  | 'node'
  | 'zone'
  | 'station'
  | 'dwelling'
  | 'household'
  | 'team'
  | 'volunteer'
  | 'lead'
  | 'organisation'
  | 'socialWorker'
  | 'need';

/** An id that cannot be taken for another kind's: a household's where a volunteer's is wanted does not compile. */
export type Id<Kind extends IdKind = IdKind> = string & z.core.$brand<Kind>;

const shape = idText(64);

/**
 * Zod schema of an id of one kind: 1 to 64 characters, all of which can be seen.
 *
 * @example
 * import { idSchema } from '@community1373/model';
 * idSchema('volunteer').safeParse('').success; // => false
 */
export const idSchema = <Kind extends IdKind>(_kind: Kind): z.ZodType<Id<Kind>, string> =>
  // A brand exists only in types: the schema of the text is the schema of the id.
  shape as z.ZodType<string, string> as z.ZodType<Id<Kind>, string>;

/**
 * Marks a text as the id of a kind, for records built in code; records read from outside get theirs from the schema.
 *
 * @example
 * import { toId } from '@community1373/model';
 * toId('volunteer', 'v-01'); // => 'v-01'
 */
export const toId = <Kind extends IdKind>(_kind: Kind, text: string): Id<Kind> =>
  // A brand exists only in types; the text is the id.
  text as Id<Kind>;

/** A slug that a work model gives its own elements, such as `elder` or `compound`. */
export const slugSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9][a-z0-9+-]*$/, expects('slug'));
