import { fileTargets } from './file-targets';
import { targets } from './targets';
import { textTargets } from './text-targets';

/** All parsers of the packages: of documents, texts and files. */
export const allTargets = [...targets, ...textTargets, ...fileTargets];
