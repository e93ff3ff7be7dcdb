// The file format of the shift-scheduling benchmark of T. Curtois and R. Qu (schedulingbenchmarks.org), read into plain data.

/** One employee's line of SECTION_STAFF, with the days off of SECTION_DAYS_OFF. */
export interface Employee {
  readonly id: string;
  readonly maxShifts: ReadonlyMap<string, number>;
  readonly maxMinutes: number;
  readonly minMinutes: number;
  readonly maxRun: number;
  readonly minRun: number;
  readonly minDaysOff: number;
  readonly maxWeekends: number;
  readonly daysOff: readonly number[];
}

/** A request of one employee about one shift on one day. */
export interface ShiftRequest {
  readonly employee: string;
  readonly day: number;
  readonly shift: string;
  readonly weight: number;
}

/** A file of the benchmark. */
export interface RosterFile {
  readonly days: number;
  readonly shifts: readonly { readonly id: string; readonly minutes: number; readonly cannotFollow: readonly string[] }[];
  readonly staff: readonly Employee[];
  readonly on: readonly ShiftRequest[];
  readonly off: readonly ShiftRequest[];
  readonly cover: readonly { readonly day: number; readonly shift: string; readonly need: number; readonly under: number; readonly over: number }[];
}

const sectionsOf = (text: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const sections = new Map<string, string[][]>();
  let current: string[][] = [];
  for (const line of text.split(/\r?\n/).map((raw) => raw.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) {
      current = [];
      sections.set(line, current);
    } else current.push(line.split(',').map((part) => part.trim()));
  }
  return sections;
};

const parts = (text: string | undefined): readonly string[] => (text ?? '').split('|').filter((part) => part !== '');

/** Reads the text of a file. */
export const readRosterFile = (text: string): RosterFile => {
  const sections = sectionsOf(text);
  const rows = (name: string): readonly (readonly string[])[] => sections.get(`SECTION_${name}`) ?? [];
  const requests = (name: string): readonly ShiftRequest[] =>
    rows(name).map(([employee = '', day, shift = '', weight]) => ({ employee, day: Number(day), shift, weight: Number(weight) }));
  const off = new Map(rows('DAYS_OFF').map(([id = '', ...days]) => [id, days.map(Number)]));
  return {
    days: Number(rows('HORIZON')[0]?.[0]),
    shifts: rows('SHIFTS').map(([id = '', minutes, not]) => ({ id, minutes: Number(minutes), cannotFollow: parts(not) })),
    staff: rows('STAFF').map(([id = '', most, maxMinutes, minMinutes, maxRun, minRun, minDaysOff, maxWeekends]) => ({
      id,
      maxShifts: new Map(parts(most).map((part): [string, number] => [part.split('=')[0] ?? '', Number(part.split('=')[1])])),
      maxMinutes: Number(maxMinutes),
      minMinutes: Number(minMinutes),
      maxRun: Number(maxRun),
      minRun: Number(minRun),
      minDaysOff: Number(minDaysOff),
      maxWeekends: Number(maxWeekends),
      daysOff: off.get(id) ?? [],
    })),
    on: requests('SHIFT_ON_REQUESTS'),
    off: requests('SHIFT_OFF_REQUESTS'),
    cover: rows('COVER').map(([day, shift = '', need, under, over]) => ({ day: Number(day), shift, need: Number(need), under: Number(under), over: Number(over) })),
  };
};
