#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createAssistantServer } from './create-assistant-server';
import { openScenarioFolder } from './scenario-folder';
import { localTimeOf } from './local-time';

const usage = `用法 Usage: community1373-mcp --root FOLDER [--lang zh-CN|en] [--unmasked]

--root      只读取此文件夹内的情景文件。Only scenario files in this folder are read.
--lang      回答的默认语言，默认中文。Language of the answers, Chinese by default.
--unmasked  允许助手看到涉及个人和单户的内容。The assistant may see data on single persons and households.
`;

/** Ends the program with a remark on its use; the output stream belongs to the protocol. */
const refuse = (remark: string): never => {
  process.stderr.write(`${remark}\n\n${usage}`);
  process.exit(2);
};

const readOptions = () => {
  try {
    return parseArgs({
      options: { root: { type: 'string' }, lang: { type: 'string' }, unmasked: { type: 'boolean' } },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};

const { root, lang = 'zh-CN', unmasked = false } = readOptions();
if (root === undefined) refuse('缺少 --root。--root is missing.');
if (lang !== 'zh-CN' && lang !== 'en') refuse('--lang: zh-CN, en');
const folder = await openScenarioFolder(root ?? '').catch(() =>
  refuse(`没有这个文件夹。There is no such folder: ${root}`),
);

// The package holds its version.
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

await createAssistantServer({
  folder,
  version,
  sensitive: unmasked ? 'included' : 'masked',
  locale: lang === 'en' ? 'en' : 'zh-CN',
  localTime: () => localTimeOf(new Date()),
  milliseconds: () => performance.now(),
}).connect(new StdioServerTransport());
