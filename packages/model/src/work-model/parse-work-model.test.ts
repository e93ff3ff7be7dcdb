import { CodedError } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { defineWorkModel, parseWorkModel, type WorkModel } from '..';
import { guanxiangtai1373 } from '../presets';

type Json = Record<string, unknown>;
// JSON preserves lists of objects.
const json = () =>
  JSON.parse(JSON.stringify(guanxiangtai1373)) as Json & {
    [L in 'posts' | 'levels' | 'groups' | 'coverages' | 'leadTitles' | 'stations']: Json[];
  };

const problemsAfter = (change: (model: ReturnType<typeof json>) => void): readonly string[] => {
  const model = json();
  change(model);
  return parseWorkModel(model).report.items.map(
    ({ code, path, severity }) => `${severity === 'error' ? '' : `${severity} `}${code} ${path.join('.')}`,
  );
};

const set = (rows: Json[], index: number, fields: Json): void => void Object.assign(rows[index] ?? {}, fields);

describe('parseWorkModel', () => {
  it('reads the 1373 model without a warning, as a frozen copy', () => {
    const input = json();
    const read = parseWorkModel(input);
    expect(read).toEqual({ ok: true, value: guanxiangtai1373, report: { items: [], total: 0, errors: 0 } });
    input.posts.pop();
    expect(read.ok && read.value.posts.length).toBe(7);
    expect(read.ok && Object.isFrozen(read.value.posts)).toBe(true);
  });

  it.each<[string, (model: ReturnType<typeof json>) => void, readonly string[]]>([
    ['an id given twice', (m) => set(m.stations, 2, { id: 'pioneer' }), ['model.duplicate-id stations.2.id']],
    [
      'an id that objects reserve',
      (m) => set(m.stations, 2, { id: 'constructor' }),
      ['model.reserved-id stations.2.id'],
    ],
    [
      'a coverage of an unknown post',
      (m) =>
        set(m.coverages, 1, { requirement: { kind: 'volunteer-in-reach', postId: 'x', radiusMeters: 1, caseload: 1 } }),
      ['model.unknown-term coverages.1.requirement.postId'],
    ],
    [
      'a level that requires an unknown post',
      (m) => set(m.levels, 4, { requiredPosts: ['elder', 'x'] }),
      ['model.unknown-term levels.4.requiredPosts.1'],
    ],
    [
      'a level that requires a post twice',
      (m) => set(m.levels, 4, { requiredPosts: ['elder', 'elder'] }),
      ['warning model.repeated-value levels.4.requiredPosts.1'],
    ],
    [
      'a title of an unknown level',
      (m) => set(m.leadTitles, 3, { levelId: 'x' }),
      ['model.unknown-term leadTitles.3.levelId'],
    ],
    [
      'a fourth station under the slogan 1373',
      (m) => m.stations.push({ ...m.stations[0], id: 'fourth' }),
      ['model.slogan-count slogan.parts.1.count'],
    ],
    [
      'a slogan whose label says otherwise',
      (m) => Object.assign(m['slogan'] ?? {}, { label: '1337' }),
      ['model.slogan-digits slogan.label'],
    ],
    [
      'reversed ages',
      (m) => set(m.groups, 1, { kind: { by: 'age', from: 14, to: 6 } }),
      ['model.age-reversed groups.1.kind'],
    ],
    [
      'ages that touch',
      (m) => set(m.groups, 1, { kind: { by: 'age', from: 5, to: 14 } }),
      ['model.age-overlap groups.1.kind'],
    ],
    [
      'one open group that takes in two',
      (m) => set(m.groups, 3, { kind: { by: 'age', from: 60 } }),
      ['model.age-overlap groups.4.kind', 'model.age-overlap groups.5.kind'],
    ],
    [
      'two groups of the same first year',
      (m) => set(m.groups, 1, { kind: { by: 'age', from: 0, to: 3 } }),
      ['model.age-overlap groups.1.kind'],
    ],
    [
      'ages of one year, and those that follow on',
      (m) =>
        Object.assign(m, {
          groups: [
            [3, 3],
            [0, 2],
            [4, undefined],
          ].map(([from, to], i) => ({ ...m.groups[0], id: `g${i}`, kind: { by: 'age', from, to } })),
        }),
      [],
    ],
    [
      'one level',
      (m) => Object.assign(m, { levels: m.levels.slice(0, 1), leadTitles: [] }),
      ['model.level-count levels'],
    ],
    [
      'nine levels',
      (m) =>
        Object.assign(m, {
          levels: Array.from({ length: 9 }, (_, i) => ({ ...m.levels[4], id: `l${i}` })),
          leadTitles: [],
        }),
      ['model.level-count levels'],
    ],
    [
      'a field that is not read',
      (m) => set(m.levels, 0, { optinal: true }),
      ['warning schema.misspelt-key levels.0.optinal'],
    ],
    [
      'a field of the head that is not read',
      (m) => Object.assign(m['name'] ?? {}, { fr: 'x' }),
      ['warning schema.unknown-key name.fr'],
    ],
    [
      'a malformed head and contents at once',
      (m) => {
        m['name'] = 7;
        m['slogan'] = { label: '1', parts: [{ of: 'posts', count: 1 }], provenance: { kind: 'said', source: 'x' } };
        set(m.leadTitles, 0, { levelId: 'x' });
      },
      [
        'schema.invalid-type name',
        'model.slogan-count slogan.parts.0.count',
        'model.unknown-term leadTitles.0.levelId',
      ],
    ],
    [
      'a malformed post whose id can be read is no unknown post',
      (m) => set(m.posts, 0, { name: 'elder' }),
      ['schema.invalid-type posts.0.name'],
    ],
    ['a list that is none', (m) => Object.assign(m, { posts: 'none' }), ['schema.invalid-type posts']],
    ['a list that is missing', (m) => void Reflect.deleteProperty(m, 'levels'), ['schema.missing levels']],
    ['a later schema', (m) => Object.assign(m, { schemaVersion: 2 }), ['schema.invalid-value schemaVersion']],
  ])('%s', (_what, change, expected) => {
    expect(problemsAfter(change)).toEqual(expected);
  });

  it.each([[null], [undefined], [[]], ['1373'], [1373]])('%j is no model', (input) => {
    expect(parseWorkModel(input).report.total).toBe(1);
  });

  it('takes 2 and 8 levels', () => {
    for (const count of [2, 8])
      expect(
        problemsAfter((m) =>
          Object.assign(m, {
            levels: Array.from({ length: count }, (_, i) => ({ ...m.levels[4], id: `l${i}` })),
            leadTitles: [],
          }),
        ),
      ).toEqual([]);
  });
});

describe('defineWorkModel', () => {
  it('returns the definition itself', () => {
    expect(defineWorkModel(guanxiangtai1373)).toBe(guanxiangtai1373);
  });

  it('throws a coded error that lists every problem', () => {
    const wrong: WorkModel = { ...guanxiangtai1373, posts: [], channels: [] };
    let thrown: unknown;
    try {
      defineWorkModel(wrong);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CodedError);
    expect(thrown).toMatchObject({ code: 'model.invalid', received: parseWorkModel(wrong).report.items });
  });
});
