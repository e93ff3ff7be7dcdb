import type { FieldText } from './rule-texts';
import type { Variant } from './schema-fields';
import { type Locale, type LocalText, text } from './text';

/** One kind on a page. */
export interface KindEntry extends Variant {
  readonly name: LocalText;
  readonly means?: LocalText | undefined;
  readonly unit?: LocalText | undefined;
  readonly texts: Readonly<Record<string, FieldText>>;
  /** An example, checked against the schema; absent where one would be too long. */
  readonly example?: unknown;
}

/** A part of a page: kinds under a heading, with the fields that all of them have. */
interface KindSection {
  readonly title: LocalText;
  readonly intro?: LocalText;
  readonly shared: readonly string[];
  readonly sharedTexts: Readonly<Record<string, FieldText>>;
  readonly entries: readonly KindEntry[];
}

/** A generated page. */
export interface KindPage {
  readonly file: string;
  readonly title: LocalText;
  readonly intro: LocalText;
  readonly sections: readonly KindSection[];
}

const words = {
  field: text('字段', 'field'),
  means: text('含义', 'meaning'),
  values: text('取值', 'values'),
  absent: text('不写时', 'if left out'),
  required: text('必填', 'required'),
  unit: text('计量单位', 'Unit'),
  example: text('示例', 'Example'),
  shared: text('每一种都有的字段', 'Fields of every kind'),
  others: text('没有其他字段。', 'It has no further fields.'),
  generated: text(
    '本页由数据格式生成（`npm run -s reference`），与代码不一致时检查不通过。',
    'This page is made from the schemas (`npm run -s reference`); a test fails where it and the code differ.',
  ),
  colon: text('：', ': '),
  stop: text('。', '.'),
} as const;

const tableOf = (fields: Variant['fields'], textOf: (name: string) => FieldText, locale: Locale): readonly string[] => [
  `| ${[words.field, words.means, words.values, words.absent].map((word) => word[locale]).join(' | ')} |`,
  '|---|---|---|---|',
  ...fields.map(({ name, values, required }) => {
    const { means, absent } = textOf(name);
    if (!required && absent === undefined) throw new Error(`${name} may be left out: say what then holds`);
    const cells = [
      `\`${name}\``,
      means[locale],
      values[locale] === '' ? '—' : values[locale],
      required ? words.required[locale] : (absent?.[locale] ?? ''),
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  }),
];

const entryLines = (section: KindSection, entry: KindEntry, locale: Locale): readonly string[] => {
  const { kind, name, means, unit, texts, example } = entry;
  const fields = entry.fields.filter((one) => !section.shared.includes(one.name));
  const textOf = (field: string): FieldText => {
    const found = texts[`${kind}.${field}`] ?? texts[field];
    if (found === undefined) throw new Error(`${kind}.${field} has no text`);
    return found;
  };
  const said = [
    ...(means === undefined ? [] : [`${means[locale]}${words.stop[locale]}`]),
    ...(unit === undefined ? [] : [`${words.unit[locale]}${words.colon[locale]}${unit[locale]}${words.stop[locale]}`]),
  ].join(locale === 'en' ? ' ' : '');
  return [
    `### \`${kind}\` ${name[locale]}`,
    '',
    ...(said === '' ? [] : [`${said.slice(0, 1).toUpperCase()}${said.slice(1)}`, '']),
    ...(fields.length === 0 ? [words.others[locale]] : tableOf(fields, textOf, locale)),
    '',
    ...(example === undefined ? [] : ['```json', JSON.stringify(example), '```', '']),
  ];
};

/** Writes a page in one language. */
export const kindPageText = ({ file, title, intro, sections }: KindPage, locale: Locale): string => {
  const other = locale === 'en' ? `[中文](${file}.zh-CN.md)` : `[English](${file}.md)`;
  const lines = sections.flatMap((section) => {
    const shared = section.entries[0]?.fields.filter(({ name }) => section.shared.includes(name)) ?? [];
    const textOf = (name: string): FieldText => {
      const found = section.sharedTexts[name];
      if (found === undefined) throw new Error(`${name} has no text`);
      return found;
    };
    return [
      `## ${section.title[locale]}`,
      '',
      ...(section.intro === undefined ? [] : [section.intro[locale], '']),
      ...(shared.length === 0
        ? []
        : [`${words.shared[locale]}${words.colon[locale].trimEnd()}`, '', ...tableOf(shared, textOf, locale), '']),
      ...section.entries.flatMap((entry) => entryLines(section, entry, locale)),
    ];
  });
  return (
    [`# ${title[locale]}`, '', other, '', intro[locale], '', words.generated[locale], '', ...lines]
      .join('\n')
      .trimEnd() + '\n'
  );
};
