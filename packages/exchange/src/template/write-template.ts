import type { Locale } from '@community1373/base/explain';
import { checkScenario, type Scenario } from '@community1373/core';
import type { Sheet } from '../cells/cell';
import { checkChoice, checkOptions } from '../check-arguments';
import { withChecks } from './column-checks';
import type { Plain } from '../sheets/document';
import { codesSheet, guideSheet } from '../sheets/guide';
import { tablesOf } from '../sheets/tables';
import { writeSheets } from '../sheets/write-sheets';

/** The parts of a scenario that a template leaves for people to fill in. */
const emptied = {
  stations: [],
  zones: [],
  dwellings: [],
  households: [],
  teams: [],
  volunteers: [],
  leads: [],
  organisations: [],
  socialWorkers: [],
  premises: [],
  owners: [],
  ownerships: [],
  needs: [],
};

/** A sheet of which a template may have one alone. */
export type TemplateSheet = keyof typeof emptied;

/** The sheets of which a template may have one alone. */
// The keys of the table are its ids.
export const templateSheets = Object.keys(emptied) as readonly TemplateSheet[];

/** Options of {@link writeTemplate}. */
export interface TemplateOptions {
  /** The language of the headers, the guide and the lists to choose from; both languages are read back. */
  readonly locale?: Locale;
  /** One sheet to write alone, with its guide and the codes; by default all sheets are written. */
  readonly sheet?: TemplateSheet;
}

/**
 * Writes the template for a scenario's work model: every sheet with its headers, a guide to the columns, the codes of the model, and its rules; the rows are
 * left for people to fill in. Columns have checks: a list to choose from where there is one, and a hint.
 *
 * @example
 * import { writeTemplate } from '@community1373/exchange/sheets';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * writeTemplate(scenario).map(({ name }) => name).slice(0, 3); // => ['填写说明', '代码表', '基本情况']
 * const alone = writeTemplate(scenario, { sheet: 'organisations', locale: 'en' });
 * alone.map(({ name }) => name); // => ['Guide', 'Codes', 'Organisations']
 * alone[2]?.checks?.[2]?.options; // => ['filed', 'registered']
 */
export const writeTemplate = (scenario: Scenario, options: TemplateOptions = {}): readonly Sheet[] => {
  checkScenario(scenario);
  checkOptions(options);
  const { locale = 'zh-CN', sheet: wanted } = options;
  if (wanted !== undefined) checkChoice(wanted, templateSheets, 'exchange.template-sheet');
  const lists = Object.fromEntries(
    ['services', 'levies', 'matters', 'served', 'linkage', 'outages', 'paths', 'duties'].flatMap((key) =>
      key in scenario ? [[key, []]] : [],
    ),
  );
  const community = {
    ...scenario.community,
    ...emptied,
    nodes: scenario.community.nodes.filter(({ parentId }) => parentId === null),
  };
  const { masked: _, ...whole } = scenario;
  const blank = { ...whole, ...lists, community, decisions: {} };
  // No personal data are left in it, and all columns are there to be filled in.
  const sheets = writeSheets(blank, { locale, guide: wanted === undefined, sensitive: 'included' });
  // A scenario is a plain JSON object.
  const tables = tablesOf(scenario.model, blank as unknown as Plain, locale);
  const tableOf = ({ name }: Sheet) => tables.find((table) => table.sheet[locale] === name);
  const checked = sheets.map((sheet) => {
    const table = tableOf(sheet);
    return table === undefined ? sheet : withChecks(sheet, table, locale);
  });
  if (wanted === undefined) return checked;
  const own = tables.filter(({ id }) => id === wanted);
  return [
    guideSheet(own, locale),
    codesSheet(scenario.model, locale),
    ...checked.filter((sheet) => tableOf(sheet)?.id === wanted),
  ];
};
