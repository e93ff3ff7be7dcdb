import { describe, expect, it } from 'vitest';
import { assess } from '../assess';
import type { Assessment } from '../assessment';
import { sampleScenario } from '../sample';
import type { Scenario } from '../scenario';
import { compare } from './compare';
import { figuresOf } from './figures-of';

const sample: Scenario = sampleScenario();
// Without needs, the hours needed and the households to be cared for are both 0 of 0.
const asked: Scenario = { ...sample, community: { ...sample.community, needs: [] } };
const ofService = ({ coverages }: Assessment) => coverages.find(({ unit }) => unit === 'minutes');

describe('of none of none', () => {
  it('a coverage is not met, has no ratio and no finding', () => {
    const assessment = assess(asked);
    const service = ofService(assessment);
    expect(service).toMatchObject({ numerator: 0, denominator: 0, ratio: undefined, met: false, missing: [] });
    expect(assessment.findings.filter(({ id }) => id.startsWith(`${service?.coverageId}/`))).toEqual([]);
  });

  it('no figure says that nothing is missing, and no comparison that it became better or worse', () => {
    const ids = ['coverage/service/missing', 'coverage/service/ratio'];
    const figures = figuresOf(assess(asked)).filter(({ id }) => ids.includes(id));
    expect(figures.map(({ value }) => value)).toEqual([undefined, undefined]);
    const compared = compare(asked, [{ id: 'v', name: 'fewer', base: asked.id, modifications: [{ kind: 'lose-volunteers', postId: 'elder', count: 20 }] }]).figures;
    expect(compared.filter(({ id }) => ids.includes(id)).map(({ variants }) => variants[0]?.verdict)).toEqual(['same', 'same']);
  });
});
