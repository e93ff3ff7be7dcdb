import { adopt, plan } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { expect, it } from 'vitest';
import { readSheets, writeSheets } from '.';

it('the sheet of the roster shows day, time and minutes of each shift, which are not read back', async () => {
  const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 1 } });
  if (!planned.ok) throw new Error('the sample has a roster');
  const scenario = adopt(sampleScenario(), planned.value).next;
  const sheets = writeSheets(scenario, { locale: 'en' });
  const rows = sheets.find(({ name }) => name === 'Roster')?.rows ?? [];
  const [header, ...written] = rows.map(({ cells }) => cells);
  expect(header?.slice(5, 8)).toEqual(['Date (to look at)', 'Start (to look at)', 'Minutes (to look at)']);
  const shiftOf = new Map(planned.value.decision.shifts.map((shift) => [shift.id, shift]));
  const { assignments } = planned.value.decision.roster;
  expect(written.map((cells) => cells.slice(5, 8))).toEqual(
    assignments.map(({ shiftId }) => {
      const shift = shiftOf.get(shiftId);
      return [shift?.date, shift?.start, shift?.minutes];
    }),
  );
  const altered = sheets.map((sheet) =>
    sheet.name === 'Roster'
      ? { ...sheet, rows: sheet.rows.map(({ row, cells }) => ({ row, cells: row === 1 ? cells : cells.with(5, 'x') })) }
      : sheet,
  );
  const read = await readSheets(altered, { base: scenario });
  expect(read.ok && read.value.decisions.roster?.roster.assignments.length).toBe(assignments.length);
});
