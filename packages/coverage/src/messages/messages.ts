import { type Catalogue, createExplainer, type Explain, mergeCatalogues } from '@community1373/base/explain';
import { type GapCode, gapCatalogue } from './messages-gap';
import { type CoverageInputCode, inputCatalogue } from './messages-input';
import { sitingCatalogue, type SitingCode, sitingDiagnostics, type SitingReason } from '../siting/messages';

type DiagnosticCode = CoverageInputCode | SitingCode;

/** Every message code of this package: reasons for gaps and for sites, and problems of inputs with their fixes. */
export type CoverageMessageCode = GapCode | SitingReason | DiagnosticCode | `${DiagnosticCode}/fix`;

/** Texts of {@link CoverageMessageCode} in Chinese and English. */
export const coverageCatalogue: Catalogue<CoverageMessageCode> = mergeCatalogues(
  mergeCatalogues(gapCatalogue, inputCatalogue),
  mergeCatalogues(sitingCatalogue, sitingDiagnostics),
);

/**
 * Formats an explanation of this package as text.
 *
 * @example
 * import { explain } from '@community1373/coverage';
 * const why = { code: 'coverage.care-shortage', params: { clients: 31, volunteers: 4, units: 31, room: 24, short: 7 } } as const;
 * explain(why, 'en'); // => 'These 31 households share 4 volunteers with room for 24: 7 short'
 */
export const explain: Explain<CoverageMessageCode> = createExplainer(coverageCatalogue);
