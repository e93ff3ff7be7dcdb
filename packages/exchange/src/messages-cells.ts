import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { CellKind } from './cells/cell-kind';

/** Codes of the problems of one cell. */
export type CellCode =
  | 'exchange.cell-text'
  | 'exchange.cell-number'
  | 'exchange.cell-integer'
  | 'exchange.cell-area'
  | 'exchange.cell-date'
  | 'exchange.cell-time'
  | 'exchange.cell-moment'
  | 'exchange.cell-boolean'
  | 'exchange.cell-choice'
  | 'exchange.cell-term'
  | 'exchange.cell-list'
  | 'exchange.cell-hours'
  | 'exchange.cell-slots'
  | 'exchange.cell-recurrence'
  | 'exchange.cell-rule-until'
  | 'exchange.cell-rule-end'
  | 'exchange.cell-rule-part'
  | 'exchange.cell-rule-first'
  | 'exchange.cell-seasons'
  | 'exchange.cell-absences'
  | 'exchange.cell-json'
  | 'exchange.cell-error'
  | 'exchange.cell-missing'
  | 'exchange.cell-digits'
  | 'exchange.cell-code-date'
  | 'exchange.code-date'
  | 'exchange.code-noughts'
  | 'exchange.cell-number-date'
  | 'exchange.text-date'
  | 'exchange.cell-formula'
  | 'exchange.cell-merged';

/** Texts of {@link CellCode}. */
export const cellTexts: DiagnosticCatalogue<CellCode> = {
  'zh-CN': {
    'exchange.cell-text': '此处应填文字',
    'exchange.cell-text/fix': '请把该单元格改为文本格式后重新填写',
    'exchange.cell-number': '此处应填数字',
    'exchange.cell-number/fix': '请只填数字，不带单位和文字',
    'exchange.cell-integer': '此处应填整数',
    'exchange.cell-integer/fix': '请填不带小数和单位的整数',
    'exchange.cell-area': '面积最多保留两位小数（平方米）',
    'exchange.cell-area/fix': '请按平方米填写，最多两位小数，例如 56.78',
    'exchange.cell-date': '此处应填日期',
    'exchange.cell-date/fix': '请按“年-月-日”填写，例如 2026-11-30',
    'exchange.cell-time': '此处应填时刻',
    'exchange.cell-time/fix': '请按 24 小时制填写，例如 08:30',
    'exchange.cell-moment': '此处应填日期和时刻',
    'exchange.cell-moment/fix': '请按“年-月-日 时:分”填写，例如 2026-11-30 19:30',
    'exchange.cell-boolean': '此处应填“是”或“否”',
    'exchange.cell-boolean/fix': '请填“是”或“否”',
    'exchange.cell-choice': '不在可选范围内',
    'exchange.cell-choice/fix': '请从以下各项中选填：{expected}',
    'exchange.cell-term': '工作模式中没有这一项',
    'exchange.cell-term/fix': '请改为以下各项之一：{expected}；或先在工作模式中增加',
    'exchange.cell-list': '列表格式有误',
    'exchange.cell-list/fix': '请用顿号分隔各项，例如 急救、理发',
    'exchange.cell-hours': '每周时段格式有误',
    'exchange.cell-hours/fix': '请按“周一 08:30-11:30；周三 14:30-17:30”的格式填写',
    'exchange.cell-slots': '每周开始时刻格式有误',
    'exchange.cell-slots/fix': '请按“周一 09:00；周三 14:30”的格式填写',
    'exchange.cell-recurrence': '重复规律格式有误',
    'exchange.cell-recurrence/fix':
      '请按“每周一、三”“每2周五，自2026-11-30起”“每月20日（短月跳过）”“每月第2个周六”、日期列表或 RRULE 的格式填写；截止日期填在“结束日期”一列',
    'exchange.cell-rule-until': '重复规律的截止时刻 {part} 无法换算为日期：缺少{lacking}',
    'exchange.cell-rule-until/fix': '请在本行填写“开始时刻”，并核对“基本情况”中的时区；或只写截止日期',
    'exchange.cell-rule-end': '重复规律截止于 {date}，与“结束日期” {other} 不一致',
    'exchange.cell-rule-end/fix': '请核对两处日期，改为一致，或只填一处',
    'exchange.cell-rule-part': '重复规律中的 {part} 无法读取',
    'exchange.cell-rule-part/fix': '请去掉这一部分，或改用“每周一、三”等写法',
    'exchange.cell-rule-first': '重复规律取决于首次日期，但本行未填',
    'exchange.cell-rule-first/fix': '请在“开始日期”一列填写首次日期',
    'exchange.cell-seasons': '季节格式有误',
    'exchange.cell-seasons/fix': '请按“2026-01-20至2026-02-20；2026-07-10至2026-08-31”的格式填写',
    'exchange.cell-absences': '请假时间格式有误',
    'exchange.cell-absences/fix':
      '请按“2026-11-30；2026-12-05至2026-12-07；2026-12-10 18:00至2026-12-11 08:00”的格式填写',
    'exchange.cell-json': '此处内容由软件生成，已被改动或截断',
    'exchange.cell-json/fix': '请恢复原来的内容，或清空该单元格',
    'exchange.cell-error': '单元格计算出错',
    'exchange.cell-error/fix': '请修正公式，或直接填写数值',
    'exchange.cell-missing': '必填项未填',
    'exchange.cell-missing/fix': '请补填此项；整行不要的请删除整行',
    'exchange.cell-digits': '编号超过 15 位，表格软件已丢失后面的数字',
    'exchange.cell-digits/fix': '请把该列设为文本格式，重新录入编号',
    'exchange.cell-code-date': '此处应填编号，却是日期（{shown}）；表格软件可能把 3-2 之类的编号改成了日期',
    'exchange.cell-code-date/fix': "请把该列设为文本格式，重新录入编号；确为编号的，前面加一个撇号，例如 '2026-03-02",
    'exchange.cell-number-date': '此处应填数字，却是日期或时刻（{shown}）；表格软件可能把 3-2 之类的文字改成了日期',
    'exchange.cell-number-date/fix': '请把该列设为常规或数值格式，重新填写',
    'exchange.code-noughts': '编号第 15 位以后全是 0，表格软件可能已丢失后面的数字',
    'exchange.code-noughts/fix': '请核对；如已丢失，请把该列设为文本格式，重新录入；确无误的，前面加一个撇号',
    'exchange.code-date': '编号像是日期；表格软件可能把 3-2 之类的编号改成了日期',
    'exchange.code-date/fix': "请核对；如已改动，请改回并前面加一个撇号，例如 '3-2；确无误的可忽略",
    'exchange.text-date': '此处是日期格式，已按文字读取；表格软件可能把 3-2 之类的名称改成了日期',
    'exchange.text-date/fix': '请核对；如已改动，请把单元格设为文本格式后重新录入',
    'exchange.cell-formula': '公式没有计算结果',
    'exchange.cell-formula/fix': '请用表格软件打开该文件，保存一次再导入；或直接填写数值',
    'exchange.cell-merged': '数字所在的单元格与上面的行合并，只计在第一行，本行按未填处理',
    'exchange.cell-merged/fix': '请取消合并，逐行填写',
  },
  en: {
    'exchange.cell-text': 'A text is expected here',
    'exchange.cell-text/fix': 'Format the cell as text and enter it again',
    'exchange.cell-number': 'A number is expected here',
    'exchange.cell-number/fix': 'Enter digits only, without a unit or words',
    'exchange.cell-integer': 'A whole number is expected here',
    'exchange.cell-integer/fix': 'Enter a whole number without a unit',
    'exchange.cell-area': 'An area has at most two decimals (square metres)',
    'exchange.cell-area/fix': 'Enter square metres with at most two decimals, such as 56.78',
    'exchange.cell-date': 'A date is expected here',
    'exchange.cell-date/fix': 'Write year-month-day, such as 2026-11-30',
    'exchange.cell-time': 'A time of day is expected here',
    'exchange.cell-time/fix': 'Write it by the 24-hour clock, such as 08:30',
    'exchange.cell-moment': 'A date and a time are expected here',
    'exchange.cell-moment/fix': 'Write year-month-day hour:minute, such as 2026-11-30 19:30',
    'exchange.cell-boolean': '“yes” or “no” is expected here',
    'exchange.cell-boolean/fix': 'Enter “yes” or “no”',
    'exchange.cell-choice': 'Not one of the choices',
    'exchange.cell-choice/fix': 'Choose one of: {expected}',
    'exchange.cell-term': 'The work model has no such element',
    'exchange.cell-term/fix': 'Use one of: {expected}; or add it to the work model first',
    'exchange.cell-list': 'The list cannot be read',
    'exchange.cell-list/fix': 'Set the items apart by commas, such as first aid, haircuts',
    'exchange.cell-hours': 'The weekly hours cannot be read',
    'exchange.cell-hours/fix': 'Write them like Mon 08:30-11:30; Wed 14:30-17:30',
    'exchange.cell-slots': 'The times of the week cannot be read',
    'exchange.cell-slots/fix': 'Write them like Mon 09:00; Wed 14:30',
    'exchange.cell-recurrence': 'The recurrence cannot be read',
    'exchange.cell-recurrence/fix':
      'Write every week on Mon, Wed; every 2 weeks on Fri since 2026-11-30; monthly on 20 (skip); monthly on 2nd Sat; a list of dates; or RRULE text. A last date has its own column',
    'exchange.cell-rule-until': 'The end {part} of the recurrence cannot be turned into a date: {lacking} is missing',
    'exchange.cell-rule-until/fix':
      'Fill in the start in this row and check the time zone of the profile, or give the date of the end only',
    'exchange.cell-rule-end': 'The recurrence ends on {date}, the last date of the row is {other}',
    'exchange.cell-rule-end/fix': 'Check the two dates and make them the same, or give one of them only',
    'exchange.cell-rule-part': 'The part {part} of the recurrence cannot be read',
    'exchange.cell-rule-part/fix':
      'Leave this part out, or write the recurrence in words such as every week on Mon, Wed',
    'exchange.cell-rule-first': 'The recurrence depends on its first date, which the row does not have',
    'exchange.cell-rule-first/fix': 'Enter the first date in the column From',
    'exchange.cell-seasons': 'The seasons cannot be read',
    'exchange.cell-seasons/fix': 'Write 2026-01-20 to 2026-02-20; 2026-07-10 to 2026-08-31',
    'exchange.cell-absences': 'The absences cannot be read',
    'exchange.cell-absences/fix': 'Write 2026-11-30; 2026-12-05 to 2026-12-07; 2026-12-10 18:00 to 2026-12-11 08:00',
    'exchange.cell-json': 'The software wrote this cell; it was changed or cut',
    'exchange.cell-json/fix': 'Restore its content, or clear the cell',
    'exchange.cell-error': 'The cell could not be computed',
    'exchange.cell-error/fix': 'Fix the formula, or enter the value itself',
    'exchange.cell-missing': 'A required cell is blank',
    'exchange.cell-missing/fix': 'Fill it in, or delete the whole row',
    'exchange.cell-digits': 'The code has more than 15 digits; the spreadsheet program lost those beyond',
    'exchange.cell-digits/fix': 'Format the column as text and enter the codes again',
    'exchange.cell-code-date':
      'A code is expected here, but this is a date ({shown}); a spreadsheet program may have made one of a code such as 3-2',
    'exchange.cell-code-date/fix':
      "Format the column as text and enter the code again; with an apostrophe before it, such as '2026-03-02, it is a code",
    'exchange.cell-number-date':
      'A number is expected here, but this is a date or time ({shown}); a spreadsheet program may have made one of a text such as 3-2',
    'exchange.cell-number-date/fix': 'Format the column as general or as numbers and enter it again',
    'exchange.code-noughts':
      'The code has noughts alone after its fifteenth digit; a spreadsheet program may have lost the others',
    'exchange.code-noughts/fix':
      'Check it; if digits were lost, format the column as text and enter it again; if not, put an apostrophe before it',
    'exchange.code-date': 'The code looks like a date; a spreadsheet program may have made one of a code such as 3-2',
    'exchange.code-date/fix':
      "Check it; if it was changed, enter it again with an apostrophe before it, such as '3-2; otherwise ignore this",
    'exchange.text-date':
      'The cell is a date and was read as text; a spreadsheet program may have made one of a name such as 3-2',
    'exchange.text-date/fix': 'Check it; if it was changed, format the cell as text and enter it again',
    'exchange.cell-formula': 'The formula has no result in the file',
    'exchange.cell-formula/fix':
      'Open the file in a spreadsheet program, save it and bring it again; or enter the value itself',
    'exchange.cell-merged':
      'The number stands in a cell merged with rows above; it counts for the first row only, and here as blank',
    'exchange.cell-merged/fix': 'Take the merging back and fill in every row',
  },
};

/** Instructions for each kind of cell, for the guide of a template. */
export const kindTexts: Readonly<Record<CellKind, LocalText>> = {
  text: { 'zh-CN': '文字', en: 'text' },
  code: {
    'zh-CN': '编号或室号，编号同一列不重复；保持文本格式',
    en: 'a code, unique within its column where it names the row; keep the cell as text',
  },
  term: { 'zh-CN': '工作模式中的名称或编号', en: 'a name or id of the work model' },
  integer: { 'zh-CN': '整数', en: 'whole number' },
  decimal: { 'zh-CN': '数字', en: 'number' },
  area: { 'zh-CN': '平方米，最多两位小数', en: 'square metres, at most two decimals' },
  boolean: { 'zh-CN': '是或否', en: 'yes or no' },
  date: { 'zh-CN': '日期，如 2026-11-30', en: 'date, such as 2026-11-30' },
  time: { 'zh-CN': '时刻，如 08:30', en: 'time of day, such as 08:30' },
  moment: { 'zh-CN': '日期和时刻，如 2026-11-30 19:30', en: 'date and time, such as 2026-11-30 19:30' },
  list: { 'zh-CN': '多项用顿号分隔', en: 'several, set apart by commas' },
  hours: {
    'zh-CN': '每周时段，如 周一 08:30-11:30；周三 14:30-17:30',
    en: 'weekly hours, such as Mon 08:30-11:30; Wed 14:30-17:30',
  },
  slots: { 'zh-CN': '每周时刻，如 周一 09:00；周三 14:30', en: 'times of the week, such as Mon 09:00; Wed 14:30' },
  recurrence: {
    'zh-CN':
      '如 每周一、三；每月20日（短月跳过）；每月第2个周六；或 RRULE（首次日期、开始时刻取自本行，时区取自基本情况）',
    en: 'such as every week on Mon, Wed; monthly on 20 (skip); monthly on 2nd Sat; or RRULE text, with the first date and the start of the row and the time zone of the profile',
  },
  seasons: { 'zh-CN': '如 2026-01-20至2026-02-20', en: 'such as 2026-01-20 to 2026-02-20' },
  absences: {
    'zh-CN': '如 2026-11-30；2026-12-05至2026-12-07；2026-12-10 18:00至2026-12-11 08:00',
    en: 'such as 2026-11-30; 2026-12-05 to 2026-12-07; 2026-12-10 18:00 to 2026-12-11 08:00',
  },
  choice: { 'zh-CN': '从可选项中选填', en: 'one of the choices' },
  json: { 'zh-CN': '由软件填写，请勿改动', en: 'written by the software, leave as it is' },
};

/** Instructions for every sheet, for the guide of a template. */
export const guideTexts: readonly LocalText[] = [
  {
    'zh-CN': '没有填写任何行的表不会删除任何内容；文件中没有的记录，导入时要求删除才删除',
    en: 'A sheet without rows takes nothing away; records that the file does not have are removed only when that is asked for',
  },
  {
    'zh-CN': '编号留空的，按全部内容、户室或名称对应；对应不到的，自动编号。同一份没有编号的名单再次导入，不会重复',
    en: 'A row without an id is matched by all that it says, its dwelling or its name, or given an id; a list without ids that is brought again does not double',
  },
  {
    'zh-CN': '以“合计”“注：”等开头的行和隐藏的表不读取',
    en: 'Rows that begin with “total” or “note:” and hidden sheets are not read',
  },
  {
    'zh-CN': '请保存为 .xlsx；不要用表格软件编辑 CSV，否则 0101、1-2 之类的室号会被改掉',
    en: 'Save it as .xlsx; a spreadsheet program that edits CSV changes rooms such as 0101 and 1-2',
  },
];

/** Labels for all sheets and all columns in the guide. */
export const guideAll: Readonly<Record<'sheets' | 'columns', LocalText>> = {
  sheets: { 'zh-CN': '各表', en: 'every sheet' },
  columns: { 'zh-CN': '各列', en: 'every column' },
};
