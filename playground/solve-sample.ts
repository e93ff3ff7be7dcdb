// Prints the initial state of the page as JSON: the sample's roster, planned with the page's seed, and its view. The build includes both, so that the page
// opens without planning, and draws before its worker has assessed anything.
import { adopt, plan } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { OpenDocument } from './src/session/open-document';
import { planSeed } from './src/session/running';

const sample = sampleScenario();
const planned = await plan(sample, { seed: planSeed });
if (!planned.ok) throw new Error(JSON.stringify(planned.report.items));
const open = new OpenDocument();
open.begin({ scenario: adopt(sample, planned.value).next, variants: [] });
// On opening, the start equals the current assessment.
const { start: _start, ...view } = open.view();
process.stdout.write(JSON.stringify({ roster: planned.value, view }));
