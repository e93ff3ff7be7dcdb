import type { Scenario } from '@community1373/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { readCsv, writeCsvTemplate } from '../csv';
import { readXlsx, writeXlsx, writeXlsxTemplate } from '../xlsx';
import { readSheets } from './read-sheets';
import { writeSheets } from './write-sheets';
import { writeTemplate } from '../template/write-template';

let base: Scenario;

beforeAll(() => {
  const small = smallScenario();
  const [volunteer, second] = small.community.volunteers.map(({ id }) => id);
  const served = [volunteer, second].flatMap((volunteerId, i) =>
    volunteerId === undefined
      ? []
      : [{ id: `r-${i}`, volunteerId, postId: 'elder', date: '2026-11-02' as const, minutes: 60 }],
  );
  base = { ...small, served };
});

type Lists = Readonly<Record<string, readonly unknown[]>>;

/** The lists that have sheets of their own. */
const listsOf = ({ community, services, matters, served }: Scenario): Lists => ({
  ...Object.fromEntries(
    Object.entries(community).flatMap(([name, list]) => (Array.isArray(list) ? [[name, list]] : [])),
  ),
  services,
  matters,
  served,
});

/** Returns the problems that exchange reports; core adds its own, because the scenario is cut out of the sample. */
const said = (read: Awaited<ReturnType<typeof readSheets>>) =>
  read.report.items.filter(({ code }) => code.startsWith('exchange.'));

/** A template contains the topmost node: those below it stay. */
const below = (scenario: Scenario): readonly unknown[] => [
  ['exchange.rows-kept', ['网格节点'], scenario.community.nodes.length - 1],
];

const expectSame = (read: Awaited<ReturnType<typeof readSheets>>, scenario: Scenario): void => {
  expect(said(read).map(({ code, path, params }) => [code, path, params['count']])).toEqual(below(scenario));
  expect(read.ok && asJson(read.value)).toEqual(asJson(scenario));
};

/** Returns the sheets with only the chosen rows below the header. */
const thinned = (sheets: readonly Sheet[], chosen: (sheet: number, row: number) => boolean): readonly Sheet[] =>
  sheets.map((sheet, s) =>
    sheet.name === '其他数据' || sheet.name === '基本情况'
      ? sheet
      : { ...sheet, rows: sheet.rows.filter((_, r) => r === 0 || chosen(s, r)) },
  );

describe('a template that nobody filled in', () => {
  it('read onto its scenario is that scenario, whatever lists it has; nothing goes, whatever is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom('needs', 'organisations', 'socialWorkers', 'zones'), { maxLength: 4 }),
        async (emptied) => {
          const scenario = {
            ...base,
            community: { ...base.community, ...Object.fromEntries(emptied.map((name) => [name, []])) },
          };
          expectSame(await readSheets(writeTemplate(scenario), { base: scenario }), scenario);
          // Without rows of nodes nothing is removed, even when removals are applied.
          const blank = writeTemplate(scenario).map((sheet): Sheet =>
            sheet.name === '网格节点' ? { ...sheet, rows: sheet.rows.slice(0, 1) } : sheet,
          );
          const asked = await readSheets(blank, { base: scenario, removals: 'apply' });
          expect([said(asked), asked.ok && asJson(asked.value)]).toEqual([[], asJson(scenario)]);
        },
      ),
      { numRuns: 4 },
    );
    const workbook = await writeXlsxTemplate(base);
    expectSame(workbook.ok ? await readXlsx(workbook.value, { base }) : workbook, base);
    expectSame(await readCsv(writeCsvTemplate(base), { base }), base);
  });

  it('brings what was filled in, and empties nothing else', async () => {
    const filled = writeTemplate(base).map((sheet): Sheet =>
      sheet.name === '社工' ? { ...sheet, rows: [...sheet.rows, { row: 2, cells: ['w-9', '为老服务岗', 3] }] } : sheet,
    );
    const read = await readSheets(filled, { base });
    const { socialWorkers } = base.community;
    expect(read.ok && asJson(read.value)).toEqual(
      asJson({
        ...base,
        community: {
          ...base.community,
          socialWorkers: [...socialWorkers, { id: 'w-9', posts: ['elder'], caseload: 3 }],
        },
      }),
    );
    expect(said(read).map(({ code, path, params }) => [code, path, params['count']])).toEqual([
      ...below(base),
      ['exchange.rows-kept', ['社工'], socialWorkers.length],
    ]);
  });
});

describe('sheets with only some of the rows', () => {
  it('take nothing away; asked for it, they take away exactly what was counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 40, maxLength: 60 }), async (chosen) => {
        const sheets = thinned(
          writeSheets(base, { sensitive: 'included' }),
          (s, r) => chosen[(s * 7 + r) % chosen.length] === true,
        );
        const kept = await readSheets(sheets, { base });
        expect(said(kept).filter(({ code }) => code !== 'exchange.rows-kept')).toEqual([]);
        expect(kept.ok && asJson(kept.value)).toEqual(asJson(base));
        const counted = new Map(said(kept).map(({ path, params }) => [path[0], params['count']]));
        for (const sheet of sheets) {
          const whole =
            writeSheets(base, { sensitive: 'included' }).find(({ name }) => name === sheet.name)?.rows.length ?? 0;
          const missing = sheet.rows.length === 1 ? 0 : whole - sheet.rows.length;
          expect([sheet.name, counted.get(sheet.name) ?? 0]).toEqual([sheet.name, missing]);
        }
        const applied = await readSheets(sheets, { base, removals: 'apply' });
        // Removed records may be referred to by others: then nothing is read at all.
        if (!applied.ok) return;
        expect(
          applied.report.items
            .filter(({ code }) => code === 'exchange.rows-removed')
            .map(({ path, params }) => [path[0], params['count']]),
        ).toEqual([...counted]);
        for (const [name, list] of Object.entries(listsOf(applied.value))) {
          if (name === 'matters') continue;
          const before = new Map((listsOf(base)[name] ?? []).map((record) => [JSON.stringify(record), record]));
          expect(list.every((record) => before.has(JSON.stringify(record)))).toBe(true);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('of one kind only, with new ones among them', async () => {
    const [header, ...rows] =
      writeSheets(base, { sensitive: 'included' })
        .find(({ name }) => name === '社会组织')
        ?.rows.map(({ cells }) => cells) ?? [];
    const own = (cells: readonly (readonly Cell[])[]): readonly Sheet[] => [
      { name: '社会组织', rows: [header ?? [], ...cells].map((row, i) => ({ row: i + 1, cells: row })) },
    ];
    const sheets = own([rows[2] ?? [], ['o-new', '新社', '备案', '为老服务岗', 1], rows[0] ?? []]);
    const idsOf = async (removals: 'keep' | 'apply'): Promise<unknown> => {
      const read = await readSheets(sheets, { base, removals });
      return read.ok && read.value.community.organisations.map(({ id }) => id);
    };
    const ids = base.community.organisations.map(({ id }) => id);
    expect(await idsOf('apply')).toEqual([ids[2], 'o-new', ids[0]]);
    // Each record missing from the file comes after its former predecessor.
    expect(await idsOf('keep')).toEqual([ids[2], ...ids.slice(3), 'o-new', ids[0], ids[1]]);
  });

  it('read without a base, or onto another scenario, are what they are', async () => {
    const workbook = await writeXlsx(
      { ...base, id: 'elsewhere', community: { ...base.community, organisations: [] } },
      { sensitive: 'included' },
    );
    const read = workbook.ok ? await readXlsx(workbook.value, { base }) : workbook;
    expect(read.ok && [read.value.id, read.value.community.organisations]).toEqual(['elsewhere', []]);
    expect(read.report.items[0]).toMatchObject({
      code: 'exchange.other-scenario',
      severity: 'warning',
      params: { id: 'elsewhere', base: base.id },
    });
  });
});
