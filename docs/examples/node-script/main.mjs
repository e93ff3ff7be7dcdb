// Who is reached, who serves when, what is wrong: on the sample community, from the command line.
import { adopt, assess, explain, plan } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';

const scenario = sampleScenario();
const planned = await plan(scenario, { seed: '1373' });
if (!planned.ok) throw new Error(`the scenario cannot be planned: ${planned.report.total} problems`);
const { coverages, roster, findings } = assess(adopt(scenario, planned.value).next);

for (const { coverageId, numerator, denominator } of coverages)
  console.log(`${coverageId}: ${numerator} / ${denominator}`);
console.log(`roster: ${roster.filled.numerator} / ${roster.filled.denominator}, at least ${roster.openBound} open`);
for (const { what, suggestion } of findings.slice(0, 3))
  console.log(`- ${explain(what, 'zh-CN')}${suggestion ? ` → ${explain(suggestion, 'zh-CN')}` : ''}`);
