import type { DiagnosticCatalogue, Result } from '@community1373/base/diagnostics';
import type { CivilDate } from '@community1373/base/calendar';
import { modelCatalogue } from '@community1373/model';
import { parseDivisions } from '@community1373/model/divisions';
import { schedulingCatalogue } from '@community1373/scheduling';
import { exchangeCatalogue } from '@community1373/exchange';
import { parseSignUps } from '@community1373/exchange/mapping';
import { parseRRule } from '@community1373/scheduling/demand';
import type { Target } from './judge';

/** Joins a text from a list of parts, so that a mutation changes a part and not only a letter. */
const joined = (input: unknown, by: string): string =>
  Array.isArray(input)
    ? input.map((part) => (Array.isArray(part) ? part.join('\t') : String(part))).join(by)
    : String(input);

const target = (
  name: string,
  parse: (input: unknown) => Result<unknown>,
  texts: DiagnosticCatalogue<string>,
  ...documents: readonly unknown[]
): Target => ({ name, parse, texts, documents });

/** All parsers of texts written by hand. */
export const textTargets: readonly Target[] = [
  target('divisions', (input) => parseDivisions(joined(input, '\n')), modelCatalogue, [
    ['divisions/1', '990101', '某省', '某市', '某区'],
    '#甲街道',
    ['004', '乙社区'],
    '丙社区',
    ['#010', '丁镇'],
    '戊村',
  ]),
  target(
    'rrule',
    (input) => parseRRule(joined(input, ';'), '2026-11-02' as CivilDate),
    schedulingCatalogue as DiagnosticCatalogue<string>,
    ['FREQ=WEEKLY', 'INTERVAL=2', 'BYDAY=MO,TH', 'UNTIL=20271231'],
    ['FREQ=MONTHLY', 'BYDAY=2TU', 'COUNT=12'],
    ['FREQ=MONTHLY', 'BYMONTHDAY=-1'],
  ),
  target(
    'sign-ups',
    (input) => parseSignUps(joined(input, '\n')),
    exchangeCatalogue as DiagnosticCatalogue<string>,
    ['#接龙', '1. 甲：周三上午', '2. 乙：周五下午 +1', '3、丙 取消'],
    ['1. 甲', '1. 乙', '2. 丙：都可以'],
  ),
];
