import { yesNo } from '../../cells/choice-codecs';
import { date } from '../../cells/date-codecs';
import { integer } from '../../cells/number-codecs';
import { codeText, freeText } from '../../cells/text-codecs';
import { column } from './columns';
import { type Plain, putAt, valueAt } from '../document';
import { type Column, columnAt, type SheetTable } from '../table';
import type { Vocabulary } from '../vocabulary';

const headColumns = ({ locale }: Vocabulary): readonly Column[] => [
  column('id', '情景编号', 'Scenario', codeText, { required: true }),
  column('name', '情景名称', 'Scenario name', freeText, { required: true }),
  column(['community', 'id'], '社区编号', 'Community', codeText, { required: true }),
  column(['community', 'name'], '社区名称', 'Community name', freeText, { required: true }),
  column(['community', 'divisionCode'], '统计用区划代码', 'Division code', codeText),
  column(['community', 'timeZone'], '时区', 'Time zone', codeText, { required: true }),
  column(['community', 'synthetic'], '是否虚构', 'Synthetic', yesNo(locale), { required: true }),
  column(['period', 'from'], '排班开始（周一）', 'Plan from (a Monday)', date, { required: true }),
  column(['period', 'weeks'], '排班周数', 'Weeks', integer, { required: true }),
];

/** 基本情况: the own fields of a scenario and its community, in one row. */
export const headTable = (vocabulary: Vocabulary): SheetTable => {
  const columns = headColumns(vocabulary);
  const carries = columns.map(({ path }) => path.map(String));
  return {
    id: 'profile',
    sheet: { 'zh-CN': '基本情况', en: 'Profile' },
    single: true,
    columns,
    carries,
    recordsOf: (document: Plain) => {
      const record = {};
      for (const path of carries) {
        const value = valueAt(document, path);
        if (value !== undefined) putAt(record, path, value);
      }
      return [record];
    },
    place: (document, [record = {}]) => {
      for (const path of carries) {
        const value = valueAt(record, path);
        // A blank cell clears the value of the document.
        if (value !== undefined || valueAt(document, path) !== undefined) putAt(document, path, value);
      }
      return true;
    },
    locate: (path) => (columnAt(columns, path) === undefined ? undefined : { record: 0, rest: path }),
  };
};
