import { adopt, parseScenario, plan, type Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import { readCsv, writeCsv } from '../csv';
import { readXlsx, writeXlsx } from '../xlsx';
import { readSheets } from './read-sheets';
import { writeSheets } from './write-sheets';

const small = smallScenario();

/** Arbitrary text for a name: one to twenty code units of any kind, many of them with a meaning in cells. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => text.length >= 1 && text.length <= 60),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '=',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '０',
      '，',
      '、',
      ';',
      '[',
      '"',
      '_x000D_',
      '\uD800',
      '\uE5E5',
      '𠮷',
      '楼',
    ),
    minLength: 1,
    maxLength: 8,
  }),
);

// The model refuses an id that is a property of JavaScript's Object.prototype.
const anyId = anyName.filter((text) => !Object.getOwnPropertyNames(Object.prototype).includes(text));

/** The small scenario with arbitrary names, ids, lists and numbers where people enter them. */
const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    names: fc.array(anyName, { minLength: 4, maxLength: 4 }),
    ids: fc.uniqueArray(anyId, { minLength: 3, maxLength: 3 }),
    words: fc.array(anyName, { maxLength: 4 }),
    floor: fc.integer({ min: -5, max: 200 }),
    area: fc.integer({ min: 1, max: 10_000_000 }),
    elevation: fc.option(fc.double({ min: -1000, max: 9000, noNaN: true }), { nil: undefined }),
    flag: fc.boolean(),
    skills: fc.option(fc.array(anyName, { maxLength: 3 }), { nil: undefined }),
  })
  .map(({ names, ids, words, floor, area, elevation, flag, skills }): unknown => {
    const { community } = small;
    const [dwelling, ...dwellings] = community.dwellings;
    const [household, ...households] = community.households;
    const [volunteer, ...volunteers] = community.volunteers;
    const renamed = household?.id;
    return {
      ...small,
      name: names[0],
      community: {
        ...community,
        name: names[1],
        nodes: community.nodes.map((node) => ({ ...node, name: names[2], elevation })),
        zones: community.zones.map((zone) => ({ ...zone, pledges: words })),
        dwellings: [...dwellings, { ...dwelling, id: ids[0], floor, room: names[3]?.slice(0, 16), area }],
        households: [...households, { ...household, id: ids[1], dwellingId: ids[0] }],
        ownerships: community.ownerships.map((ownership) =>
          ownership.unitId === dwelling?.id ? { ...ownership, unitId: ids[0] } : ownership,
        ),
        volunteers: [...volunteers, { ...volunteer, id: ids[2], skills: words, insured: flag }],
        stations: community.stations.map((station) => ({ ...station, staff: [] })),
        leads: community.leads.map((lead) => ({ ...lead, volunteerId: undefined })),
        needs: community.needs.map((need) =>
          need.of.kind === 'household' && need.of.householdId === renamed
            ? { ...need, of: { kind: 'household', householdId: ids[1] } }
            : need,
        ),
      },
      services: small.services.map((service) => ({ ...service, skills, dangerous: flag })),
    };
  })
  .map((document) => parseScenario(asJson(document)))
  .filter((read) => read.ok)
  // Only a complete reading passes the filter.
  .map((read) => (read.ok ? read.value : small));

const expectSame = (read: Awaited<ReturnType<typeof readSheets>>, scenario: Scenario): void => {
  expect(read.report.items.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(read.ok && asJson(read.value)).toEqual(asJson(scenario));
};

describe('written and read again is the same scenario', () => {
  it('as sheets, in either language, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, fc.constantFrom('zh-CN' as const, 'en' as const), async (scenario, locale) => {
        expectSame(await readSheets(writeSheets(scenario, { locale, sensitive: 'included' })), scenario);
      }),
      { numRuns: 25 },
    );
  });

  it('as a workbook and as CSV in each encoding, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, async (scenario) => {
        const bytes = await writeXlsx(scenario, { sensitive: 'included' });
        if (bytes.ok) expectSame(await readXlsx(bytes.value), scenario);
        for (const encoding of ['utf-8', 'utf-8-bom', 'gb18030'] as const)
          expectSame(await readCsv(writeCsv(scenario, { encoding, sensitive: 'included' })), scenario);
      }),
      { numRuns: 6 },
    );
  });

  it('for the whole sample with an adopted roster: the identity', async () => {
    const sample: Scenario = sampleScenario();
    const planned = await plan(sample, { seed: '1373' });
    const scenario = planned.ok ? adopt(sample, planned.value).next : sample;
    expect(scenario.decisions.roster?.roster.assignments.length).toBeGreaterThan(0);
    const bytes = await writeXlsx(scenario, { guide: true, sensitive: 'included' });
    expectSame(bytes.ok ? await readXlsx(bytes.value) : bytes, scenario);
    expectSame(await readSheets(writeSheets(scenario, { locale: 'en', sensitive: 'included' })), scenario);
    expectSame(await readCsv(writeCsv(scenario, { encoding: 'gb18030', sensitive: 'included' })), scenario);
  });

  it('and writing the same scenario twice gives the same bytes', async () => {
    const [one, two] = [await writeXlsx(small), await writeXlsx(small)];
    expect(one.ok && two.ok && one.value.every((byte, i) => byte === two.value[i])).toBe(true);
  });
});
