import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namingOf } from './naming';
import { sampleScenario } from '../sample';

it('stations keep their names, whatever these and their ids are made of, and so do those after them', () => {
  const { model, community } = sampleScenario();
  const [station] = community.stations;
  if (station === undefined) throw new Error('the sample has stations');
  const made = [
    ['a', '第一\n服务站'],
    ['b', ''],
    ['c', 'd'],
    ['d', '"]\n["a","x"'],
  ].map(([id, name]) => ({ ...station, id: id as typeof station.id, name: name ?? '' }));
  const name = namingOf(model, { ...community, stations: made });
  expect(made.map(({ id }) => name({ code: 'x', params: { station: id } }).params['station'])).toEqual(
    made.map((each) => each.name),
  );
});

it('law: an id that is one of several kinds has the name of the kind that the parameter is about', () => {
  const { model, community } = sampleScenario();
  const [station, organisation, node, post, group, level, coverage] = [
    community.stations[0],
    community.organisations[0],
    community.nodes[0],
    model.posts[0],
    model.groups[0],
    model.levels[0],
    model.coverages[0],
  ];
  if (
    station === undefined ||
    organisation === undefined ||
    node === undefined ||
    post === undefined ||
    group === undefined ||
    level === undefined ||
    coverage === undefined
  )
    throw new Error('the sample has one of each');
  const id = 'x' as never;
  const called = (name: string) => ({ 'zh-CN': name, en: name });
  const all = { station, organisation, node, post, group, level, coverage };
  type Kind = keyof typeof all;
  const paramsOf: Readonly<Record<Kind, readonly string[]>> = {
    station: ['station', 'place'],
    organisation: ['organisation', 'organisations'],
    node: ['node', 'nodes', 'parent', 'place'],
    post: ['post', 'posts'],
    group: ['group'],
    level: ['level'],
    coverage: ['coverage'],
  };
  fc.assert(
    fc.property(fc.subarray(Object.keys(all) as Kind[], { minLength: 1 }), (kinds) => {
      const list = <T extends object>(kind: Kind, one: T, isLocal: boolean): readonly T[] =>
        kinds.includes(kind) ? [{ ...one, id, name: isLocal ? called(kind) : kind }] : [];
      const name = namingOf(
        {
          ...model,
          posts: list('post', post, true),
          groups: list('group', group, true),
          levels: list('level', level, true),
          coverages: list('coverage', coverage, true),
        },
        {
          ...community,
          stations: list('station', station, false),
          organisations: list('organisation', organisation, false),
          nodes: list('node', node, false),
        },
      );
      for (const param of new Set(Object.values(paramsOf).flat())) {
        const about = (['node', 'station', 'organisation', 'post', 'group', 'level', 'coverage'] as const).find(
          (kind) => kinds.includes(kind) && paramsOf[kind].includes(param),
        );
        const wanted =
          about === undefined ? 'x' : ['node', 'station', 'organisation'].includes(about) ? about : called(about);
        expect([param, name({ code: 'c', params: { [param]: 'x' } }).params[param]]).toEqual([param, wanted]);
      }
    }),
    { numRuns: 60 },
  );
});
