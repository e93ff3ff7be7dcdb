// Prints what the page opens on, as JSON: the sample's roster, planned with the page's seed, and the view of it. The build keeps both, so that opening the page
// plans nothing, and draws before its worker has assessed anything.
import { adopt, plan } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { OpenDocument } from './src/session/open-document';
import { planSeed } from './src/session/running';

const sample = sampleScenario();
const planned = await plan(sample, { seed: planSeed });
if (!planned.ok) throw new Error(JSON.stringify(planned.report.items));
const open = new OpenDocument();
open.begin({ scenario: adopt(sample, planned.value).next, variants: [] });
// As the document is opened, its start is what it is.
const { start: _start, ...view } = open.view();
process.stdout.write(JSON.stringify({ roster: planned.value, view }));
