import { assess, type Assessment } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { listIndicators } from '@community1373/core/what-if';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimumCellSize, publicFindings, publicIndicators } from './index';

const scenario = sampleScenario();
const assessment = assess(scenario);

const ratio = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  ratio: denominator === 0 ? undefined : numerator / denominator,
});

/** Pairs of a part and its whole, small ones among them. */
const parts = fc
  .array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 4 })
  .map((list) => list.map(([reached, more]) => [reached, reached + more] as const));

/** The assessment with other figures of its personnel coverage, by group. */
const withGroups = (groups: readonly (readonly [number, number])[]): Assessment => ({
  ...assessment,
  coverages: assessment.coverages.map((coverage) =>
    coverage.coverageId === 'personnel'
      ? {
          ...coverage,
          ...ratio(
            groups.reduce((sum, [reached]) => sum + reached, 0),
            groups.reduce((sum, [, all]) => sum + all, 0),
          ),
          byPost: [],
          byGroup: groups.map(([reached, all], i) => ({ id: `g${i}`, ...ratio(reached, all) })),
        }
      : coverage,
  ),
});

describe('what may be published of indicators', () => {
  it('law: no count of households from 1 to 4 is shown, nor one group alone hidden that the others give away', () => {
    fc.assert(
      fc.property(parts, (groups) => {
        const shown = publicIndicators([withGroups(groups)]).filter(({ id }) => id.startsWith('coverage/personnel/'));
        const missing = shown.filter(({ id }) => id.endsWith('/missing'));
        expect(
          missing.filter(({ values: [value = 0] }) => value > 0 && value < minimumCellSize).map(({ id }) => id),
        ).toEqual([]);
        const ofGroups = missing.filter(({ id }) => id.includes('/group/'));
        const reached = groups.filter(([count]) => count > 0).length;
        if (reached > 1) expect(ofGroups.filter(({ isHidden }) => isHidden)).not.toHaveLength(1);
      }),
    );
  });

  it('law: what is hidden in one assessment is hidden in all of them', () => {
    fc.assert(
      fc.property(parts, (groups) => {
        const alone = publicIndicators([withGroups(groups)]).filter(({ isHidden }) => isHidden);
        const beside = publicIndicators([assessment, withGroups(groups)]);
        for (const { id } of alone)
          expect(beside.find((one) => one.id === id)).toMatchObject({ isHidden: true, values: [undefined, undefined] });
      }),
    );
  });

  it('is every indicator of the sample but the shares of single households, with its value', () => {
    const all = listIndicators(assessment, scenario.model).filter(({ id }) => !/^levy\/.*\/(larg|small)est$/.test(id));
    const shown = publicIndicators([assessment], scenario.model);
    expect(shown.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const { id, isHidden, values } of shown)
      if (!isHidden) expect([id, values]).toEqual([id, [all.find((one) => one.id === id)?.value]]);
    expect(shown.filter(({ isHidden }) => isHidden).length).toBeLessThan(shown.length / 4);
  });

  it('findings that name a volunteer are counted, not shown', () => {
    const [volunteer] = scenario.community.volunteers;
    const what = { code: 'core.place-volunteer-gone', params: { volunteer: volunteer?.id ?? '' } };
    const named: Assessment = { ...assessment, findings: [{ id: 'x', severity: 'hint', touches: 0, what }] };
    const lines = publicFindings(scenario, named, 'en');
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toContain(volunteer?.id);
  });
});
