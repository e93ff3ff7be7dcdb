import type { Locale } from '@community1373/base/explain';
import type { Assessment, Scenario } from '@community1373/core';
import { listIndicators } from '@community1373/core/what-if';
import { minimumCellSize, type PublicIndicator, publicIndicators } from '@community1373/exchange/notice';
import type { Options } from '../options';
import { word } from '../messages/words';
import { indicatorText } from './indicator-text';

/** Lists the indicators of assessments side by side: as they may be published, or all of them unmasked. */
export const indicatorsOf = (
  assessments: readonly Assessment[],
  { model }: Scenario,
  { unmasked }: Options,
): readonly PublicIndicator[] => {
  if (!unmasked) return publicIndicators(assessments, model);
  const lists = assessments.map((assessment) => listIndicators(assessment, model));
  const tables = lists.map((list) => new Map(list.map(({ id, value }) => [id, value])));
  const all = new Map(lists.flat().map((indicator) => [indicator.id, indicator]));
  return [...all.values()].map(({ value: _value, ...indicator }) => ({
    ...indicator,
    isHidden: false,
    values: tables.map((table) => table.get(indicator.id)),
  }));
};

/** Writes an indicator as a row of a table. */
export const indicatorRow = ({ name, unit, values, isHidden }: PublicIndicator, locale: Locale): readonly string[] => [
  name[locale],
  ...values.map((value) =>
    isHidden ? word('few', locale, { least: minimumCellSize }) : indicatorText(value, unit, locale),
  ),
];
