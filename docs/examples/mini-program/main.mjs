// A page that a mini program can carry: the levy of building 9 and the coverages of the scenario that it was given. No DOM, no eval, no dynamic import.
import { assess, explain } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';

export const summary = () => {
  const { coverages, levies, findings } = assess(sampleScenario());
  return {
    coverages: coverages.map(({ coverageId, numerator, denominator }) => ({ coverageId, numerator, denominator })),
    shares: levies[0].shares.map(({ householdId, share }) => ({ householdId, share })),
    first: explain(findings[0].what, 'zh-CN'),
  };
};
