import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { readSheets } from './read-sheets';

const small = smallScenario();
const entrance = small.community.dwellings[0]?.nodeId ?? '';
const flats = ['101', '102', '201'].map((room) => ({ id: `f-${room}`, nodeId: entrance, floor: 1, room, area: 5000 }));
const empty = { ...small.community, needs: [], households: [], ownerships: [], leads: [] };
const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
});

/** Returns a base as made from a list without ids: the second to the fourth row of a sheet. */
const scenarioOf = async () => {
  const plain = { ...small, levies: [], community: { ...empty, dwellings: [] } };
  const dwellings = sheet(
    '户室',
    ['户室编号', '所在节点', '楼层', '室号', '面积'],
    ...flats.map(({ id, floor, room }) => [id, entrance, floor, room, 50]),
  );
  const households = sheet('住户', ['户室编号', '人数：80岁及以上'], ['f-102', 1], ['f-201', 2]);
  const read = await readSheets([dwellings, households], { base: plain });
  if (!read.ok) throw new Error('the base is not read');
  return read.value;
};

describe('rows without an id', () => {
  it('are the household of their dwelling, never the one that had the same row: nobody gets the residents of others', async () => {
    const base = await scenarioOf();
    expect(base.community.households.map(({ id, dwellingId }) => [id, dwellingId])).toEqual([
      ['household-2', 'f-102'],
      ['household-3', 'f-201'],
    ]);
    // A flat inserted above, and no column of residents, as in a masked list.
    const read = await readSheets([sheet('住户', ['户室编号'], ['f-101'], ['f-102'], ['f-201'])], { base });
    const found = read.ok ? read.value.community.households : [];
    expect(found.map(({ id, dwellingId, residents }) => [id, dwellingId, residents['age-80']])).toEqual([
      ['household-2x', 'f-101', undefined],
      ['household-2', 'f-102', 1],
      ['household-3', 'f-201', 2],
    ]);
    expect(
      read.report.items.filter(({ code }) => code.startsWith('exchange.')).map(({ code, path }) => [code, path[1]]),
    ).toEqual([
      ['exchange.id-given', 2],
      ['exchange.id-matched', 3],
      ['exchange.id-matched', 4],
    ]);
  });

  it('of volunteers, whom nothing identifies, are those that are equal in all facts, else new ones: nobody gets the home of others', async () => {
    const base = await scenarioOf();
    const header = ['岗位', '每周分钟数', '已投保', '本人同意'];
    const first = await readSheets(
      [
        sheet(
          '志愿者',
          [...header, '居住节点'],
          ['为老服务岗', 60, '是', '是', entrance],
          ['为老服务岗', 60, '是', '是'],
        ),
      ],
      { base },
    );
    if (!first.ok) throw new Error('the volunteers are not read');
    const again = await readSheets(
      [sheet('志愿者', header, ['为老服务岗', 60, '是', '是'], ['为老服务岗', 60, '是', '是'])],
      { base: first.value },
    );
    const ids = first.value.community.volunteers.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['volunteer-2', 'volunteer-3']);
    const added = again.ok ? again.value.community.volunteers.filter(({ id }) => !ids.includes(id)) : [];
    // The second row of the first list came without a home: one row of the second is that one.
    expect(added.map(({ homeNodeId }) => homeNodeId)).toEqual([undefined]);
    expect(again.ok && again.value.community.volunteers.filter(({ id }) => ids.includes(id))).toEqual(
      first.value.community.volunteers,
    );
  });

  it('of two households in one dwelling are both only where the base has two', async () => {
    const base = await scenarioOf();
    const twice = await readSheets([sheet('住户', ['户室编号'], ['f-102'], ['f-102'])], { base });
    expect(
      twice.ok &&
        twice.value.community.households
          .filter(({ dwellingId }) => dwellingId === 'f-102')
          .map(({ id, residents }) => [id, residents['age-80']]),
    ).toEqual([
      ['household-2', 1],
      ['household-2x', undefined],
      ['household-3x', undefined],
    ]);
  });
});
