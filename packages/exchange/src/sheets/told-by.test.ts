import { DiagnosticSink } from '@community1373/base/diagnostics';
import { guanxiangtai1373 } from '@community1373/model/presets';
import { describe, expect, it } from 'vitest';
import type { Draft } from './document';
import { startRecords } from './read-table';
import { giveIds } from './row-identity';
import { tablesOf } from './tables';

const tables = tablesOf(guanxiangtai1373, {}, 'zh-CN');

/** Gives ids to the rows of a table that stand from row 2 on, beside the records of a base; returns them with what is told. */
const give = (
  id: string,
  rows: readonly Draft[],
  base: readonly Draft[],
): readonly [ids: readonly (string | undefined)[], told: readonly unknown[]] => {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  const into = startRecords(table);
  const sheet = { name: '表' };
  rows.forEach((row, i) => {
    into.records.push({ ...row });
    into.places.add(sheet, i + 2);
  });
  const sink = new DiagnosticSink();
  giveIds(sink, into, base);
  return [
    into.records.map(({ id: given }) => (typeof given === 'string' ? given : undefined)),
    sink.report().items.map(({ code, severity, path }) => [code, severity, path[1]]),
  ];
};

describe('a row without an id is the record of the base that has', () => {
  it.each<readonly [string, Draft, Draft]>([
    ['nodes', { levelId: 'building', parentId: 'n-1', name: '9号楼' }, { position: [113.5, 37.8] }],
    ['zones', { kindId: 'k', name: '东区' }, { nodeId: 'n-1' }],
    ['stations', { kindId: 'k', name: '一站' }, { position: [113.5, 37.8] }],
    ['dwellings', { nodeId: 'n-1', room: '101' }, { floor: 1, area: 5000 }],
    ['households', { dwellingId: 'd-1' }, { residents: { 'age-0': 1 } }],
    ['teams', { name: '一队' }, { postId: 'elder' }],
    ['leads', { nodeId: 'n-1', titleId: 't', posts: ['elder'] }, { volunteerId: 'v-1' }],
    ['organisations', { name: '一社' }, { status: 'filed', capacity: 1 }],
    ['needs', { of: { kind: 'node', nodeId: 'n-1' }, postId: 'elder', groupId: 'age-80' }, { minutes: 60 }],
    ['served', { volunteerId: 'v-1', date: '2026-11-30', postId: 'elder', minutes: 60 }, { households: ['h-1'] }],
  ])('%s: all of %o, whatever else changed; with another of these it is a new one', (id, told, other) => {
    const held = { id: 'own', ...told, ...other };
    const matched = [['own'], [['exchange.id-matched', 'warning', 2]]];
    expect(give(id, [told], [held])).toEqual(matched);
    expect(give(id, [{ ...told, ...other }], [held])).toEqual(matched);
    for (const key of Object.keys(told))
      expect([key, give(id, [{ ...told, [key]: ['other'] }], [held])]).toEqual([
        key,
        [[expect.not.stringMatching('own')], [['exchange.id-given', 'warning', 2]]],
      ]);
    // Of two alike nobody knows which one is meant.
    expect(give(id, [told], [held, { ...held, id: 'twin', note: 1 }])).toEqual([
      [expect.not.stringMatching(/own|twin/)],
      [['exchange.id-given', 'warning', 2]],
    ]);
  });

  it.each<readonly [string, Draft]>([
    ['volunteers', { posts: ['elder'], minutesPerWeek: 60 }],
    ['socialWorkers', { posts: ['elder'], caseload: 2 }],
    ['services', { kind: 'session', postId: 'elder', wanted: 1 }],
  ])('%s: nothing but an id tells them; one that came without an id is the equal one', (id, facts) => {
    expect(give(id, [facts], [{ id: 'own', ...facts }])).toEqual([
      [expect.stringMatching(/-2$/)],
      [['exchange.id-given', 'warning', 2]],
    ]);
    const [[given = ''] = []] = give(id, [facts], []);
    expect(give(id, [facts], [{ id: given, ...facts }])).toEqual([[given], [['exchange.id-matched', 'warning', 2]]]);
    expect(give(id, [{ ...facts, note: 1 }], [{ id: given, ...facts }])).toEqual([
      [`${given}x`],
      [['exchange.id-given', 'warning', 2]],
    ]);
    expect(give(id, [{ ...facts, note: 1 }], [{ id: given, ...facts }, { id: `${given}x` }])).toEqual([
      [`${given}xx`],
      [['exchange.id-given', 'warning', 2]],
    ]);
    // Columns in another order say the same, at every depth.
    const turned = Object.fromEntries([['of', { b: 1, a: 2, c: 3 }] as const, ...Object.entries(facts).toReversed()]);
    expect(give(id, [turned], [{ id: given, ...facts, of: { c: 3, a: 2, b: 1 } }])).toEqual([
      [given],
      [['exchange.id-matched', 'warning', 2]],
    ]);
    // An id of that form with more to it was somebody's own.
    expect(give(id, [facts], [{ id: `${given}-a`, ...facts }])).toEqual([
      [given],
      [['exchange.id-given', 'warning', 2]],
    ]);
  });

  it('an id that a row of the file names is nobody else’s; rows with ids stay as they are, and a table that gives none gives none', () => {
    expect(give('teams', [{ id: 'own', name: '二队' }, { name: '一队' }], [{ id: 'own', name: '一队' }])).toEqual([
      ['own', 'team-3'],
      [['exchange.id-given', 'warning', 3]],
    ]);
    expect(give('teams', [{ id: 'a' }, { id: 'a' }], [])).toEqual([['a', 'a'], []]);
    expect(give('assignments', [{ shiftId: 's-1' }], [])).toEqual([[undefined], []]);
  });
});
