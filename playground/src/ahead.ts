import { planMapAhead } from './reach/load-plan-map';
import { sampleAhead } from './session/sample-ahead';
import { startAhead } from './session/worker-ahead';

// A script of its own, a few hundred bytes: the worker, the view that the page opens on and the map that it draws last need not wait until the page has been read.
startAhead();
void sampleAhead();
void planMapAhead();
