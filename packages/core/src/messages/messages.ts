import { apportionmentCatalogue } from '@community1373/apportionment';
import {
  type Catalogue,
  createExplainer,
  type Explain,
  type Locale,
  mergeCatalogues,
} from '@community1373/base/explain';
import { calendarCatalogue } from '@community1373/base/calendar';
import {
  type Diagnostic,
  type DiagnosticCatalogue,
  describeDiagnostic,
  type DiagnosticText,
  schemaCatalogue,
} from '@community1373/base/diagnostics';
import { coverageCatalogue } from '@community1373/coverage';
import { deliberationCatalogue } from '@community1373/deliberation';
import { linkageCatalogue } from '@community1373/linkage';
import { modelCatalogue } from '@community1373/model';
import { schedulingCatalogue } from '@community1373/scheduling';
import { coverageTexts } from './messages-coverage';
import { entryTexts } from './messages-entries';
import { forecastTexts } from './messages-forecast';
import { questionTexts } from './messages-questions';
import { adaptationProblemTexts, adaptationTexts } from './messages-adaptation';
import { modificationProblemTexts, modificationTexts } from './messages-modifications';
import { recordTexts } from './messages-records';
import { remedyTexts } from './messages-remedies';
import { scenarioTexts } from './messages-scenario';
import { simulationTexts } from './messages-simulation';

/** Codes of the findings about a roster, a levy, a day with seats. */
export type FindingCode =
  | 'core.roster-open'
  | 'core.roster-open-proven'
  | 'core.roster-stale'
  | 'core.roster-none'
  | 'core.place-volunteer-gone'
  | 'core.place-open'
  | 'core.levy-refund'
  | 'core.levy-top-up'
  | 'core.levy-gap'
  | 'core.levy-unread';

const findingTexts: Catalogue<FindingCode> = {
  'zh-CN': {
    'core.roster-open': '排班 {wanted} 个岗次中有 {places} 个无人（涉及{posts}）；已证明至少有 {bound} 个无人',
    'core.roster-open-proven': '排班 {wanted} 个岗次中有 {places} 个无人（涉及{posts}）；已证明现有人手下不可能更少',
    'core.roster-stale': '排班所依据的情况已有变化，请重新排班',
    'core.roster-none': '尚未排班',
    'core.place-volunteer-gone': '原排志愿者 {volunteer} 已退出，本岗次空缺',
    'core.place-open': '无人',
    'core.levy-refund': '{title}：预收款有结余，应退还 {count} 户共 {fen:yuan} 元',
    'core.levy-top-up': '{title}：预收款不足，{count} 户共需补交 {fen:yuan} 元',
    'core.levy-gap': '{title}：有 {fen:yuan} 元资金缺口，不向任何住户加收',
    'core.levy-unread': '因资料有 {problems} 处问题，无法分摊结算',
  },
  en: {
    'core.roster-open':
      '{places} of {wanted} places on the roster are open ({posts}); at least {bound} are proven to stay open',
    'core.roster-open-proven':
      '{places} of {wanted} places on the roster are open ({posts}); proven: with these people no roster has fewer',
    'core.roster-stale': 'The facts behind the roster have changed: plan it again',
    'core.roster-none': 'There is no roster yet',
    'core.place-volunteer-gone': 'Volunteer {volunteer}, who had this place, has left: it is open',
    'core.place-open': 'Open',
    'core.levy-refund':
      '{title}: the advance exceeds the cost; {fen:yuan} yuan go back to {count} {count:household|households}',
    'core.levy-top-up':
      '{title}: the advance falls short; {count} {count:household|households} still pay {fen:yuan} yuan',
    'core.levy-gap': '{title}: a gap of {fen:yuan} yuan in the funding, charged to nobody',
    'core.levy-unread': 'Cannot be settled: {problems} {problems:problem|problems} in its data',
  },
};

const rooms = mergeCatalogues(
  mergeCatalogues(
    mergeCatalogues(schemaCatalogue, calendarCatalogue),
    mergeCatalogues(modelCatalogue, coverageCatalogue),
  ),
  mergeCatalogues(
    mergeCatalogues(schedulingCatalogue, apportionmentCatalogue),
    mergeCatalogues(deliberationCatalogue, linkageCatalogue),
  ),
);

const texts: readonly Catalogue[] = [
  rooms,
  coverageTexts,
  entryTexts,
  recordTexts,
  remedyTexts,
  scenarioTexts,
  findingTexts,
  questionTexts,
  forecastTexts,
  simulationTexts,
  adaptationTexts,
  adaptationProblemTexts,
  modificationTexts,
  modificationProblemTexts,
];

/** The texts of core and of every domain package it joins. */
export const coreCatalogue: Catalogue = texts.reduce((all, more) => mergeCatalogues(all, more));

/**
 * Writes any explanation of an assessment as text.
 *
 * @example
 * import { explain } from '@community1373/core';
 * explain({ code: 'core.roster-none', params: {} }, 'en'); // => 'There is no roster yet'
 */
export const explain: Explain<string> = createExplainer(coreCatalogue);

/**
 * Writes any diagnostic of core and its domain packages as text: path, problem, received value, and fix.
 *
 * @example
 * import { formatDiagnostic, parseScenario } from '@community1373/core';
 * const [problem] = parseScenario({}).report.items;
 * problem && formatDiagnostic(problem, 'en').fix !== ''; // => true
 */
export const formatDiagnostic = (diagnostic: Diagnostic, locale: Locale): DiagnosticText =>
  // The merged catalogue has both texts of every diagnostic of the packages; an unknown code is shown itself.
  describeDiagnostic(diagnostic, coreCatalogue as DiagnosticCatalogue<string>, locale);
