import { apportionmentCatalogue } from '@community1373/apportionment';
import { calendarCatalogue } from '@community1373/base/calendar';
import { schemaCatalogue } from '@community1373/base/diagnostics';
import { logCatalogue } from '@community1373/base/log';
import { coreCatalogue } from '@community1373/core';
import { coverageCatalogue } from '@community1373/coverage';
import { sitingDiagnostics } from '@community1373/coverage/siting';
import { deliberationCatalogue } from '@community1373/deliberation';
import { exchangeCatalogue } from '@community1373/exchange';
import { linkageCatalogue } from '@community1373/linkage';
import { modelCatalogue } from '@community1373/model';
import { schedulingCatalogue } from '@community1373/scheduling';
import { type Locale, type LocalText, text } from './text';

type Texts = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** Where problems come from: the first part of their codes, and the catalogue with their texts. */
interface Source {
  readonly prefix: string;
  readonly title: LocalText;
  readonly catalogue: Texts;
}

const sources: readonly Source[] = [
  { prefix: 'schema', title: text('数据的形状', 'Shape of data'), catalogue: schemaCatalogue },
  { prefix: 'calendar', title: text('日期与日历', 'Dates and calendars'), catalogue: calendarCatalogue },
  { prefix: 'log', title: text('日志', 'Logs'), catalogue: logCatalogue },
  { prefix: 'model', title: text('工作模式与社区', 'Work model and community'), catalogue: modelCatalogue },
  { prefix: 'coverage', title: text('覆盖', 'Coverage'), catalogue: coverageCatalogue },
  { prefix: 'siting', title: text('选址', 'Siting'), catalogue: sitingDiagnostics },
  { prefix: 'scheduling', title: text('排班', 'Scheduling'), catalogue: schedulingCatalogue },
  { prefix: 'apportionment', title: text('费用分摊', 'Apportionment'), catalogue: apportionmentCatalogue },
  { prefix: 'deliberation', title: text('议事', 'Deliberation'), catalogue: deliberationCatalogue },
  { prefix: 'linkage', title: text('联动', 'Linkage'), catalogue: linkageCatalogue },
  { prefix: 'core', title: text('情景', 'Scenario'), catalogue: coreCatalogue },
  { prefix: 'exchange', title: text('数据进出', 'Exchange'), catalogue: exchangeCatalogue },
];

/** A template for reading: a placeholder stands by its name, a choice of singular and plural by the plural. */
const readable = (template: string): string =>
  template
    .replaceAll(/\{\w+:([^{}|]*)\|([^{}|]*)\}/g, '$2')
    .replaceAll(/\{(\w+)(?::[^{}]*)?\}/g, '‹$1›')
    .replaceAll(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))
    .replaceAll('|', String.raw`\|`);

/** Codes with a text of how to fix them are problems; the other codes of a catalogue are reasons. */
export const problemCodes = (catalogue: Texts, prefix: string): readonly string[] =>
  Object.keys(catalogue.en)
    .filter((code) => code.startsWith(`${prefix}.`) && catalogue.en[`${code}/fix`] !== undefined)
    .sort();

/** Writes the page of all problems in one language. */
export const diagnosticsText = (locale: Locale): string => {
  const head =
    locale === 'en'
      ? [
          '# Problems by code',
          '',
          '[中文](diagnostics.zh-CN.md)',
          '',
          'After this page you can tell from the code of a problem what is wrong and how to fix it. A problem carries its code, the path to the value, what was received, and these two texts in both languages; ‹words› stand for what it fills in. `formatDiagnostic` of core or exchange writes them, and `describeDiagnostic` with the catalogue of a room.',
          '',
          'This page is made from the catalogues (`npm run -s reference`); a test fails where it and the code differ.',
        ]
      : [
          '# 问题提示一览（按代码）',
          '',
          '[English](diagnostics.md)',
          '',
          '读完本页，您可以由问题提示的代码知道哪里不对、怎样改。每条提示都带有代码、所在位置、收到的内容，以及以下两段中英文文字；‹ › 中的词由实际内容填入。core 或 exchange 的 `formatDiagnostic` 写出文字，也可用 `describeDiagnostic` 配合各包的文字表。',
          '',
          '本页由文字表生成（`npm run -s reference`），与代码不一致时检查不通过。',
        ];
  const table = locale === 'en' ? '| code | what is wrong | how to fix it |' : '| 代码 | 哪里不对 | 怎样改 |';
  const parts = sources.flatMap(({ prefix, title, catalogue }) => {
    const texts = catalogue[locale];
    const codes = problemCodes(catalogue, prefix);
    return codes.length === 0
      ? []
      : [
          `## ${title[locale]}`,
          '',
          table,
          '|---|---|---|',
          ...codes.map(
            (code) => `| \`${code}\` | ${readable(texts[code] ?? '')} | ${readable(texts[`${code}/fix`] ?? '')} |`,
          ),
          '',
        ];
  });
  return [...head, '', ...parts].join('\n').trimEnd() + '\n';
};
