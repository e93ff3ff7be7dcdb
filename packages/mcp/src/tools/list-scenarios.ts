import * as z from 'zod';
import { tool } from './tool';

/** Lists the files that may be read. */
export const listScenarios = tool({
  name: 'list_scenarios',
  description: 'Lists the scenario files (JSON, XLSX) that may be read. 列出可读取的情景文件。',
  schema: z.strictObject({}),
  answer: async (_input, { folder }) => ({ files: await folder.list() }),
});
