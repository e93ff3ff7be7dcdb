import { assess, type Assessment, fingerprint, type Scenario } from '@community1373/core';
import { maskScenario } from '@community1373/core/privacy';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  anySecrets,
  asJson,
  type Secrets,
  sensitiveScenario,
  withSecrets,
} from '../../core/fixtures/sensitive-scenario';
import type { Sheet } from './cells/cell';
import { readCsv, writeCsv, writeCsvTemplate } from './csv';
import { noticeDocx } from './docx';
import { readGeoJson, writeGeoJson } from './geojson';
import { writeICalendar } from './icalendar';
import { readScenarioJson, writeScenarioJson } from './json';
import type { WriteSensitive } from './masked';
import { createDutyNotice, createLevyNotice, noticeHtml, noticeText } from './notice';
import { readSheets, writeSheets } from './sheets';
import { readXlsx, writeXlsx, writeXlsxTemplate } from './xlsx';

let whole: Scenario;

beforeAll(async () => {
  whole = await sensitiveScenario();
});

const assessments = new WeakMap<Scenario, Assessment>();
/** Returns the assessment of a scenario, computed once for all its notices. */
const assessed = (scenario: Scenario): Assessment => {
  const known = assessments.get(scenario) ?? assess(scenario);
  assessments.set(scenario, known);
  return known;
};

const everyKind = ['node', 'station', 'household', 'path'] as const;

/** All written forms of a scenario, by name, as bytes or text. */
const writtenAs: Readonly<Record<string, (scenario: Scenario, options: WriteSensitive) => unknown>> = {
  workbook: async (scenario, options) => writeXlsx(scenario, { guide: true, ...options }),
  tables: (scenario, options) => writeCsv(scenario, { encoding: 'gb18030', ...options }),
  sheets: (scenario, options) => writeSheets(scenario, { locale: 'en', guide: true, ...options }),
  map: (scenario, options) => writeGeoJson(scenario, { kinds: everyKind, ...options }),
  scenario: (scenario, options) => writeScenarioJson(scenario, options),
  calendar: (scenario, options) => writeICalendar(scenario, { now: '2026-11-25T08:00', ...options }),
  'duty list': (scenario, options) =>
    noticeText(createDutyNotice(scenario, assessed(scenario), { on: '2026-11-27', ...options })),
};

/** Written forms that never contain sensitive data. */
const alwaysMasked: Readonly<Record<string, (scenario: Scenario) => unknown>> = {
  'workbook to fill in': async (scenario) => writeXlsxTemplate(scenario),
  'tables to fill in': (scenario) => writeCsvTemplate(scenario),
  'map without households': (scenario) => writeGeoJson(scenario),
  'calendar of one volunteer': (scenario) =>
    writeICalendar(scenario, {
      now: '2026-11-25T08:00',
      locale: 'en',
      volunteerId: scenario.decisions.roster?.roster.assignments[0]?.personId ?? '',
    }),
  'duty page': (scenario) =>
    noticeHtml(createDutyNotice(scenario, assessed(scenario), { on: '2026-11-27', locale: 'en' })),
  'duty document': async (scenario) =>
    noticeDocx(createDutyNotice(scenario, assessed(scenario), { on: '2026-11-27' }), '2026-11-27'),
  'levy notice': (scenario) => {
    const notice = createLevyNotice(scenario, scenario.levies[0]?.id ?? '', { on: '2026-11-27' });
    return notice.ok ? noticeText(notice.value) : notice;
  },
};

const made = (secrets: Secrets | undefined): Scenario => (secrets === undefined ? whole : withSecrets(whole, secrets));

const expectSame = (read: Awaited<ReturnType<typeof readSheets>>, scenario: Scenario): void => {
  expect(read.report.items).toEqual([]);
  expect(read.ok && fingerprint(read.value)).toBe(fingerprint(scenario));
};

describe('what is written without asking for sensitive data', () => {
  it('is the same bytes for scenarios that differ only in what is sensitive', async () => {
    const first = new Map<string, string>();
    const all = { ...writtenAs, ...alwaysMasked };
    for (const [name, write] of Object.entries(all)) first.set(name, fingerprint(asJson(await write(whole, {}))));
    await fc.assert(
      fc.asyncProperty(anySecrets, async (secrets) => {
        const other = withSecrets(whole, secrets);
        for (const [name, write] of Object.entries(all))
          expect([name, fingerprint(asJson(await write(other, {})))]).toEqual([name, first.get(name)]);
      }),
      { numRuns: 2 },
    );
  });

  it('differs from what is written with it, whatever it is written as', async () => {
    const other = withSecrets(whole, {
      shift: 7,
      counts: [1, 2, 3],
      keep: 2,
      reason: '另一理由',
      optional: undefined,
      visited: true,
      paired: false,
    });
    const differing = [];
    for (const [name, write] of Object.entries(writtenAs)) {
      const [one, two] = [await write(whole, { sensitive: 'included' }), await write(other, { sensitive: 'included' })];
      if (fingerprint(asJson(one)) !== fingerprint(asJson(two))) differing.push(name);
    }
    expect(differing).toEqual(Object.keys(writtenAs));
  });

  it('has no place where a round begins, in the roster or in the calendar, and says what a service is at', async () => {
    const shifts = whole.decisions.roster?.shifts ?? [];
    const rounds = shifts.filter(({ clients }) => clients !== undefined);
    expect(rounds.length).toBeGreaterThan(5);
    expect(rounds.every(({ position }) => position !== undefined)).toBe(true);
    const read = await readScenarioJson(writeScenarioJson(whole));
    expect(
      read.ok &&
        read.value.decisions.roster?.shifts.filter(
          ({ position, clients }) => position !== undefined || clients !== undefined,
        ),
    ).toEqual([]);
    const text = ({ events }: ReturnType<typeof writeICalendar>): readonly string[] =>
      events.map(({ content }) => content);
    const [masked, included] = [
      text(writeICalendar(whole, { now: '2026-11-25T08:00' })),
      text(writeICalendar(whole, { now: '2026-11-25T08:00', sensitive: 'included' })),
    ];
    const placed = new Set(
      whole.community.nodes.flatMap(({ id, position }) => (position === undefined ? [] : [id as string])),
    );
    for (const [i, { clients, placeId }] of shifts.entries()) {
      expect([masked[i]?.includes('GEO:'), masked[i]?.includes('走访')]).toEqual([
        placeId !== undefined && placed.has(placeId),
        false,
      ]);
      if (clients !== undefined) expect(included[i]).toContain(`走访: ${clients.length} 户`);
    }
  });

  it('has no column of residents, homes, households with needs, and households visited', () => {
    const headers = (sheets: readonly Sheet[]): readonly unknown[] =>
      sheets
        .flatMap(({ rows }) => rows[0]?.cells ?? [])
        .filter((cell) => typeof cell === 'string' && /^人数：|^居住节点|^走访住户/.test(cell));
    expect(headers(writeSheets(whole))).toEqual([]);
    expect(headers(writeSheets(whole, { sensitive: 'included' }))).toHaveLength(whole.model.groups.length + 2);
    const needs = (sheets: readonly Sheet[]): readonly unknown[] =>
      sheets.find(({ name }) => name === '需求')?.rows[0]?.cells ?? [];
    expect([
      needs(writeSheets(whole)).includes('住户编号'),
      needs(writeSheets(whole, { sensitive: 'included' })).includes('住户编号'),
    ]).toEqual([false, true]);
  });
});

describe('a masked file read onto the scenario that it came from', () => {
  it('gives the same scenario, whatever it was written as', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(anySecrets, { nil: undefined }), async (secrets) => {
        const base = made(secrets);
        const workbook = await writeXlsx(base);
        expectSame(workbook.ok ? await readXlsx(workbook.value, { base }) : workbook, base);
        const tables = writeCsv(base);
        expectSame(await readCsv(tables, { base }), base);
        // A single table shows only by its missing columns that it is masked.
        for (const file of tables) if (file.name !== '其他数据.csv') expectSame(await readCsv([file], { base }), base);
        expectSame(await readScenarioJson(writeScenarioJson(base), { base }), base);
        expectSame(await readGeoJson(writeGeoJson(base, { kinds: everyKind }), base), base);
      }),
      { numRuns: 2 },
    );
  });

  it('keeps what was edited in it, and loses nothing that it does not show', async () => {
    const renamed = writeSheets(whole).map((sheet) =>
      sheet.name === '志愿者'
        ? {
            ...sheet,
            rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => (cell === 120 ? 90 : cell)) })),
          }
        : sheet,
    );
    const read = await readSheets(renamed, { base: whole });
    const volunteers = whole.community.volunteers.map((volunteer) => ({
      ...volunteer,
      minutesPerWeek: volunteer.minutesPerWeek === 120 ? 90 : volunteer.minutesPerWeek,
    }));
    expect(volunteers).not.toEqual(whole.community.volunteers);
    expectSame(read, { ...whole, community: { ...whole.community, volunteers } });
  });

  it('takes what a column says that was added to it, blank cells too', async () => {
    const [volunteer] = whole.community.volunteers;
    const home = whole.community.nodes.at(-1)?.id;
    const added = writeSheets(whole).map((sheet) =>
      sheet.name === '志愿者'
        ? {
            ...sheet,
            rows: sheet.rows.map(({ row, cells }, i) => ({
              row,
              cells: [...cells, i === 0 ? '居住节点' : i === 1 ? home : undefined],
            })),
          }
        : sheet,
    );
    const read = await readSheets(added, { base: whole });
    expect(
      read.ok &&
        read.value.community.volunteers.flatMap(({ id, homeNodeId }) =>
          homeNodeId === undefined ? [] : [[id, homeNodeId]],
        ),
    ).toEqual([[volunteer?.id, home]]);
    expect(read.ok && read.value.community.needs).toEqual(whole.community.needs);
  });
});

describe('a masked file without its scenario', () => {
  it('is read as it is, with one warning, and so it is onto a scenario of another id', async () => {
    const masked = maskScenario(whole);
    const other = { ...whole, id: 'elsewhere' };
    const bytes = await writeXlsx(whole);
    const workbook = bytes.ok ? bytes.value : new Uint8Array();
    const json = writeScenarioJson(whole);
    const onto = await readXlsx(workbook, { base: other });
    expect(onto.report.items[0]).toMatchObject({
      code: 'exchange.other-scenario',
      params: { id: whole.id, base: 'elsewhere' },
    });
    for (const read of [
      await readXlsx(workbook),
      onto,
      await readScenarioJson(json),
      await readScenarioJson(json, { base: other }),
    ]) {
      expect(read.report.items.slice(read === onto ? 1 : 0).map(({ code, severity }) => [code, severity])).toEqual([
        ['exchange.masked', 'warning'],
      ]);
      expect(read.ok && fingerprint(read.value)).toBe(fingerprint(masked));
    }
  });

  it('warns on a masked scenario too, and a whole file read onto that is whole', async () => {
    const base = maskScenario(whole);
    const read = await readSheets(writeSheets(whole), { base });
    expect([read.report.items.map(({ code }) => code), read.ok && read.value.masked]).toEqual([
      ['exchange.masked'],
      true,
    ]);
    expectSame(await readSheets(writeSheets(whole, { sensitive: 'included' }), { base }), whole);
    expectSame(await readScenarioJson(writeScenarioJson(whole, { sensitive: 'included' }), { base }), whole);
    // A single table of a masked scenario does not change its mask.
    const [nodes] = writeCsv(base).filter(({ name }) => name === '网格节点.csv');
    expectSame(await readCsv(nodes === undefined ? [] : [nodes], { base }), base);
  });

  it('has the same template to fill in as the whole scenario', () => {
    expect(writeCsvTemplate(maskScenario(whole))).toEqual(writeCsvTemplate(whole));
  });

  it('as a map brings households that the scenario does not have without their residents, warned of once', async () => {
    const known = new Set(whole.community.households.slice(2).map(({ id }) => id));
    const { households, needs } = whole.community;
    const community = {
      ...whole.community,
      households: households.filter(({ id }) => known.has(id)),
      needs: needs.filter(({ of }) => of.kind === 'node' || known.has(of.householdId)),
    };
    const fewer: Scenario = { ...whole, community, levies: [] };
    const read = await readGeoJson(writeGeoJson(whole, { kinds: ['household'] }), fewer);
    expect(read.report.items.map(({ code, path }) => [code, path])).toEqual([
      ['exchange.masked', ['features', 0, 'properties', 'residents']],
    ]);
    const residents = new Map(whole.community.households.map(({ id, residents: all }) => [id, all]));
    const now = new Map(
      read.ok ? read.value.community.households.map((household) => [household.id, household.residents]) : [],
    );
    expect(now.size).toBe(whole.community.households.length);
    for (const [id, all] of now) expect(all).toEqual(known.has(id) ? residents.get(id) : {});
  });
});
