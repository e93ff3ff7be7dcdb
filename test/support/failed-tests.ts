import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';

/** Quotes a word for the shell. */
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** Returns a pattern that matches exactly a text. */
const pattern = (text: string): string => `^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;

/** Returns the full name of a test for vitest's `-t`: the names of its suites and its own. */
const nameOf = (test: TestCase): string => {
  const names: string[] = [];
  for (let at: TestCase | TestSuite | TestModule = test; at.type !== 'module'; at = at.parent) names.unshift(at.name);
  return names.join(' ');
};

/** Reporter that prints at the end of a run the failed tests, each with the command that runs it alone. */
export default class FailedTests implements Reporter {
  private root = process.cwd();

  onInit({ config }: Vitest): void {
    this.root = config.root;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const commands = modules.flatMap((module) => {
      const file = relative(this.root, module.moduleId);
      const run = `npx vitest run ${file.endsWith('.test-d.ts') ? '--typecheck.only ' : ''}${quoted(file)}`;
      const failed = [...module.children.allTests('failed')].map(
        (test) => `${run} -t ${quoted(pattern(nameOf(test)))}`,
      );
      return failed.length === 0 && module.state() === 'failed' ? [run] : failed;
    });
    if (commands.length > 0)
      console.log(
        `\n${commands.length} failed. Each alone:\n${commands.map((command) => `  ${command}`).join('\n')}\n`,
      );
  }
}
