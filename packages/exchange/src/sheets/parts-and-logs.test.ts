import { DiagnosticSink } from '@community1373/base/diagnostics';
import { guanxiangtai1373 } from '@community1373/model/presets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../cells/cell';
import type { Draft } from './document';
import { isGuideSheet } from './guide';
import { headTable } from './tables/head-table';
import { matterTable } from './tables/matter-table';
import { isPartsSheet, partLabel, readParts, writeParts } from './other-parts';
import { vocabularyOf } from './vocabulary';

const sheet = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: '其他数据',
  rows: [['部分', '序号', '内容'], ...rows].map((cells, i) => ({ row: i + 1, cells })),
});

/** Reads parts: those that are whole, and the place of each problem. */
const read = (...rows: readonly (readonly Cell[])[]): readonly unknown[] => {
  const sink = new DiagnosticSink();
  const parts = readParts(sink, sheet(...rows));
  return [parts, sink.report().items.map(({ code, path, params }) => [code, path[1], params['part']])];
};

describe('the parts of a scenario that have no sheet of their own', () => {
  it('are read back as they were written, however long, in either language', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('levies', 'model', 'masked', 'rounds'), fc.jsonValue(), {
          noNullPrototype: true,
        }),
        fc.dictionary(fc.constantFrom('paths', 'note'), fc.jsonValue(), { noNullPrototype: true }),
        fc.boolean(),
        (parts, community, isLong) => {
          const rest = {
            ...parts,
            community: { ...community, ...(isLong ? { long: '楼'.repeat(70_000) } : {}) },
            absent: undefined,
          };
          for (const locale of ['zh-CN', 'en'] as const) {
            const sink = new DiagnosticSink();
            const back = readParts(sink, writeParts(rest, locale));
            // JSON knows one nought only.
            expect(JSON.stringify(back.map(({ path, value }) => [path.join('.'), value]))).toBe(
              JSON.stringify([
                ...Object.entries(parts),
                ...Object.entries(rest.community).map(([key, value]) => [`community.${key}`, value]),
              ]),
            );
            expect(sink.report().total).toBe(0);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are numbered piece by piece; a community that is no object is one part', () => {
    expect(
      writeParts({ levies: 'x'.repeat(30_000), community: null }, 'en').rows.map(({ row, cells }) => [
        row,
        ...cells.slice(0, 2),
      ]),
    ).toEqual([
      [1, 'Part', 'Number'],
      [2, 'levies', 1],
      [3, 'levies', 2],
      [4, 'community', 1],
    ]);
  });

  it('may stand among blank rows, numbered in texts or numbers, each part by itself', () => {
    expect(
      read(['a', 1, '[1'], [], ['b', '1', '{'], [undefined, 7, undefined], ['a', '２', ',2]'], [' b ', 2, '}']),
    ).toEqual([
      [
        { path: ['a'], value: [1, 2] },
        { path: ['b'], value: {} },
      ],
      [],
    ]);
  });

  it('are refused by their first row where a piece is missing, twice or not in order, where they are no JSON, or where their name is none', () => {
    for (const pieces of [
      [1, 3],
      [2, 1],
      [1, 1],
      [0, 1],
      [2, 3],
      ['x', 2],
      [undefined, 2],
      [1, undefined],
      [1, { kind: 'error', error: '#REF!' }],
    ] as const)
      expect(read(['ok', 1, '1'], ['a', pieces[0], '[1'], ['a', pieces[1], ']'])).toEqual([
        [{ path: ['ok'], value: 1 }],
        [['exchange.part-broken', 3, 'a']],
      ]);
    expect(read(['a', 1, '[1'])).toEqual([[], [['exchange.part-broken', 2, 'a']]]);
    for (const name of [
      'constructor',
      'a.prototype',
      'prototype',
      '__proto__',
      'a.__proto__',
      'A',
      'a.b.c',
      'a b',
      'a.',
      '.a',
      'a1',
      '',
      `${'a'.repeat(65)}`,
    ])
      expect(read([name, 1, '1'])).toEqual([[], [['exchange.part-broken', 2, name]]]);
    for (const name of [5, undefined]) expect(read([name, 1, '1'])).toEqual([[], [['exchange.part-broken', 2, '']]]);
    expect(read([`${'a'.repeat(64)}`, 1, '1'])[1]).toEqual([]);
    expect(read(['a', 1, undefined])).toEqual([[], [['exchange.part-broken', 2, 'a']]]);
  });

  it('have a name for people, or their own; their sheet and the explanations are known by any form of their names', () => {
    expect([partLabel('levies'), partLabel('unknown'), partLabel('toString')]).toEqual([
      { 'zh-CN': '分摊单', en: 'Levies' },
      { 'zh-CN': 'unknown', en: 'unknown' },
      { 'zh-CN': 'toString', en: 'toString' },
    ]);
    expect(['其他数据', 'OTHER DATA', '其他数据 (1)', '住户'].map(isPartsSheet)).toEqual([true, true, true, false]);
    expect(['填写说明', 'guide', '代码表', 'Codes', '填写说明 - 副本', '住户'].map(isGuideSheet)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

const vocabulary = vocabularyOf(guanxiangtai1373, 'zh-CN');

describe('the log of matters', () => {
  const table = matterTable(vocabulary, {});
  const matters = [
    {
      id: 'm-1',
      events: [
        { type: 'raised', at: '2026-11-01T09:00' },
        { type: 'closed', at: '2026-11-02T09:00' },
      ],
    },
    { id: 'm-2', events: [] },
    { id: 'm-3', events: [{ type: 'raised' }] },
  ];
  const rows = [
    { matter: 'm-1', type: 'raised', at: '2026-11-01T09:00' },
    { matter: 'm-1', type: 'closed', at: '2026-11-02T09:00' },
    { matter: 'm-2' },
    { matter: 'm-3', type: 'raised' },
  ];

  it('is one row for each event, and one for a matter without any; the rows are the matters again, in any order of theirs', () => {
    expect([
      table.recordsOf({ matters }),
      table.recordsOf({}),
      table.recordsOf({ matters: [...matters, 5, { id: 'm-4' }, { id: 'm-5', events: [7] }] }),
    ]).toEqual([rows, undefined, [...rows, { matter: 'm-4' }, { matter: 'm-5' }]]);
    const [first, second, third, fourth] = rows as Draft[];
    for (const order of [
      rows as Draft[],
      [first, third, fourth, second].flatMap((row) => (row === undefined ? [] : [row])),
    ]) {
      const document: Draft = {};
      expect([table.place(document, order), document]).toEqual([true, { matters }]);
    }
  });

  it('leads from a place in the document to the row that says it', () => {
    const [first, second, third, fourth] = rows as Draft[];
    const apart = [first, third, fourth, second].flatMap((row) => (row === undefined ? [] : [row]));
    const at = (...path: readonly (string | number)[]) => table.locate(path, apart);
    expect([
      at('matters', 0, 'events', 1, 'at'),
      at('matters', 0, 'events', 0),
      at('matters', 0),
      at('matters', 0, 'id'),
      at('matters', 2, 'events', 0, 'type'),
    ]).toEqual([
      { record: 3, rest: ['at'] },
      { record: 0, rest: [] },
      { record: 0, rest: [] },
      { record: 0, rest: ['matter'] },
      { record: 2, rest: ['type'] },
    ]);
    // The row of a matter without events says its id only.
    expect([at('matters', 1, 'id'), at('matters', 1, 'events', 0), at('matters', 1)]).toEqual([
      { record: 1, rest: ['matter'] },
      undefined,
      undefined,
    ]);
    expect([
      at('matters'),
      at('matters', 3),
      at('matters', 0, 'events', 2),
      at('levies', 0),
      at('matters', 'x'),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('the profile of a scenario', () => {
  const table = headTable(vocabulary);
  const document = { id: 's', name: '情景', community: { id: 'c', nodes: [1] }, period: { weeks: 4 }, levies: [] };

  it('is one record of its own fields', () => {
    expect(table.recordsOf(document)).toEqual([
      { id: 's', name: '情景', community: { id: 'c' }, period: { weeks: 4 } },
    ]);
  });

  it('replaces these fields, clears those that are blank, and adds no empty ones', () => {
    const draft: Draft = structuredClone(document);
    expect(table.place(draft, [{ id: 't', community: { name: '社区' } }])).toBe(true);
    expect(draft).toStrictEqual({
      id: 't',
      name: undefined,
      community: { id: undefined, nodes: [1], name: '社区' },
      period: { weeks: undefined },
      levies: [],
    });
    const empty: Draft = {};
    table.place(empty, []);
    expect(empty).toStrictEqual({});
  });

  it('leads from a place of these fields to its row, and from no other', () => {
    expect([['period', 'weeks'], ['community', 'id'], ['id']].map((path) => table.locate(path, []))).toEqual([
      { record: 0, rest: ['period', 'weeks'] },
      { record: 0, rest: ['community', 'id'] },
      { record: 0, rest: ['id'] },
    ]);
    expect([['levies', 0], ['community', 'nodes', 0], []].map((path) => table.locate(path, []))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
