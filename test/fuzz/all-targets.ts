import { fileTargets } from './file-targets';
import { targets } from './targets';
import { textTargets } from './text-targets';

/** Every parser of the packages: of documents, of texts, of files. */
export const allTargets = [...targets, ...textTargets, ...fileTargets];
