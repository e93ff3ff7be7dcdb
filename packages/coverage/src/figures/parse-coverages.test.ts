import { describe, expect, it } from 'vitest';
import { parseGridInput, parsePersonnelInput, parseServiceInput } from './parse-coverages';

const items = ({
  report,
}: ReturnType<typeof parseGridInput> | ReturnType<typeof parsePersonnelInput> | ReturnType<typeof parseServiceInput>) =>
  report.items.map(({ code, path, received, params }) => [`${code} ${path.join('.')}`, received, params]);

const level = { id: 'area', requiredPosts: ['elder'], inheritsLeads: false };
const node = { id: 'a', levelId: 'area', parentId: null, channels: ['door'] };
const lead = { id: 'l', nodeId: 'a', posts: ['elder'] };
const grid = { levels: [level], posts: ['elder'], nodes: [node], leads: [lead] };
const client = { id: 'c', postId: 'elder' };
const volunteer = { id: 'v', posts: ['elder'], caseload: 2 };
const personnel = { clients: [client], volunteers: [volunteer], radius: 500 };
const need = { id: 'n', postId: 'elder', cadence: { every: 'week', times: 1 }, minutes: 30 };
const hours = { id: 'h', posts: ['elder'], minutes: 60 };
const service = { needs: [need], hours: [hours], weeks: 1, radius: 500 };

const twice = (path: string, id: string) => [`coverage.duplicate-id ${path}`, `"${id}"`, { id, first: 1 }];
const unknown = (path: string, id: string) => [`coverage.unknown-id ${path}`, `"${id}"`, { id }];

describe('parseGridInput', () => {
  it('names every id that is there twice, list by list', () => {
    expect(
      items(
        parseGridInput({ levels: [level, level], posts: ['elder', 'elder'], nodes: [node, node], leads: [lead, lead] }),
      ),
    ).toEqual([
      twice('levels.1.id', 'area'),
      twice('nodes.1.id', 'a'),
      twice('leads.1.id', 'l'),
      twice('posts.1', 'elder'),
    ]);
  });

  it('names every post and node that nobody knows', () => {
    const read = parseGridInput({
      ...grid,
      levels: [{ ...level, requiredPosts: ['elder', 'x'] }],
      leads: [
        { ...lead, nodeId: 'b' },
        { ...lead, id: 'm', posts: ['y', 'elder', 'z'] },
      ],
    });
    expect(items(read)).toEqual([
      unknown('levels.0.requiredPosts.1', 'x'),
      unknown('leads.0.nodeId', 'b'),
      unknown('leads.1.posts.0', 'y'),
      unknown('leads.1.posts.2', 'z'),
    ]);
  });

  it('takes over what is sound, and a node of a level or a parent that is none', () => {
    const odd = { ...grid, nodes: [node, { ...node, id: 'b', levelId: 'attic', parentId: 'gone' }] };
    expect(parseGridInput(odd)).toEqual({ ok: true, value: odd, report: { items: [], total: 0, errors: 0 } });
    expect(parseGridInput(null).ok).toBe(false);
  });
});

describe('parsePersonnelInput', () => {
  it('names clients and volunteers that are there twice', () => {
    expect(
      items(
        parsePersonnelInput({
          ...personnel,
          clients: [client, { ...client, id: 'd' }, client],
          volunteers: [volunteer, volunteer],
        }),
      ),
    ).toEqual([twice('clients.2.id', 'c'), twice('volunteers.1.id', 'v')]);
  });

  it.each([
    [
      'a latitude of 80 and none of 80.1',
      { clients: [{ ...client, position: [180, 80] }] },
      { clients: [{ ...client, position: [180, 80.1] }] },
    ],
    [
      'a longitude of −180 and none of −180.1',
      { clients: [{ ...client, position: [-180, -80] }] },
      { clients: [{ ...client, position: [-180.1, -80] }] },
    ],
    ['a radius of 100 km and none of more', { radius: 100_000 }, { radius: 100_001 }],
    [
      'a caseload of nobody and none of fewer',
      { volunteers: [{ ...volunteer, caseload: 0 }] },
      { volunteers: [{ ...volunteer, caseload: -1 }] },
    ],
    ['an added caseload of one and none of nobody', { addedCaseload: 1 }, { addedCaseload: 0 }],
    [
      'moves that there are and none that there are not',
      { moves: ['raise-caseload', 'add-volunteer'] },
      { moves: ['leave'] },
    ],
    ['a metric with a kind and none without', { metric: { kind: 'straight' } }, { metric: {} }],
  ])('takes %s', (_, good, bad) => {
    expect(parsePersonnelInput({ ...personnel, ...good })).toMatchObject({
      ok: true,
      value: { ...personnel, ...good },
    });
    expect(parsePersonnelInput({ ...personnel, ...bad }).ok).toBe(false);
  });
});

describe('parseServiceInput', () => {
  it('names needs, hours and rostered hours that are there twice, and needs that a round names and nobody knows', () => {
    const round = { ...hours, needIds: ['n', 'gone'] };
    expect(
      items(
        parseServiceInput({
          ...service,
          needs: [need, need],
          hours: [round, hours],
          rostered: [hours, { ...hours, needIds: ['lost', 'n'] }],
        }),
      ),
    ).toEqual([
      twice('needs.1.id', 'n'),
      twice('hours.1.id', 'h'),
      twice('rostered.1.id', 'h'),
      unknown('hours.0.needIds.1', 'gone'),
      unknown('rostered.1.needIds.0', 'lost'),
    ]);
  });

  it('takes a span that ends after it begins, at earliest a minute later, and names one that does not', () => {
    const read = (from: number, to: number) =>
      parseServiceInput({ ...service, hours: [{ ...hours, during: [{ weekday: 7, from, to }] }] });
    expect([read(0, 1440).ok, read(60, 61).ok]).toEqual([true, true]);
    for (const [from, to] of [
      [60, 60],
      [61, 60],
    ] as const)
      expect(read(from, to).report.items.map(({ path }) => path.join('.'))).toEqual(['hours.0.during.0']);
  });
});
