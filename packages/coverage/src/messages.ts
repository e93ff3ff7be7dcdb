import { createExplainer, mergeCatalogues } from '@community1373/base/explain';
import { gapCatalogue } from './messages-gap';
import { inputCatalogue } from './messages-input';
import { sitingCatalogue, sitingDiagnostics } from './siting/messages';

/** All texts of this room: why someone is not reached, and what is wrong with an input, in both languages. */
export const coverageCatalogue = mergeCatalogues(mergeCatalogues(gapCatalogue, inputCatalogue), mergeCatalogues(sitingCatalogue, sitingDiagnostics));

/**
 * Puts an explanation of this room in words.
 *
 * @example
 * import { explain } from '@community1373/coverage';
 * const why = { code: 'coverage.care-shortage', params: { clients: 31, volunteers: 4, units: 31, room: 24, short: 7 } } as const;
 * explain(why, 'en'); // => 'These 31 households share 4 volunteers with room for 24: 7 short'
 */
export const explain = createExplainer(coverageCatalogue);
