import type { Scenario } from '@community1373/core';
import { termsOf } from '../../cells/choice-codecs';
import { wordKey } from '../../cells/dashes';
import type { Plain } from '../../sheets/document';
import { ageOn, readAge, readBirthDate } from '../values/ages';
import { DwellingRecords, type PlacedRow } from './dwelling-records';
import { readIdentity } from '../values/identity-number';
import type { KindReader, ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import { hasNoPlace, placeOfRow } from './row-place';

type Household = Scenario['community']['households'][number];

/** Words of the state of a person who does not live here any longer. */
const gone = /死亡|已故|去世|亡故|注销|迁出|已迁|搬离|搬走|外迁/;
/** The most residents of one group that a household may have. */
const mostResidents = 50;

interface Person extends PlacedRow {
  readonly groups: readonly string[];
}

/** Computes ages and groups of persons from what identifies them, and keeps nothing of it. */
class PersonGroups {
  private readonly seen = new Set<string>();
  private readonly ages: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  private readonly care: ReturnType<typeof termsOf>;
  private readonly careIds: ReadonlySet<string>;

  constructor(private readonly context: ReadContext) {
    const { groups } = context.base.model;
    this.ages = groups.flatMap(({ id, kind }) =>
      kind.by === 'age' ? [{ id, from: kind.from, to: kind.to ?? Number.POSITIVE_INFINITY }] : [],
    );
    const careGroups = groups.filter(({ kind }) => kind.by === 'care');
    this.care = termsOf(careGroups, 'zh-CN');
    this.careIds = new Set(careGroups.map(({ id }) => id));
  }

  /** Returns the age of a person by the first column that tells it; undefined after leaving the row out. */
  private ageOf(row: MappedRow): number | undefined {
    const { on } = this.context;
    const number = row.cell('id-number');
    const identity = number === undefined ? undefined : readIdentity(number);
    if (identity?.ok === true) {
      if (!identity.rounded && this.seen.has(identity.key))
        return row.leaveOut('exchange.mapping-person-again', 'id-number');
      this.seen.add(identity.key);
      if (identity.rounded) row.warn('exchange.mapping-id-rounded', 'id-number');
      const age = ageOn(identity.birth, on);
      return age ?? row.leaveOut('exchange.mapping-birth', 'id-number');
    }
    const birthCell = row.cell('birth-date');
    const birth = birthCell === undefined ? undefined : readBirthDate(birthCell);
    const ageCell = row.cell('age');
    const age = birth === undefined ? (ageCell === undefined ? undefined : readAge(ageCell)) : ageOn(birth, on);
    if (identity !== undefined) {
      const code = `exchange.mapping-id-${identity.reason}` as const;
      if (age === undefined) return row.leaveOut(code, 'id-number');
      row.warn(code, 'id-number');
    }
    return (
      age ??
      row.leaveOut(
        birthCell === undefined ? 'exchange.mapping-age' : 'exchange.mapping-birth',
        birthCell === undefined ? 'age' : 'birth-date',
      )
    );
  }

  private careOf(row: MappedRow): readonly string[] {
    const words = row.all('care').flatMap(({ cell }) => (typeof cell === 'string' ? cell.split(/[、，,；;/\s]/) : []));
    const found = words.flatMap((word) => this.care.idOf(word) ?? this.careByPart(word) ?? []);
    return [...new Set(found)];
  }

  /** Returns the group whose name a word shortens, such as 高风险 of 高风险老人. */
  private careByPart(word: string): string | undefined {
    const key = wordKey(word);
    const fits = key.length < 2 ? [] : this.care.names.filter((name) => wordKey(name).startsWith(key));
    return fits.length === 1 ? this.care.idOf(fits[0] ?? '') : undefined;
  }

  /** Returns the groups of the person of a row; undefined after leaving the row out. */
  of(row: MappedRow): readonly string[] | undefined {
    const age = this.ageOf(row);
    if (age === undefined) return undefined;
    const group = this.ages.find(({ from, to }) => from <= age && age <= to);
    if (group === undefined && this.ages.length > 0) row.warn('exchange.mapping-no-age-group', 'age');
    return [...(group === undefined ? [] : [group.id]), ...this.careOf(row)];
  }

  /** True for a group that only a column of its own can count. */
  isCare(id: string): boolean {
    return this.careIds.has(id);
  }
}

/** Reads a register with a row a person: households with the number of residents of each group. */
export const residentsReader = (context: ReadContext): KindReader => {
  const people: Person[] = [];
  const groups = new PersonGroups(context);
  let last: PlacedRow['parts'] | undefined;
  let hasCare = false;
  return {
    read: (row) => {
      hasCare ||= row.has('care');
      const state = row.text('state');
      if (state !== undefined && gone.test(state)) return row.leaveOut('exchange.mapping-gone', 'state');
      // Under the first person of a household the address is often left blank.
      const carried = hasNoPlace(row) ? last : undefined;
      const parts = carried ?? placeOfRow(row);
      if (parts === undefined) {
        last = undefined;
        return undefined;
      }
      last = parts;
      const found = groups.of(row);
      if (found !== undefined) people.push({ row, parts, groups: found });
      return undefined;
    },
    finish: () => {
      const dwellings = new DwellingRecords(context);
      dwellings.lookAt(people);
      const { households } = context.base.community;
      const livedIn = new Map<string, Household[]>();
      for (const household of households)
        livedIn.set(household.dwellingId, [...(livedIn.get(household.dwellingId) ?? []), household]);
      const counted = new Map<
        string,
        { readonly record: Plain; readonly counts: Map<string, number>; readonly rows: MappedRow[] }
      >();
      for (const person of people) {
        const area = dwellings.areaOf(person.row);
        const dwelling = area === undefined ? undefined : dwellings.dwellingOf(person, area);
        if (dwelling === undefined) continue;
        const [household, second] = livedIn.get(dwelling.id) ?? [];
        if (second !== undefined) {
          person.row.leaveOut('exchange.mapping-household-ambiguous', 'place');
          continue;
        }
        const before = counted.get(dwelling.id);
        const record: Plain = before?.record ?? {
          ...(household ?? {
            id: dwellings.freeId(`h${dwelling.id.replace(/^d(?=\d)/, '')}`),
            dwellingId: dwelling.id,
          }),
        };
        const entry = before ?? { record, counts: startCounts(household, hasCare, groups), rows: [] };
        entry.rows.push(person.row);
        for (const id of person.groups) entry.counts.set(id, (entry.counts.get(id) ?? 0) + 1);
        counted.set(dwelling.id, entry);
      }
      const records = [...counted.values()].flatMap(({ record, counts, rows }) => {
        if ([...counts.values()].some((count) => count > mostResidents)) {
          for (const row of rows) row.leaveOut('exchange.mapping-too-many', 'place', { most: mostResidents });
          return [];
        }
        for (const row of rows) row.take();
        return [{ ...record, residents: Object.fromEntries(counts) }];
      });
      if (records.length > 0) dwellings.reportAdded();
      return records.length === 0 ? [] : [...dwellings.sheets(false), ...dwellings.sheetOf('households', records)];
    },
  };
};

/** Starts the counts of a household: groups of care that the table has no column for stay as they are. */
const startCounts = (household: Household | undefined, hasCare: boolean, groups: PersonGroups): Map<string, number> => {
  const counts = new Map<string, number>();
  if (household === undefined || hasCare) return counts;
  // The keys of the residents are groups of the model.
  for (const [id, count] of Object.entries(household.residents as Readonly<Record<string, number>>))
    if (groups.isCare(id)) counts.set(id, count);
  return counts;
};
