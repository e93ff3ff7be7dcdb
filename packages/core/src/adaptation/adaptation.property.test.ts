import { type WorkModel } from '@community1373/model';
import { guanxiangtai1373 } from '@community1373/model/presets';
import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess';
import { parseScenario } from '../document/parse-scenario';
import { sampleScenario } from '../sample/scenario';
import type { Scenario } from '../document/scenario';
import { adaptModel } from './adapt-model';
import { adaptation } from '../../../../test/support/adaptation';
import { type ModelChange, type ModelList, modelLists } from './model-change';

const provenance = { kind: 'sample', source: 'test' } as const;
const name = { 'zh-CN': '试', en: 'test' };

/** The sample with a tenth of its households, so that a property can run many times; it contains every list that a change affects. */
const small = ((): Scenario => {
  const sample = sampleScenario() as Scenario;
  const { community } = sample;
  const households = community.households.filter((_, i) => i % 10 === 0);
  const kept = new Set<string>(households.map(({ id }) => id));
  const dwellings = new Set<string>(households.map(({ dwellingId }) => dwellingId));
  return {
    ...sample,
    levies: [],
    paths: [],
    matters: [],
    linkage: [],
    outages: [
      {
        id: 'o',
        fault: 'heating',
        placeId: 'b9',
        from: '2026-12-01',
        days: 3,
        care: { postId: 'mutual', groups: ['age-80', 'high-risk'], minutes: 20 },
      },
    ],
    served: [{ id: 's', volunteerId: 'v-elder-01', postId: 'elder', date: '2026-11-20', minutes: 60 }],
    community: {
      ...community,
      households,
      dwellings: community.dwellings.filter(({ id }) => dwellings.has(id)),
      premises: [],
      ownerships: community.ownerships.filter(({ unitId }) => dwellings.has(unitId)),
      needs: community.needs.filter(({ of }) => of.kind === 'node' || kept.has(of.householdId)),
    },
  };
})();

const read = parseScenario(small);

const idsOf = (model: WorkModel, list: ModelList): readonly string[] => model[list].map(({ id }) => id);

const rename: fc.Arbitrary<ModelChange> = fc
  .constantFrom(...modelLists)
  .chain((list) =>
    fc.record({
      list: fc.constant(list),
      id: fc.constantFrom(...idsOf(guanxiangtai1373, list)),
      suffix: fc.stringMatching(/^[a-z0-9]{1,8}$/),
      named: fc.boolean(),
    }),
  )
  .map(({ list, id, suffix, named }) => ({
    kind: 'rename',
    list,
    id,
    to: `new-${suffix}`,
    ...(named ? { name } : {}),
  }));

const addPost: fc.Arbitrary<ModelChange> = fc
  .nat({ max: 8 })
  .map((at) => ({ kind: 'add', list: 'posts', at, element: { id: 'added', name, provenance } }));
const addLevel: fc.Arbitrary<ModelChange> = fc
  .record({ at: fc.nat({ max: 5 }), optional: fc.boolean(), fill: fc.boolean() })
  .map(({ at, optional, fill }) => ({
    kind: 'add',
    list: 'levels',
    at,
    fill: fill || !optional,
    element: { id: 'cell', name, optional, requiredPosts: [], inheritsLeads: true, provenance },
  }));
const changePost: fc.Arbitrary<ModelChange> = fc
  .constantFrom(...guanxiangtai1373.posts)
  .map(({ id }) => ({ kind: 'change', list: 'posts', element: { id, name, provenance } }));
const free: ModelChange = { kind: 'head', id: 'adapted', name, slogan: null };

/** Changes that lose nothing: at most one rename of each element, since a second one would not find the original id. */
const lossless = fc
  .tuple(
    fc.uniqueArray(rename, { maxLength: 4, selector: (change) => (change.kind === 'rename' ? change.list : '') }),
    fc.option(addPost),
    fc.option(addLevel),
  )
  .map(([renames, post, level]): readonly ModelChange[] => [
    free,
    ...(level === null ? [] : [level]),
    ...(post === null ? [] : [post]),
    ...renames,
  ]);

const remove: fc.Arbitrary<ModelChange> = fc
  .constantFrom(...modelLists.filter((list) => list !== 'levels'))
  .chain((list) =>
    fc.record({
      list: fc.constant(list),
      id: fc.constantFrom(...idsOf(guanxiangtai1373, list)),
      to: fc.option(fc.constantFrom(...idsOf(guanxiangtai1373, list))),
    }),
  )
  .filter(({ id, to }) => to !== id)
  .map(({ list, id, to }) => ({ kind: 'remove', list, id, ...(to === null ? {} : { mapTo: to }) }));

describe('laws of adapting', () => {
  it('the sample they are tried on is a scenario', () => {
    expect(read.report.items.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('adapting and adapting back is the identity on the scenario', () => {
    fc.assert(
      fc.property(lossless, (changes) => {
        const there = adaptation(small, changes);
        if (!there.result.ok) throw new Error(JSON.stringify(there.result.report.items.slice(0, 3)));
        const back = adaptation(there.result.value.next, there.inverse);
        expect(back.result.ok && back.result.value.next).toEqual(small);
      }),
      { numRuns: 30 },
    );
  });

  it('and on the model, whatever is removed', () => {
    fc.assert(
      fc.property(
        fc.oneof(remove, rename, changePost),
        fc.oneof(remove, changePost, addPost, addLevel),
        (first, second) => {
          const there = adaptModel(guanxiangtai1373, [free, first, second]);
          if (!there.ok) return;
          const back = adaptModel(there.value.model, there.value.inverse);
          expect(back.ok && back.value.model).toEqual(guanxiangtai1373);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the edit leads there and back by its patches', () => {
    fc.assert(
      fc.property(remove, (change) => {
        const { result } = adaptation(small, [free, change]);
        if (!result.ok) return;
        const { next, patches, inverse } = result.value;
        expect(applyPatches(small, [...patches])).toEqual(next);
        expect(applyPatches(next, [...inverse])).toEqual(small);
      }),
      { numRuns: 30 },
    );
  });

  it('a rename changes no count of the assessment', () => {
    const figures = (scenario: Scenario): unknown =>
      assess(scenario).coverages.map(({ numerator, denominator, met, missing }) => [
        numerator,
        denominator,
        met,
        missing.map(({ subjects }) => subjects.length),
      ]);
    const before = figures(small);
    fc.assert(
      fc.property(rename, (change) => {
        const { result } = adaptation(small, [change]);
        expect(result.ok && figures(result.value.next)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('whatever is removed, the result is a scenario or named problems; nothing in it names what went', () => {
    fc.assert(
      fc.property(remove, (change) => {
        const { result } = adaptation(small, [free, change]);
        if (!result.ok) {
          expect(result.report.errors).toBeGreaterThan(0);
          return;
        }
        const { next } = result.value;
        expect(parseScenario(JSON.parse(JSON.stringify(next))).ok).toBe(true);
        const { name: _name, ...lists } = next.community;
        const quoted =
          change.kind === 'remove' && ['posts', 'groups', 'leadTitles'].includes(change.list)
            ? `"${change.id}"`
            : '"constructor"';
        expect(
          JSON.stringify([lists, next.services, next.rounds, next.served, next.outages, next.model.levels]).includes(
            quoted,
          ),
        ).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('whatever becomes of a level, the result is a scenario or named problems', () => {
    const levels = idsOf(guanxiangtai1373, 'levels');
    fc.assert(
      fc.property(
        fc.subarray([...levels], { minLength: 1, maxLength: 3 }),
        fc.option(fc.constantFrom(...levels)),
        (ids, to) => {
          const changes = ids.map((id): ModelChange => ({
            kind: 'remove',
            list: 'levels',
            id,
            ...(to === null || ids.includes(to) ? {} : { mapTo: to }),
          }));
          const { result, consequences } = adaptation(small, changes);
          expect(consequences.length).toBeGreaterThan(0);
          if (result.ok) expect(parseScenario(JSON.parse(JSON.stringify(result.value.next))).ok).toBe(true);
          else expect(result.report.errors).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  });
});
