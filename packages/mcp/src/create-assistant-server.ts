import type { Moment } from '@community1373/base/calendar';
import { parseWith } from '@community1373/base/diagnostics';
import type { Locale } from '@community1373/base/explain';
import { toJsonSchema } from '@community1373/model/schemas';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool as ListedTool,
} from '@modelcontextprotocol/sdk/types.js';
import { failure, problemTextsOf, ToolFailure, valueOf, withoutReceived } from './problems';
import type { ScenarioFolder } from './scenario-folder';
import { createSession } from './session';
import { assessScenario } from './tools/assess-scenario';
import { compareChanges } from './tools/compare-changes';
import { explainFigure } from './tools/explain-figure';
import { listScenarios } from './tools/list-scenarios';
import { makeNotice } from './tools/make-notice';
import { planRoster } from './tools/plan-roster';
import { readScenario } from './tools/read-scenario';
import type { Tool } from './tools/tool';

/** Options of {@link createAssistantServer}. */
export interface AssistantServerOptions {
  /** The files that may be read, as `openScenarioFolder` opens them. */
  readonly folder: ScenarioFolder;
  /** Version that the server states. */
  readonly version: string;
  /** `included` where the assistant may see data on single persons and households; `masked` by default. */
  readonly sensitive?: 'masked' | 'included';
  /** Language of an answer for which none is asked; Chinese by default. */
  readonly locale?: Locale;
  /** Returns the local time of the machine. */
  readonly localTime: () => Moment;
  /** Returns the milliseconds of a monotonic clock, for the time limit of a plan. */
  readonly milliseconds: () => number;
}

const tools: readonly Tool[] = [
  listScenarios,
  readScenario,
  assessScenario,
  compareChanges,
  planRoster,
  explainFigure,
  makeNotice,
];

const listed = (): ListedTool[] =>
  tools.map(({ name, description, schema }) => ({
    name,
    description,
    // The arguments of every tool are an object.
    inputSchema: toJsonSchema(schema, name) as ListedTool['inputSchema'],
    annotations: { readOnlyHint: true, openWorldHint: false },
  }));

const resultOf = (answer: object, isError: boolean): CallToolResult => ({
  content: [{ type: 'text', text: JSON.stringify(answer) }],
  structuredContent: { ...answer },
  ...(isError ? { isError } : {}),
});

/** The language that a call asks for, also one that is otherwise wrong. */
const languageOf = (input: unknown): Locale | undefined => {
  const language = typeof input === 'object' && input !== null && 'language' in input ? input.language : undefined;
  return language === 'zh-CN' || language === 'en' ? language : undefined;
};

/** The time that a call gives as the present. */
const nowOf = (input: unknown): Moment | undefined =>
  // The schema of the tool has checked it.
  typeof input === 'object' && input !== null && 'now' in input ? (input.now as Moment) : undefined;

/**
 * Creates a server of the Model Context Protocol: an assistant lists and reads scenario files, assesses them, compares hypothetical changes, plans a roster,
 * explains figures and writes notices. It writes no file. A wrong call, file or scenario is answered with coded problems in the language asked for. Connect it
 * to a transport of the SDK.
 *
 * @example
 * import { createAssistantServer } from '@community1373/mcp';
 * const folder = { list: async () => [], read: async () => new Uint8Array() };
 * const server = createAssistantServer({ folder, version: '1', localTime: () => '2026-12-01T09:00', milliseconds: () => 0 });
 * typeof server.connect; // => 'function'
 */
export const createAssistantServer = (options: AssistantServerOptions): Server => {
  const { folder, version, sensitive = 'masked', locale: ownLocale = 'zh-CN', localTime, milliseconds } = options;
  const session = createSession(folder);
  const server = new Server({ name: 'community1373', version }, { capabilities: { tools: {} } });
  const schemas = listed();
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: schemas }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: input = {} } }, { signal }) => {
    const locale = languageOf(input) ?? ownLocale;
    try {
      const called = tools.find((one) => one.name === name);
      if (called === undefined) throw failure('mcp.unknown-tool', ['name'], name, { name });
      const parsed = valueOf(parseWith(called.schema, input));
      const now = nowOf(parsed) ?? localTime();
      const context = { folder, session, isUnmasked: sensitive === 'included', locale, now, milliseconds, signal };
      return resultOf(await called.answer(parsed, context), false);
    } catch (error) {
      if (!(error instanceof ToolFailure)) throw error;
      const report = error.of === 'file' && sensitive !== 'included' ? withoutReceived(error.report) : error.report;
      return resultOf({ total: report.total, problems: problemTextsOf(report, locale) }, true);
    }
  });
  return server;
};
