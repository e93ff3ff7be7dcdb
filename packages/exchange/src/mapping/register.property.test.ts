import type { Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeRegister, type MadePerson } from '../../fixtures/register';
import { smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { readSheets } from '../sheets/read-sheets';
import { applyMapping, type Mapping, suggestMapping, tableKinds } from '.';
import { kindIds } from './kinds';

const base: Scenario = sampleScenario();
const small = smallScenario();
const on = '2026-11-30';

type Counts = Readonly<Partial<Record<string, number>>>;

type ColumnOf = readonly [header: string, cell: (person: MadePerson, i: number) => Cell];

const usual: readonly ColumnOf[] = [
  ['序号', (_, i) => i + 1],
  ['住址', ({ place }) => place.join('-')],
  ['姓名', ({ name }) => name],
  ['身份证号', ({ number }) => number],
  ['联系电话', ({ phone }) => phone],
  ['建筑面积', () => '56.78'],
];

const tableOf = (people: readonly MadePerson[], columns: readonly ColumnOf[]): Sheet => ({
  name: '花名册',
  rows: [
    ['某社区居民花名册'],
    columns.map(([header]) => header),
    ...people.map((person, i) => columns.map(([, cell]) => cell(person, i))),
  ].map((cells, i) => ({ row: i + 1, cells })),
});

const suggested = (table: Sheet): Mapping => {
  const found = suggestMapping(table);
  if (!found.ok) throw new Error(JSON.stringify(found.report));
  return found.value.mapping;
};

const bring = async (table: Sheet, onto: Scenario = base): Promise<Scenario> => {
  const mapped = await applyMapping(table, suggested(table), { base: onto, on });
  const read = mapped.ok ? await readSheets(mapped.value.sheets, { base: onto }) : mapped;
  if (!read.ok) throw new Error(JSON.stringify(read.report.items.slice(0, 3)));
  return read.value;
};

/** The age groups of the sample by whole years, counted with dates as plain numbers. */
const groupOf = (birth: string): string => {
  const age = Math.floor((20261130 - Number(birth.replaceAll('-', ''))) / 10_000);
  const [, id = ''] =
    [
      [80, 'age-80'],
      [65, 'age-65'],
      [60, 'age-60'],
      [15, 'age-15'],
      [6, 'age-6'],
      [0, 'age-0'],
    ].find(([from]) => age >= Number(from)) ?? [];
  return String(id);
};

const expectedCounts = (people: readonly MadePerson[]): ReadonlyMap<string, Counts> => {
  const counts = new Map<string, Record<string, number>>();
  for (const { place, birth } of people) {
    const of = counts.get(place.join('-')) ?? {};
    of[groupOf(birth)] = (of[groupOf(birth)] ?? 0) + 1;
    counts.set(place.join('-'), of);
  }
  return counts;
};

const countsIn = ({ community }: Scenario, places: Iterable<string>): ReadonlyMap<string, Counts> => {
  const nodes = new Map(community.nodes.map((node): [string, typeof node] => [node.id, node]));
  const of = new Map<string, Counts>();
  for (const { nodeId, room, id } of community.dwellings) {
    const [, building, entrance] = /^(\d+)号楼(\d+)单元$/.exec(nodes.get(nodeId)?.name ?? '') ?? [];
    const residents: Counts = community.households.find(({ dwellingId }) => dwellingId === id)?.residents ?? {};
    const ages = Object.entries(residents).filter(([group]) => group.startsWith('age-'));
    of.set(`${building}-${entrance}-${room}`, Object.fromEntries(ages));
  }
  return new Map([...places].map((place) => [place, of.get(place) ?? {}]));
};

describe('a register of residents', () => {
  it('law: gives each dwelling the residents of each age group, those of new buildings too', async () => {
    await fc.assert(
      fc.asyncProperty(madeRegister, async (people) => {
        const wanted = expectedCounts(people);
        expect(countsIn(await bring(tableOf(people, usual)), wanted.keys())).toEqual(wanted);
      }),
      { numRuns: 12 },
    );
  });

  it('law: gives the same by any order of its columns, with any other columns, under any synonym', async () => {
    const synonyms: Readonly<Record<string, readonly string[]>> = {
      住址: ['住址', '家庭住址', '１、现住址（必填）', '房号', '门牌号', '居住地址:'],
      身份证号: ['身份证号', '身份证号码*', '公民身份号码', '居民身份证号', '证件号码'],
      建筑面积: ['建筑面积', '面积（㎡）', '房屋面积', 'Ａrea'],
    };
    const others = fc.uniqueArray(
      fc.tuple(fc.constantFrom('血型', '电表', '楼道灯', '有无宠物', 'x'), fc.constantFrom('3', '否', '一', '2026')),
      {
        selector: ([header]) => header,
        maxLength: 3,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        madeRegister,
        others,
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        async (people, more, order) => {
          const renamed = usual.map(([header, cell], i): ColumnOf => {
            const words = synonyms[header] ?? [header];
            return [words[Number(order[i]) % words.length] ?? header, cell];
          });
          const columns = [...renamed, ...more.map(([header, value]): ColumnOf => [header, () => value])]
            .map((column, i) => ({ column, key: order[11 - i] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ column }) => column);
          expect(await bring(tableOf(people, columns))).toEqual(await bring(tableOf(people, usual)));
        },
      ),
      { numRuns: 10 },
    );
  });

  it('law: changes nothing when it is brought again', async () => {
    await fc.assert(
      fc.asyncProperty(madeRegister, async (people) => {
        const table = tableOf(people, usual);
        const once = await bring(table);
        expect(await bring(table, once)).toEqual(once);
      }),
      { numRuns: 8 },
    );
  });

  it('law: no name, number, telephone or birth date is in what comes of it, whatever column is taken for whatever field', async () => {
    // Each column of a person is taken for some field, and the address for one that lets the others be read.
    const taken = fc.record({
      姓名: fc.nat(),
      身份证号: fc.nat(),
      联系电话: fc.nat(),
      出生日期: fc.nat(),
      住址: fc.constantFrom('building' as const, 'place' as const, 'room' as const),
    });
    await fc.assert(
      fc.asyncProperty(madeRegister, taken, fc.nat(), async (people, fields, pick) => {
        const columns: readonly ColumnOf[] = [...usual, ['出生日期', ({ birth }) => birth]];
        const table = tableOf(people, columns);
        const suggestion = suggestMapping(table);
        const kind = pick % 2 === 0 ? 'residents' : (kindIds[(pick >> 1) % kindIds.length] ?? 'owners');
        const own = tableKinds[kind].fields;
        const wrong = Object.entries(fields).map(([header, n]) => ({
          header,
          field: typeof n === 'string' ? n : (own[n % own.length] ?? 'place'),
        }));
        const mapping: Mapping = {
          mappingVersion: 1,
          name: '错',
          kind,
          columns: [
            ...wrong,
            { header: '建筑面积', field: 'area' },
            { header: '序号', field: 'age' },
            { header: '序号', field: 'floor' },
          ],
        };
        const mapped = await applyMapping(table, mapping, { base: small, on });
        const read = mapped.ok ? await readSheets(mapped.value.sheets, { base: small }) : mapped;
        const said = JSON.stringify([suggestion, mapped, read]);
        for (const { name, number, phone, birth } of people)
          for (const secret of [name, number, number.slice(0, 17), phone, birth, birth.replaceAll('-', '')])
            expect([secret, said.includes(secret)]).toEqual([secret, false]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the work of reading a register', () => {
  it('law: grows as its rows do, by the cells that are looked at', async () => {
    const [person] = fc.sample(madeRegister, { numRuns: 1, seed: 7 })[0] ?? [];
    if (person === undefined) throw new Error('a register has a person');
    const countOf = async (n: number): Promise<number> => {
      let looks = 0;
      const people = Array.from({ length: n }, (_, i): MadePerson => ({
        ...person,
        number: '',
        place: [30 + (i % (n / 4)), 1 + (i % 3), '101'],
      }));
      const columns = usual.map(([header, cell]): ColumnOf =>
        header === '身份证号' ? ['出生日期', () => person.birth] : [header, cell],
      );
      const { name, rows } = tableOf(people, columns);
      const counted = rows.map(({ row, cells }) => ({
        row,
        cells: new Proxy(cells, {
          get: (target, key, receiver): unknown => {
            if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
            return Reflect.get(target, key, receiver);
          },
        }),
      }));
      const table = { name, rows: counted };
      const mapped = await applyMapping(table, suggested(table), { base, on });
      expect(mapped.ok && mapped.value.leftOut).toEqual([]);
      return looks;
    };
    const [one, two, four] = [await countOf(400), await countOf(800), await countOf(1600)];
    expect(two / one).toBeLessThan(2.2);
    expect(four / two).toBeLessThan(2.2);
    expect(four / two).toBeGreaterThan(1.8);
  });
});
