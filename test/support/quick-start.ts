import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './sources';

/** A quick start: the program of its page, and what the page says that it prints. */
export interface QuickStart {
  readonly code: string;
  readonly printed: string;
}

/** Reads the program and the printed lines of a page. */
export const quickStart = (page: string): QuickStart => {
  const text = readFileSync(resolve(root, page), 'utf8');
  const [, code] = /^```js\n([\s\S]*?)^```/m.exec(text) ?? [];
  const [, printed] = /^```text\n([\s\S]*?)\n```/m.exec(text) ?? [];
  if (code === undefined || printed === undefined) throw new Error(`${page} is no quick start`);
  return { code, printed };
};
