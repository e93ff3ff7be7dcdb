import { type Moment, momentSchema } from '@community1373/base/calendar';
import type { AbortSignalLike } from '@community1373/base/run';
import type { Locale } from '@community1373/base/explain';
import * as z from 'zod';
import type { ScenarioFolder } from '../scenario-folder';
import type { Session } from '../session';

/** The surroundings of a call: files, what may be shown, language, clocks, and the wish to end it. */
export interface ToolContext {
  /** The files. */
  readonly folder: ScenarioFolder;
  /** The scenarios read. */
  readonly session: Session;
  /** True where data on single persons and households may be shown. */
  readonly isUnmasked: boolean;
  /** Language of the answer. */
  readonly locale: Locale;
  /** The present local time. */
  readonly now: Moment;
  /** Returns the milliseconds of a monotonic clock. */
  readonly milliseconds: () => number;
  /** Aborted when the client cancels the call. */
  readonly signal: AbortSignalLike;
}

/** A tool: name, description, schema of its arguments, and its effect. */
export interface Tool<Input extends z.ZodType = z.ZodType> {
  /** Name by which it is called. */
  readonly name: string;
  /** Description for the assistant. */
  readonly description: string;
  /** Schema of its arguments. */
  readonly schema: Input;
  /** Answers a call with plain data. */
  readonly answer: (input: z.output<Input>, context: ToolContext) => Promise<object>;
}

/** Declares a tool whose arguments have the type of its schema. */
export const tool = <Input extends z.ZodType>(declared: Tool<Input>): Tool =>
  // The server parses the arguments of a call by the schema of the tool before it answers.
  declared as unknown as Tool;

/** Fields of every tool that reads a scenario. */
export const scenarioFields = {
  file: z.string().min(1).max(500).describe('Relative path of the scenario file, as list_scenarios gives it'),
  language: z.enum(['zh-CN', 'en']).exactOptional().describe('Language of the answer'),
};

/** Field for the present time. */
export const nowField = {
  now: momentSchema
    .exactOptional()
    .describe('The present local time, YYYY-MM-DDTHH:MM; by default that of the machine'),
};
