import * as z from 'zod';
import { CodedError } from './coded-error';

// No control and format characters (NUL, zero width, directions of writing), no lone surrogate, and not blanks alone. It matches the same texts with and without
// the flag `u`, so that a JSON Schema can carry it. It must name the control characters that it refuses.
const seenText =
  // oxlint-disable-next-line no-control-regex
  /^(?=.*\S)(?:[^\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/;

/** The pattern of an id, in the form in which zod reports it in an issue. */
export const idPattern = String(seenText);

/**
 * Zod schema of an id of 1 to `longest` visible characters: two ids that look the same are the same, except for letters that look alike.
 *
 * @example
 * import { idText } from '@community1373/base/diagnostics';
 * idText(64).safeParse('b9e1').success; // => true
 * idText(64).safeParse('b9e1\u200B').success; // => false
 */
export const idText = (longest: number): z.ZodString => {
  if (!Number.isSafeInteger(longest) || longest < 1) throw new CodedError('diagnostics.longest', longest);
  return z.string().min(1, { abort: true }).max(longest).regex(seenText);
};
