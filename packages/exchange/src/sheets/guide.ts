import type { Locale, LocalText } from '@community1373/base/explain';
import type { WorkModel } from '@community1373/model';
import type { Sheet } from '../cells/cell';
import { guardText, tidyText } from '../cells/text-guard';
import { guideAll, guideTexts, kindTexts } from '../messages-cells';
import { guideRules, standardRulesText } from '../messages-rules';
import { headerKey, sheetKeys } from './header-key';
import { partLabel, partsSheet } from './other-parts';
import type { SheetTable } from './table';

const guideName: LocalText = { 'zh-CN': '填写说明', en: 'Guide' };
const codesName: LocalText = { 'zh-CN': '代码表', en: 'Codes' };

/** True for a sheet of explanations, which is not read. */
export const isGuideSheet = (name: string): boolean => {
  const known = [guideName, codesName].flatMap((text) => [text['zh-CN'], text.en]).map(headerKey);
  return sheetKeys(name).some((key) => known.includes(key));
};

const guideHeaders: readonly LocalText[] = [
  { 'zh-CN': '工作表', en: 'Sheet' },
  { 'zh-CN': '列', en: 'Column' },
  { 'zh-CN': '英文表头', en: 'Header in Chinese' },
  { 'zh-CN': '必填', en: 'Required' },
  { 'zh-CN': '填写方法', en: 'How to fill it in' },
];

const asSheet = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({
    row: i + 1,
    cells: cells.map((text) => (text === '' ? undefined : guardText(text, tidyText))),
  })),
});

/** Writes the instructions for the rules of a roster: where they stand, and what the standard ones ask for. */
const rulesRow = (locale: Locale): readonly string[] => {
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  const text = { ...guideRules, standard: standardRulesText() };
  const between = locale === 'en' ? ' ' : '';
  return [
    partsSheet[locale],
    partLabel('rosterRules')[locale],
    partLabel('rosterRules')[other],
    '',
    [text.place[locale], text.standard[locale], text.unread[locale]].join(between),
  ];
};

/**
 * 填写说明: writes the instructions for all sheets, then every column of every sheet with its header in the other language, a mark when it is required, and its
 * instructions.
 */
export const guideSheet = (tables: readonly SheetTable[], locale: Locale): Sheet => {
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  const [yes, no] = locale === 'en' ? ['yes', ''] : ['是', ''];
  return asSheet(guideName[locale], [
    guideHeaders.map((text) => text[locale]),
    ...guideTexts.map((text) => [
      guideAll.sheets[locale],
      guideAll.columns[locale],
      guideAll.columns[other],
      no,
      text[locale],
    ]),
    rulesRow(locale),
    ...tables.flatMap((table) =>
      table.columns.map(({ header, required, codec, guide }) =>
        [
          table.sheet[locale],
          header[locale],
          header[other],
          required === true ? yes : no,
          (guide ?? kindTexts[codec.kind])[locale],
        ].map((text) => text ?? ''),
      ),
    ),
  ]);
};

const codeHeaders: readonly LocalText[] = [
  { 'zh-CN': '类别', en: 'List' },
  { 'zh-CN': '编号', en: 'Id' },
  { 'zh-CN': '名称', en: 'Name' },
];

/** 代码表: writes the terms of the work model with their ids. */
export const codesSheet = (model: WorkModel, locale: Locale): Sheet => {
  const lists: readonly (readonly [LocalText, readonly { readonly id: string; readonly name: LocalText }[]])[] = [
    [{ 'zh-CN': '层级', en: 'Level' }, model.levels],
    [{ 'zh-CN': '岗位', en: 'Post' }, model.posts],
    [{ 'zh-CN': '人群', en: 'Group' }, model.groups],
    [{ 'zh-CN': '站点类别', en: 'Kind of station' }, model.stations],
    [{ 'zh-CN': '区类别', en: 'Kind of zone' }, model.zones],
    [{ 'zh-CN': '职务', en: 'Title of a lead' }, model.leadTitles],
    [{ 'zh-CN': '联系渠道', en: 'Channel' }, model.channels],
  ];
  return asSheet(codesName[locale], [
    codeHeaders.map((text) => text[locale]),
    ...lists.flatMap(([name, elements]) => elements.map((element) => [name[locale], element.id, element.name[locale]])),
  ]);
};
