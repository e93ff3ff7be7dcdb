#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { exitCode } from './exit-code';
import { localeOf } from './locale-of';
import { word } from './messages/words';
import { runCommandLine } from './run-command-line';
import { localTimeOf } from './terminal/local-time';

const { stdout, stderr, env } = process;

// The reader of a pipe may have seen enough: what follows is written to nobody, and that is no error.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCode.ok);
  });

const wish = new AbortController();
process.once('SIGINT', () => {
  wish.abort();
  // A second Ctrl-C does not wait for anything.
  process.once('SIGINT', () => process.exit(exitCode.interrupted));
});

// The package holds a version; a test runs `--version`.
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

try {
  process.exitCode = await runCommandLine(
    process.argv.slice(2),
    {
      env,
      write: (text) => void stdout.write(text),
      tell: (text) => void stderr.write(text),
      isInteractive: stderr.isTTY === true,
      signal: wish.signal,
      localTime: () => localTimeOf(new Date()),
      milliseconds: () => performance.now(),
    },
    version,
  );
} catch (error) {
  stderr.write(`${word('internal', localeOf(env))}\n${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = exitCode.internal;
}
