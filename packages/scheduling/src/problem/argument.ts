import { civilDateSchema } from '@community1373/base/calendar';
import { type DiagnosticSink, type Path, parseWith } from '@community1373/base/diagnostics';
import type { z } from 'zod';
import type { RosterInputCode } from '../messages/problem-messages';

/** Checks one argument of a function that returns a `Result`; its problems are reported under its name. */
export const checkArgument = (
  sink: DiagnosticSink<RosterInputCode>,
  schema: z.ZodType,
  value: unknown,
  at: Path,
): void => {
  sink.merge(parseWith(schema, value).report, at);
};

/** Zod schema of a date among the options of a function. */
export const optionalDate = civilDateSchema.optional();
