import { describeDiagnostic } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { changed, smallCommunity, smallJson } from '../../fixtures/small-community';
import { defineWorkModel, modelCatalogue, validateCommunity } from '..';
import { guanxiangtai1373 } from '../presets';

const problemsOf = (input: unknown): readonly string[] =>
  validateCommunity(guanxiangtai1373, input).report.items.map(
    ({ code, path, severity }) => `${severity === 'error' ? '' : `${severity} `}${code} ${path.join('.')}`,
  );

describe('a valid community', () => {
  it('is read without a warning, equal, and as a frozen copy', () => {
    const json = smallJson();
    const read = validateCommunity(guanxiangtai1373, json);
    expect(read).toEqual({ ok: true, value: smallCommunity, report: { items: [], total: 0, errors: 0 } });
    json.nodes.pop();
    Object.assign(json.households[0] ?? {}, { residents: {} });
    if (!read.ok) throw new Error('the small community is valid');
    expect(read.value).toEqual(smallCommunity);
    expect(Object.isFrozen(read.value.households[0]?.residents)).toBe(true);
    expect([read.value, read.value.nodes, read.value.nodes[1]?.channels].every(Object.isFrozen)).toBe(true);
  });
});

describe('every problem has its code and its path', () => {
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['a node whose parent is not there', { 'nodes.6.parentId': 'gone' }, ['model.unknown-record nodes.6.parentId']],
    ['a zone at an unknown node', { 'zones.0.nodeId': 'gone' }, ['model.unknown-record zones.0.nodeId']],
    [
      'a station staffed by an unknown volunteer',
      { 'stations.0.staff': ['v1', 'gone'] },
      ['model.unknown-record stations.0.staff.1'],
    ],
    ['a dwelling at an unknown node', { 'dwellings.3.nodeId': 'gone' }, ['model.unknown-record dwellings.3.nodeId']],
    [
      'a household in an unknown dwelling',
      { 'households.2.dwellingId': 'gone' },
      ['model.unknown-record households.2.dwellingId'],
    ],
    ['a volunteer of an unknown team', { 'volunteers.0.teamId': 'gone' }, ['model.unknown-record volunteers.0.teamId']],
    [
      'a volunteer at an unknown home',
      { 'volunteers.1.homeNodeId': 'gone' },
      ['model.unknown-record volunteers.1.homeNodeId'],
    ],
    ['a lead of an unknown node', { 'leads.1.nodeId': 'gone' }, ['model.unknown-record leads.1.nodeId']],
    [
      'a lead who is an unknown volunteer',
      { 'leads.0.volunteerId': 'gone' },
      ['model.unknown-record leads.0.volunteerId'],
    ],
    [
      'a need of an unknown household',
      { 'needs.0.of.householdId': 'gone' },
      ['model.unknown-record needs.0.of.householdId'],
    ],
    ['a need at an unknown node', { 'needs.1.of.nodeId': 'gone' }, ['model.unknown-record needs.1.of.nodeId']],
    ['an unknown level', { 'nodes.8.levelId': 'tower' }, ['model.unknown-term nodes.8.levelId']],
    ['an unknown channel', { 'nodes.1.channels': ['chat', 'pigeon'] }, ['model.unknown-term nodes.1.channels.1']],
    ['an unknown kind of zone', { 'zones.0.kindId': 'other' }, ['model.unknown-term zones.0.kindId']],
    ['an unknown kind of station', { 'stations.0.kindId': 'other' }, ['model.unknown-term stations.0.kindId']],
    ['an unknown post offered', { 'stations.0.offers': ['nursing'] }, ['model.unknown-term stations.0.offers.0']],
    [
      'an unknown group',
      { 'households.3.residents': { 'age-99': 1 } },
      ['model.unknown-term households.3.residents.age-99'],
    ],
    [
      'a group named like a part of every object',
      { 'households.3.residents': { constructor: 1 } },
      ['model.unknown-term households.3.residents.constructor'],
    ],
    ['an unknown post of a team', { 'teams.0.postId': 'nursing' }, ['model.unknown-term teams.0.postId']],
    [
      'an unknown post of a volunteer',
      { 'volunteers.1.posts': ['nursing'] },
      ['model.unknown-term volunteers.1.posts.0'],
    ],
    ['an unknown title', { 'leads.0.titleId': 'chief' }, ['model.unknown-term leads.0.titleId']],
    ['an unknown post of a lead', { 'leads.1.posts': ['safety', 'nursing'] }, ['model.unknown-term leads.1.posts.1']],
    [
      'an unknown post of an organisation',
      { 'organisations.0.posts': ['nursing'] },
      ['model.unknown-term organisations.0.posts.0'],
    ],
    [
      'an unknown post of a social worker',
      { 'socialWorkers.0.posts': ['nursing'] },
      ['model.unknown-term socialWorkers.0.posts.0'],
    ],
    ['an unknown post of a need', { 'needs.0.postId': 'nursing' }, ['model.unknown-term needs.0.postId']],
    ['an unknown group of a need', { 'needs.0.groupId': 'rich' }, ['model.unknown-term needs.0.groupId']],
    [
      'a post named twice',
      { 'socialWorkers.0.posts': ['elder', 'elder'] },
      ['warning model.repeated-value socialWorkers.0.posts.1'],
    ],
    ['a person named twice', { 'stations.0.staff': ['v1', 'v1'] }, ['warning model.repeated-value stations.0.staff.1']],
    [
      'an id given twice',
      { 'teams.1': { id: 't1', name: '二队', postId: 'safety' } },
      ['model.duplicate-id teams.1.id'],
    ],
    [
      'an id that objects reserve',
      { 'teams.1': { id: '__proto__', name: '二队', postId: 'safety' } },
      ['model.reserved-id teams.1.id'],
    ],
    ['a second root', { 'nodes.2.parentId': null }, ['model.several-roots nodes.2.parentId']],
    [
      'a root that is no community',
      { 'nodes.0.levelId': 'area', 'nodes.1.levelId': 'compound', 'nodes.2.levelId': 'compound' },
      ['model.root-level nodes.0.levelId', 'model.level-order nodes.3.levelId', 'model.level-order nodes.4.levelId'],
    ],
    ['a node of its own parent’s level', { 'nodes.2.parentId': 'a1' }, ['model.level-order nodes.2.levelId']],
    [
      'a compound directly below the community',
      { 'nodes.3.parentId': 'root' },
      ['model.level-skipped nodes.3.levelId'],
    ],
    ['a dwelling of a building', { 'dwellings.0.nodeId': 'b1' }, ['model.dwelling-level dwellings.0.nodeId']],
    ['a lead of another level', { 'leads.0.titleId': 'area-lead' }, ['model.lead-level leads.0.titleId']],
    [
      'a lead of a lower level than the node',
      { 'leads.1.titleId': 'entrance-lead' },
      ['model.lead-level leads.1.titleId'],
    ],
    ['a term longer than 64', { 'nodes.8.levelId': 'x'.repeat(65) }, ['schema.too-big nodes.8.levelId']],
    [
      'a group that is no term',
      { 'households.3.residents': { 张三: 1 } },
      ['schema.invalid-key households.3.residents.张三'],
    ],
    [
      'a lead outside their posts',
      { 'leads.0.posts': ['elder', 'culture'] },
      ['warning model.lead-post leads.0.posts.1'],
    ],
    [
      'latitude before longitude',
      { 'stations.0.position': [37.8602, 113.5705] },
      ['model.position-swapped stations.0.position'],
    ],
    ['a latitude out of range', { 'stations.0.position': [113.57, 90.5] }, ['schema.too-big stations.0.position.1']],
    ['a longitude out of range', { 'nodes.5.position': [-180.5, 37.86] }, ['schema.too-small nodes.5.position.0']],
    [
      'a position in another city',
      { 'nodes.5.position': [112.55, 37.87] },
      ['warning model.position-far nodes.5.position'],
    ],
    [
      'hours that end before they begin',
      { 'stations.0.hours.0.to': '08:00' },
      ['model.hours-reversed stations.0.hours.0'],
    ],
    [
      'hours of no length',
      { 'volunteers.0.availability.0.to': '09:00' },
      ['model.hours-reversed volunteers.0.availability.0'],
    ],
    [
      'hours that overlap',
      { 'volunteers.0.availability.1.from': '10:59' },
      ['warning model.hours-overlap volunteers.0.availability.1'],
    ],
    ['a division code of 11 digits', { divisionCode: '14030200100' }, ['model.division-code divisionCode']],
    ['a division code that is a number', { divisionCode: 140302001004 }, ['model.division-code divisionCode']],
    ['a zone that IANA does not have', { timeZone: 'Asia/Beijing' }, ['model.time-zone timeZone']],
    ['an offset for a zone', { timeZone: 'UTC+8' }, ['model.time-zone timeZone']],
    ['no text for a zone', { timeZone: '' }, ['model.time-zone timeZone']],
    [
      'a field of a row that is not read',
      { 'nodes.1.postion': [1, 2] },
      ['warning schema.misspelt-key nodes.1.postion'],
    ],
    [
      'a field deep in a row that is not read',
      { 'needs.0.cadence.since': 3 },
      ['warning schema.unknown-key needs.0.cadence.since'],
    ],
    ['a field that is not read and says nothing', { 'needs.0.cadence.since': undefined }, []],
    ['a list that is not known', { volunteer: [] }, ['warning schema.misspelt-key volunteer']],
    [
      'a field that reaches into the prototype',
      { 'households.3.residents.__proto__': { admin: 1 } },
      ['schema.unsafe-key households.3.residents.__proto__'],
    ],
    ['the same at the top', { ['__proto__']: { nodes: [] } }, ['schema.unsafe-key __proto__']],
    [
      'two at once in one row',
      { 'dwellings.0.floor': 1.5, 'dwellings.0.room': '' },
      ['schema.invalid-type dwellings.0.floor', 'schema.too-small dwellings.0.room'],
    ],
    [
      'an id longer than 64',
      { 'teams.1': { id: 'x'.repeat(100_000), name: '二队', postId: 'safety' } },
      ['schema.too-big teams.1.id'],
    ],
    [
      'a row that is no object',
      { 'needs.2': null, 'needs.3': [], 'needs.4': 'x' },
      ['schema.invalid-type needs.2', 'schema.invalid-type needs.3', 'schema.invalid-type needs.4'],
    ],
    ['a list that is none', { needs: { 0: 'x' } }, ['schema.invalid-type needs']],
    ['a list that is missing', { teams: undefined }, ['schema.missing teams']],
  ])('%s', (_what, fields, expected) => {
    expect(problemsOf(changed(fields))).toEqual(expected);
  });

  it.each([[null], [undefined], [[]], ['text'], [7], [true]])('%j is no community', (input) => {
    const { report } = validateCommunity(guanxiangtai1373, input);
    expect(report.total).toBe(1);
    expect(report.items[0]?.path).toEqual([]);
  });

  it('empty lists that nothing can work without are warnings, once the grid stands', () => {
    const { id, name, timeZone, synthetic } = smallCommunity;
    const none = Object.fromEntries(
      Object.keys(smallCommunity)
        .slice(5)
        .map((list) => [list, []]),
    );
    expect(problemsOf({ id, name, timeZone, synthetic, ...none })).toEqual([
      'model.no-root nodes',
      ...['stations', 'dwellings', 'households', 'volunteers', 'leads', 'needs'].map(
        (list) => `warning model.empty-list ${list}`,
      ),
    ]);
  });

  it('lists that the model has no use for may be empty', () => {
    const { levels } = guanxiangtai1373;
    const model = defineWorkModel({
      ...guanxiangtai1373,
      id: 'no-stations',
      slogan: undefined,
      stations: [],
      levels: levels.map((level) => ({ ...level, requiredPosts: [] })),
    });
    const read = validateCommunity(model, { ...smallJson(), stations: [], leads: [] });
    expect(read.report.total).toBe(0);
  });
});

describe('a cycle of the grid', () => {
  const cycles = (input: unknown) =>
    validateCommunity(guanxiangtai1373, input).report.items.map(({ code, path, params }) => ({
      code,
      path,
      members: params['members'],
    }));

  it('is reported once, with its members, and not again as levels out of order', () => {
    expect(cycles(changed({ 'nodes.3.parentId': 'b1' }))).toEqual([
      { code: 'model.cycle', path: ['nodes', 3, 'parentId'], members: ['c1', 'b1'] },
    ]);
    expect(cycles(changed({ 'nodes.8.parentId': 'e3' }))).toEqual([
      { code: 'model.cycle', path: ['nodes', 8, 'parentId'], members: ['e3'] },
    ]);
  });

  it('through the root is also a grid without a root', () => {
    expect(cycles(changed({ 'nodes.0.parentId': 'e1' })).map(({ code }) => code)).toEqual([
      'model.no-root',
      'model.cycle',
    ]);
  });

  it('of many nodes names the first 20', () => {
    const ring = Array.from({ length: 1000 }, (_, i) => ({
      id: `r${i}`,
      levelId: 'area',
      parentId: `r${(i + 1) % 1000}`,
      name: 'r',
      channels: [],
    }));
    const json = smallJson();
    const { report } = validateCommunity(guanxiangtai1373, { ...json, nodes: [...json.nodes, ...ring] });
    expect(report.total).toBe(1);
    expect(report.items[0]?.params['count']).toBe(1000);
    expect(report.items[0]?.params['members']).toHaveLength(21);
  });
});

describe('what follows from a problem already reported is not reported again', () => {
  it('a malformed row whose id can be read is known to those that refer to it', () => {
    expect(problemsOf(changed({ 'nodes.6.name': '', 'volunteers.0.insured': 'yes', 'dwellings.0.area': 0 }))).toEqual([
      'schema.too-small nodes.6.name',
      'schema.too-small dwellings.0.area',
      'schema.invalid-type volunteers.0.insured',
    ]);
  });

  it('a malformed root is still the root', () => {
    expect(problemsOf(changed({ 'nodes.0.name': 7 }))).toEqual(['schema.invalid-type nodes.0.name']);
    expect(problemsOf(changed({ 'nodes.0.parentId': 7 }))).toEqual(['schema.invalid-type nodes.0.parentId']);
  });

  it('of two roots the level of neither is judged', () => {
    const { nodes, ...others } = smallJson();
    expect(
      problemsOf({
        ...others,
        nodes: [{ id: 'top', levelId: 'area', parentId: null, name: 'x', channels: [] }, ...nodes],
      }),
    ).toEqual(['model.several-roots nodes.1.parentId']);
  });

  it('nothing is missed in a list that could not be read', () => {
    expect(problemsOf(changed({ nodes: 'lost', households: null }))).toEqual([
      'schema.invalid-type nodes',
      'schema.invalid-type households',
    ]);
  });

  it('a malformed head does not keep the rows from being checked', () => {
    expect(problemsOf(changed({ name: 7, timeZone: 'Mars', 'needs.0.postId': 'nursing' }))).toEqual([
      'schema.invalid-type name',
      'model.time-zone timeZone',
      'model.unknown-term needs.0.postId',
    ]);
  });
});

describe('positions', () => {
  // Ürümqi is at 43.8° N, 87.6° E: both numbers are valid latitudes, so only the other positions show the swap.
  it('swapped inside the range are suspected where the swapped ones lie near the others', () => {
    const json = smallJson();
    for (const row of [...json.nodes, ...json.stations]) if ('position' in row) row['position'] = [87.6, 43.8];
    Object.assign(json.nodes[5] ?? {}, { position: [43.8, 87.6] });
    const [problem] = validateCommunity(guanxiangtai1373, json).report.items;
    expect(problem).toMatchObject({
      code: 'model.position-swapped',
      severity: 'warning',
      path: ['nodes', 5, 'position'],
    });
    expect(problem && describeDiagnostic(problem, modelCatalogue, 'zh-CN').fix).toContain('[87.6, 43.8]');
  });

  // One degree of longitude at 37.86° N is 111.32 km × cos 37.86° = 87.9 km; from the median 113.571 to 112.55 it is 89.7 km.
  it('tell how far they lie from the middle', () => {
    const [problem] = validateCommunity(guanxiangtai1373, changed({ 'nodes.5.position': [112.55, 37.861] })).report
      .items;
    expect(Math.round(Number(problem?.params['meters']) / 100)).toBe(897);
  });

  it('of a spread-out district are measured by its own spread', () => {
    const json = smallJson();
    const far = Array.from({ length: 40 }, (_, i) => ({
      id: `x${i}`,
      levelId: 'area',
      parentId: 'root',
      name: 'x',
      position: [113.57 + (i - 20) * 0.02, 37.86],
      channels: [],
    }));
    expect(problemsOf({ ...json, nodes: [...json.nodes, ...far] })).toEqual([]);
  });
});

describe('positions, to the edges', () => {
  const at = (position: readonly [number, number], i: number): Readonly<Record<string, unknown>> => ({
    id: `x${i}`,
    levelId: 'area',
    parentId: 'root',
    name: 'x',
    position,
    channels: [],
  });
  const problemsAt = (positions: readonly (readonly [number, number])[]): readonly string[] => {
    const { nodes, stations: _, ...others } = smallJson();
    const placed = [...nodes.map(({ position: _own, ...node }) => node), ...positions.map(at)];
    return problemsOf({ ...others, nodes: placed, stations: [] }).filter((problem) => problem.includes('position'));
  };
  const middle: readonly (readonly [number, number])[] = [
    [113.57, 37.86],
    [113.57, 37.86],
    [113.57, 37.86],
  ];

  // One degree of latitude is 111.32 km; 5 km are 0.0449°.
  it('are far beyond five kilometres of a small community', () => {
    expect(problemsAt([...middle, [113.57, 37.86 + 0.0448]])).toEqual([]);
    expect(problemsAt([...middle, [113.57, 37.86 + 0.045]])).toEqual(['warning model.position-far nodes.12.position']);
    expect(problemsAt([...middle, [113.57, 37.86 - 0.045]])).toEqual(['warning model.position-far nodes.12.position']);
  });

  it('of two nobody can say which is the stranger', () => {
    expect(
      problemsAt([
        [113.57, 37.86],
        [120, 30],
      ]),
    ).toEqual([]);
    expect(
      problemsAt([
        [113.57, 37.86],
        [113.57, 37.86],
        [120, 30],
      ]),
    ).toEqual(['warning model.position-far nodes.11.position']);
  });

  it('near a pole longitudes lie together', () => {
    expect(
      problemsAt([
        [10, 85],
        [100, 85],
        [-170, 85],
      ]),
    ).toEqual([]);
    expect(
      problemsAt([
        [10, 85],
        [100, 85],
        [-170, 85],
        [10, 80],
      ]),
    ).toEqual(['warning model.position-far nodes.12.position']);
  });
});

describe('an adapted model', () => {
  it('with an optional last level takes dwellings one level higher, and with an optional first level a lower root', () => {
    const { levels } = guanxiangtai1373;
    const model = defineWorkModel({
      ...guanxiangtai1373,
      id: 'optional-ends',
      levels: levels.map((level) =>
        level.id === 'entrance' || level.id === 'community' ? { ...level, optional: true } : level,
      ),
    });
    const json = smallJson();
    Object.assign(json.dwellings[0] ?? {}, { nodeId: 'b1' });
    expect(validateCommunity(model, json).report.total).toBe(0);
    const areaRoot = { ...json, nodes: [{ id: 'top', levelId: 'area', parentId: null, name: '片区', channels: [] }] };
    expect(validateCommunity(model, areaRoot).report.items.filter(({ path }) => path[0] === 'nodes')).toEqual([]);
  });
});

it('a term that a model of many does not have is reported with the first twenty that it has', () => {
  const channels = Array.from(
    { length: 21 },
    (_, i) =>
      ({
        id: `channel-${i}`,
        name: { 'zh-CN': '渠道', en: 'channel' },
        provenance: { kind: 'sample', source: 'test' },
      }) as const,
  );
  const known = (count: number): unknown => {
    const model = { ...guanxiangtai1373, channels: channels.slice(0, count) };
    const { nodes, ...others } = smallJson();
    const [problem] = validateCommunity(model, {
      ...others,
      nodes: nodes.map((node, i) => ({ ...node, channels: i === 0 ? ['pigeon'] : [] })),
    }).report.items;
    return problem?.params['known'];
  };
  expect(known(20)).toEqual(channels.slice(0, 20).map(({ id }) => id));
  expect(known(21)).toEqual([...channels.slice(0, 20).map(({ id }) => id), '…']);
});

describe('the list of problems', () => {
  const flood = (): unknown => {
    const json = smallJson();
    const households = Array.from({ length: 5000 }, (_, i) => ({ id: `x${i}`, dwellingId: 'gone', residents: {} }));
    Object.assign(json.nodes[3] ?? {}, { parentId: 'b1' });
    return { ...json, households };
  };

  it('is capped, its counts are exact, and a flood of one code does not hide the others', () => {
    const { report } = validateCommunity(guanxiangtai1373, flood());
    // 5,000 households, the need of h1, and the cycle.
    expect({ total: report.total, errors: report.errors, listed: report.items.length }).toEqual({
      total: 5002,
      errors: 5002,
      listed: 1000,
    });
    expect(report.items.filter(({ code }) => code === 'model.cycle')).toHaveLength(1);
  });

  it.each([0, 1, 2, 7])('lists %i where that is the cap', (cap) => {
    const { report } = validateCommunity(guanxiangtai1373, flood(), { cap });
    expect([report.total, report.items.length]).toEqual([5002, cap]);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a cap of %d is a programmer’s error', (cap) => {
    expect(() => validateCommunity(guanxiangtai1373, {}, { cap })).toThrow('model.cap');
  });
});
