import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../assessment/assess';
import type { Assessment } from '../../assessment/assessment';
import { sampleScenario } from '../../sample';
import type { Scenario } from '../../document/scenario';
import { compare } from './compare';
import { listIndicators } from './list-indicators';

const sample: Scenario = sampleScenario();
// Without needs, the hours needed and the households to be cared for are both 0 of 0.
const asked: Scenario = { ...sample, community: { ...sample.community, needs: [] } };
const ofService = ({ coverages }: Assessment) => coverages.find(({ unit }) => unit === 'minutes');

describe('of none of none', () => {
  it('a coverage is neither met nor unmet, has no ratio and no finding', () => {
    const assessment = assess(asked);
    const service = ofService(assessment);
    expect(service).toMatchObject({ numerator: 0, denominator: 0, ratio: undefined, met: undefined, missing: [] });
    expect(assessment.findings.filter(({ id }) => id.startsWith(`${service?.coverageId}/`))).toEqual([]);
  });

  it('no figure says that nothing is missing, and no comparison that it became better or worse', () => {
    const ids = ['coverage/service/missing', 'coverage/service/ratio'];
    const figures = listIndicators(assess(asked)).filter(({ id }) => ids.includes(id));
    expect(figures.map(({ value }) => value)).toEqual([undefined, undefined]);
    const compared = compare(asked, [
      {
        id: 'v',
        name: 'fewer',
        base: asked.id,
        modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 20 }],
      },
    ]).figures;
    expect(compared.filter(({ id }) => ids.includes(id)).map(({ variants }) => variants[0]?.verdict)).toEqual([
      'same',
      'same',
    ]);
  });

  it('law: whatever lists are empty, a coverage is met or not exactly where there is something to count, and no distance is told of nobody', () => {
    const lists = ['needs', 'households', 'volunteers', 'leads', 'nodes'] as const;
    fc.assert(
      fc.property(fc.subarray([...lists], { minLength: 1 }), fc.boolean(), (emptied, drawn) => {
        const without = (list: (typeof lists)[number]): boolean =>
          emptied.includes(list) || (list === 'needs' && emptied.includes('households'));
        const community = {
          ...sample.community,
          ...Object.fromEntries(lists.flatMap((list) => (without(list) ? [[list, []]] : []))),
        };
        const { coverages, circle, findings } = assess({
          ...sample,
          community,
          decisions: {},
          ...(drawn ? {} : { paths: [] }),
        });
        for (const { numerator, denominator, ratio, met, threshold, byNode, byPost, byGroup } of coverages) {
          expect([ratio === undefined, met === undefined]).toEqual([denominator === 0, denominator === 0]);
          if (denominator > 0) expect(met).toBe(numerator >= threshold * denominator);
          for (const part of [...byNode, ...byPost, ...byGroup])
            expect(part.ratio === undefined).toBe(part.denominator === 0);
        }
        const lived = community.households.length > 0 && community.nodes.length > 0;
        expect(circle?.farthestMeters === undefined).toBe(!lived);
        expect(circle?.ratio === undefined).toBe(community.households.length === 0);
        if (circle?.ways !== undefined && !lived)
          expect([circle.ways.farthestSeconds, circle.ways.cutOff]).toEqual([undefined, 0]);
        if (!lived) expect(findings.filter(({ id }) => id.startsWith('circle/'))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
