import { adopt, parseScenario, plan } from '@community1373/core';
import { beforeAll, expect, it } from 'vitest';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import { type Draft, putAt, valueAt } from './document';
import type { Column, SheetTable } from './table';
import { tablesOf } from './tables';

/** A document with a record of every table but that of matters, and with every column filled in some record; its JSON. */
let text = '';
let tables: readonly SheetTable[] = [];

const document = (): Draft => JSON.parse(text);

beforeAll(async () => {
  const small = { ...smallScenario(), matters: [], linkage: [] };
  const planned = await plan(small, { seed: 'columns' });
  const whole = planned.ok ? adopt(small, planned.value).next : small;
  const { volunteers, teams } = whole.community;
  const postId = String(teams[0]?.postId);
  const [assignment, ...assignments] = whole.decisions.roster?.roster.assignments ?? [];
  const hours = { from: '2026-11-02', to: '2026-12-31', seasons: [{ from: '2026-11-01', to: '2026-12-31' }] };
  const draft = asJson({
    ...whole,
    served: [{ id: 'r', volunteerId: volunteers[0]?.id, postId, date: '2026-11-02', minutes: 60, households: [] }],
    services: [
      ...whole.services.slice(0, 2),
      {
        id: 'w',
        kind: 'workload',
        postId,
        position: [113.57, 37.86],
        wanted: 1,
        minimum: 0,
        minutesPerWeek: 120,
        shortest: 60,
        longest: 120,
        slots: [{ weekday: 1, start: '09:00' }],
        skills: ['aid'],
        licences: ['van'],
        dangerous: true,
        shiftType: 'day',
        ...hours,
      },
    ],
  }) as Draft;
  putAt(
    draft,
    ['decisions', 'roster', 'roster', 'assignments'],
    [{ ...assignment, pinned: true, state: 'served', servedMinutes: 30 }, ...assignments],
  );
  putAt(
    draft,
    ['community', 'volunteers'],
    volunteers.map((volunteer) => ({ ...volunteer, unavailable: ['2026-11-03'] })),
  );
  const { dwellings, premises, owners, ownerships } = whole.community;
  const filled = {
    dwellings: dwellings.map((dwelling) => ({ ...dwelling, delivered: true })),
    premises: premises.map((one) => ({ ...one, delivered: false })),
    owners: owners.map((owner) => ({ ...owner, inferred: true })),
    ownerships: ownerships.map((ownership) =>
      ownership.share === undefined
        ? {
            ...ownership,
            share: { numerator: 1, denominator: 1 },
            from: '2020-01-01',
            until: '2099-12-31',
            resident: true,
          }
        : ownership,
    ),
  };
  for (const [list, records] of Object.entries(filled)) putAt(draft, ['community', list], records);
  text = JSON.stringify(draft);
  tables = tablesOf(whole.model, document(), 'zh-CN').filter(({ id }) => id !== 'matters');
});

/** True when the document is accepted with another value of a column in one record, completed as rows are; undefined when no record has the value. */
const isAccepted = (table: SheetTable, { path }: Column, value: unknown): boolean | undefined => {
  const changed = document();
  const records = (table.recordsOf(changed) ?? []).map((record): Draft => ({ ...record }));
  const record = records.find((one) => valueAt(one, path) !== undefined);
  if (record === undefined) return undefined;
  putAt(record, path, value);
  for (const one of records) table.complete?.(one);
  expect(table.place(changed, records)).toBe(true);
  return parseScenario(asJson(changed)).ok;
};

// A household or a node, and what a session or a workload needs, are asked for by kind; a position, and a share, is one value in two columns.
const byKind =
  /^(needs of|services (recurrence|start|minutes|minutesPerWeek|shortest|longest|slots)$|ownerships share|\w+ position)/;

it('law: a column is required, or a blank cell of it is an empty list, exactly where the document is refused without it; ids are given', () => {
  const seen = { required: 0, blank: 0, optional: 0 };
  for (const table of tables)
    for (const column of table.columns) {
      const name = `${table.id} ${column.path.join('.')}`;
      if (byKind.test(name) || (column.path[0] === 'id' && table.givenId !== undefined)) continue;
      const needed = isAccepted(table, column, undefined) === false;
      expect([name, column.required === true || column.blank !== undefined]).toEqual([name, needed]);
      if (column.blank !== undefined)
        expect([name, column.blank, isAccepted(table, column, [])]).toEqual([name, [], true]);
      seen[column.required === true ? 'required' : column.blank === undefined ? 'optional' : 'blank'] += 1;
    }
  expect(Object.values(seen).every((columns) => columns > 5)).toBe(true);
});

it('has a value in every column of these tables, in a document that is accepted', () => {
  expect(parseScenario(document()).ok).toBe(true);
  const unseen = tables.flatMap((table) =>
    table.columns
      .filter(({ path }) => !(table.recordsOf(document()) ?? []).some((record) => valueAt(record, path) !== undefined))
      .map(({ path }) => `${table.id} ${path.join('.')}`),
  );
  expect(unseen).toEqual([]);
});
