import { existsSync, readFileSync } from 'node:fs';
import { addDays } from '@community1373/base/calendar';
import { createRandom } from '@community1373/base/random';
import { evaluateRoster, parseRosterProblem, type Roster } from '@community1373/scheduling';
import { describe, expect, it } from 'vitest';
import {
  benchmarkProblem,
  benchmarkShiftId,
  benchmarkStart,
  readShiftBenchmark,
  type ShiftBenchmark,
} from './shift-benchmark';

/** Shifts by employee and day, as in the description of the format; null for a day off. */
type Table = readonly (readonly (string | null)[])[];

/** Computes hard violations and objective from the description of the format in the data's README; shares nothing with the rules of the package. */
const score = ({ shifts, staff, daysOff, on, off, cover, days }: ShiftBenchmark, table: Table) => {
  const broken: Record<string, number> = {};
  const say = (what: string, units: number): void => {
    if (units > 0) broken[what] = (broken[what] ?? 0) + units;
  };
  for (const [e, who] of staff.entries()) {
    const row = table[e] ?? [];
    let minutes = 0;
    for (const shift of shifts) {
      const count = row.filter((x) => x === shift.id).length;
      minutes += count * shift.minutes;
      say('type', count - (who.maxOf[shift.id] ?? 0));
      for (let d = 0; d + 1 < days; d += 1)
        say('succession', row[d] === shift.id && shift.forbidden.includes(row[d + 1] ?? '-') ? 1 : 0);
    }
    say('minutes', minutes - who.maxMinutes);
    say('minutes', who.minMinutes - minutes);
    const line = row.map((x) => (x === null ? 'o' : 'w')).join('');
    for (const { 0: block, index } of line.matchAll(/w+|o+/g)) {
      const inside = index > 0 && index + block.length < days;
      if (block.startsWith('w')) say('consecutive', block.length - who.maxConsecutive);
      if (inside)
        say('consecutive', (block.startsWith('w') ? who.minConsecutive : who.minConsecutiveOff) - block.length);
    }
    let weekends = 0;
    for (let d = 5; d < days; d += 7) if (row[d] !== null || (d + 1 < days && row[d + 1] !== null)) weekends += 1;
    say('weekends', weekends - who.maxWeekends);
    for (const { id, days: free } of daysOff)
      if (id === who.id) for (const d of free) say('days off', row[d] === null ? 0 : 1);
  }
  const at = (id: string, day: number): string | null | undefined =>
    table[staff.findIndex((who) => who.id === id)]?.[day];
  let objective = 0;
  for (const { id, day, shift, weight } of on) if (at(id, day) !== shift) objective += weight;
  for (const { id, day, shift, weight } of off) if (at(id, day) === shift) objective += weight;
  for (const { day, shift, wanted, under, over } of cover) {
    const x = table.filter((row) => row[day] === shift).length;
    objective += under * Math.max(0, wanted - x) + over * Math.max(0, x - wanted);
  }
  return { broken, objective };
};

const groupOf = (ruleId: string): string =>
  ruleId.startsWith('most of')
    ? 'type'
    : ruleId.startsWith('after')
      ? 'succession'
      : ruleId.startsWith('minutes')
        ? 'minutes'
        : ruleId.startsWith('days worked') || ruleId.startsWith('days off:')
          ? 'consecutive'
          : ruleId.startsWith('weekends')
            ? 'weekends'
            : ruleId;

const compare = (instance: ShiftBenchmark, seeds: number): void => {
  const problem = benchmarkProblem(instance);
  expect(parseRosterProblem(problem).report.items).toEqual([]);
  for (let seed = 0; seed < seeds; seed += 1) {
    const random = createRandom(seed);
    const table: Table = instance.staff.map(() =>
      Array.from({ length: instance.days }, () =>
        random.below(3) === 0 ? null : (instance.shifts[random.below(instance.shifts.length)]?.id ?? null),
      ),
    );
    const roster: Roster = {
      assignments: table.flatMap((row, e) =>
        row.flatMap((shift, day) =>
          shift === null ? [] : [{ personId: instance.staff[e]?.id ?? '', shiftId: benchmarkShiftId(day, shift) }],
        ),
      ),
    };
    const { byRule, cost } = evaluateRoster(problem, roster);
    const broken: Record<string, number> = {};
    for (const { ruleId, weight, units } of byRule)
      if (weight === 'hard' && units > 0) broken[groupOf(ruleId)] = (broken[groupOf(ruleId)] ?? 0) + units;
    const expected = score(instance, table);
    expect(broken).toEqual(expected.broken);
    expect(cost).toBe(expected.objective);
  }
};

/** A made-up instance in the published format. */
const text = `# made for this test
SECTION_HORIZON
14
SECTION_SHIFTS
E,480,
L,420,E
N,600,E|L
SECTION_STAFF
A,E=9|L=3|N=2,4320,2000,4,2,2,1
B,E=0|L=14|N=4,3600,1200,5,1,3,1
C,E=5|L=5|N=5,5000,3000,3,3,1,2
SECTION_DAYS_OFF
A,0,9
C,13
SECTION_SHIFT_ON_REQUESTS
A,3,E,2
B,4,L,3
SECTION_SHIFT_OFF_REQUESTS
C,5,N,1
A,6,E,2
SECTION_COVER
0,E,1,100,1
0,N,1,70,3
5,L,2,100,2
6,N,0,100,0
`;

describe('the shift-scheduling benchmark', () => {
  it('is expressed by the rules of the room as its description counts it', () => {
    const instance = readShiftBenchmark(text);
    expect([instance.days, instance.shifts.length, instance.staff.length]).toEqual([14, 3, 3]);
    expect(benchmarkProblem(instance).to).toBe(addDays(benchmarkStart, 13));
    compare(instance, 200);
  });

  for (let n = 1; n <= 8; n += 1) {
    const file = new URL(`../../../shared/data/scheduling/Instance${n}.txt`, import.meta.url);
    it.skipIf(!existsSync(file))(
      `is expressed so for the published instance ${n} (skipped where ../shared/data is missing)`,
      () => {
        compare(readShiftBenchmark(readFileSync(file, 'utf8')), 20);
      },
    );
  }
});
