import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridCoverage } from './grid-coverage';
import type { GridInput } from './grid-matrix';

const levels = (inherits: readonly boolean[]) =>
  inherits.map((inheritsLeads, i) => ({ id: `l${i}`, requiredPosts: i === 1 ? [] : ['elder'], inheritsLeads }));

/** Trees of up to 9 nodes in four levels, the second of which requires no posts. */
const grids: fc.Arbitrary<GridInput> = fc
  .record({
    inherits: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
    led: fc.array(fc.nat(9), { maxLength: 2 }),
  })
  .map(({ inherits, parents, led }) => {
    const nodes = [{ id: 'n0', level: 0, parentId: null as string | null }];
    for (const pick of parents) {
      const above = nodes.filter(({ level }) => level < 3);
      const parent = above[pick % above.length];
      if (parent !== undefined) nodes.push({ id: `n${nodes.length}`, level: parent.level + 1, parentId: parent.id });
    }
    return {
      levels: levels(inherits),
      posts: ['elder'],
      nodes: nodes.map(({ id, level, parentId }) => ({ id, parentId, levelId: `l${level}`, channels: ['door'] })),
      leads: led.map((i, k) => ({ id: `lead${k}`, nodeId: `n${i % nodes.length}`, posts: ['elder'] })),
    };
  });

describe('law: the mending of a grid is the smallest', () => {
  it('covers everything, and no smaller set of leads at nodes that require the post does (all sets tried)', () => {
    fc.assert(
      fc.property(grids, (input) => {
        const { remedy, denominator } = gridCoverage(input);
        const needed = remedy?.moves.length ?? 0;
        if (remedy !== undefined)
          expect([remedy.after.numerator, remedy.withOneFewer.numerator < denominator]).toEqual([denominator, true]);
        const may = input.nodes.filter(({ levelId }) => levelId !== 'l1').map(({ id }) => id);
        let fewest = may.length;
        for (let set = 0; set < 2 ** may.length; set += 1) {
          const chosen = may.filter((_, i) => ((set >> i) & 1) === 1);
          if (chosen.length >= fewest) continue;
          const leads = [...input.leads, ...chosen.map((nodeId) => ({ id: `+${nodeId}`, nodeId, posts: ['elder'] }))];
          if (gridCoverage({ ...input, leads }).missing.length === 0) fewest = chosen.length;
        }
        expect(needed).toBe(fewest);
      }),
      { numRuns: 60 },
    );
  });
});
