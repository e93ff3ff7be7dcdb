import { startAhead } from './session/worker-ahead';

// A script of its own, a few hundred bytes: the worker takes longest to begin, and need not wait until the page has been read.
startAhead();
