import { planMapAhead } from './reach/load-plan-map';
import { sampleAhead } from './session/sample-ahead';
import { startAhead } from './session/worker-ahead';

// A separate script of a few hundred bytes, so that the worker, the initial view and the map load without waiting for the page's code.
startAhead();
void sampleAhead();
void planMapAhead();
