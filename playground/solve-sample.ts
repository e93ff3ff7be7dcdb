// Prints the roster that the page opens on, as JSON: the sample planned with the page's seed. The build keeps it, so that opening the page plans nothing.
import { plan } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { planSeed } from './src/session/running';

const planned = await plan(sampleScenario(), { seed: planSeed });
if (!planned.ok) throw new Error(JSON.stringify(planned.report.items));
process.stdout.write(JSON.stringify(planned.value));
