import { CodedError, expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** The kinds of community records that have an id. */
export type IdKind =
  | 'community'
  | 'node'
  | 'zone'
  | 'station'
  | 'dwelling'
  | 'household'
  | 'premises'
  | 'owner'
  | 'ownership'
  | 'team'
  | 'volunteer'
  | 'lead'
  | 'organisation'
  | 'socialWorker'
  | 'need';

/** An id branded with its kind: a household id where a volunteer id is expected does not compile. */
export type Id<Kind extends IdKind = IdKind> = string & z.core.$brand<Kind>;

const shape = idText(64);

const checkKind = (kind: IdKind): void => {
  if (typeof kind !== 'string') throw new CodedError('model.id-kind', kind);
};

/**
 * Zod schema of an id of one kind: 1 to 64 visible characters. Throws `model.id-kind` for what names no kind.
 *
 * @example
 * import { idSchema } from '@community1373/model/schemas';
 * idSchema('volunteer').safeParse('').success; // => false
 */
export const idSchema = <Kind extends IdKind>(kind: Kind): z.ZodType<Id<Kind>, string> => {
  checkKind(kind);
  // A brand exists only in types: the schema of the text is the schema of the id.
  return shape as z.ZodType<string, string> as z.ZodType<Id<Kind>, string>;
};

/**
 * Brands a text as an id of a kind, for records built in code; parsed records get their brand from the schema. Throws a coded error for what names
 * no kind and for what is no text.
 *
 * @example
 * import { asId } from '@community1373/model';
 * asId('volunteer', 'v-01'); // => 'v-01'
 */
export const asId = <Kind extends IdKind>(kind: Kind, text: string): Id<Kind> => {
  checkKind(kind);
  if (typeof text !== 'string') throw new CodedError('model.id', text);
  // A brand exists only in types; the text is the id.
  return text as Id<Kind>;
};

/** A slug, the id of an element of a work model, such as `elder` or `compound`. */
export const slugSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[a-z0-9][a-z0-9+-]*$/, expects('slug'));
