// node main.mjs in.xlsx out.xlsx: a nightly job over a district's own workbook. Every problem is said by sheet, row and column, and then nothing is
// written; else the month is planned and the workbook goes back with the rota filled in.
import { readFile, writeFile } from 'node:fs/promises';
import { adopt, assess, plan } from '@community1373/core';
import { formatDiagnostic } from '@community1373/exchange';
import { readXlsx, writeXlsx } from '@community1373/exchange/xlsx';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('node main.mjs in.xlsx out.xlsx');

/** The value, or every problem on the error stream and an end. */
const valueOf = (result) => {
  for (const problem of result.report.items) {
    const { what, fix } = formatDiagnostic(problem, 'zh-CN');
    console.error(`${problem.path.join(' ')}：${what}。${fix}。`);
  }
  if (!result.ok) process.exit(1);
  return result.value;
};

const scenario = valueOf(await readXlsx(await readFile(from)));
const planned = valueOf(await plan(scenario, { seed: scenario.id }));
const { next } = adopt(scenario, planned);
// The workbook goes back to who sent it, with all that was in it; a file for others is written without `sensitive`.
await writeFile(to, valueOf(await writeXlsx(next, { sensitive: 'included' })));
const { filled } = assess(next).roster;
console.log(`排班 ${filled.numerator} / ${filled.denominator}`);
