import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { CellKind } from './cells/codec';

/** What can be wrong with one cell. */
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
  | 'exchange.cell-seasons'
  | 'exchange.cell-absences'
  | 'exchange.cell-json'
  | 'exchange.cell-error'
  | 'exchange.cell-missing';

/** Texts of {@link CellCode}. */
export const cellTexts: DiagnosticCatalogue<CellCode> = {
  'zh-CN': {
    'exchange.cell-text': '此处应填文字',
    'exchange.cell-text/mend': '请把该单元格改为文本格式后重新填写',
    'exchange.cell-number': '此处应填数字',
    'exchange.cell-number/mend': '请只填数字，不带单位和文字',
    'exchange.cell-integer': '此处应填整数',
    'exchange.cell-integer/mend': '请填不带小数和单位的整数',
    'exchange.cell-area': '面积最多保留两位小数（平方米）',
    'exchange.cell-area/mend': '请按平方米填写，最多两位小数，例如 56.78',
    'exchange.cell-date': '此处应填日期',
    'exchange.cell-date/mend': '请按“年-月-日”填写，例如 2026-11-30',
    'exchange.cell-time': '此处应填时刻',
    'exchange.cell-time/mend': '请按 24 小时制填写，例如 08:30',
    'exchange.cell-moment': '此处应填日期和时刻',
    'exchange.cell-moment/mend': '请按“年-月-日 时:分”填写，例如 2026-11-30 19:30',
    'exchange.cell-boolean': '此处应填“是”或“否”',
    'exchange.cell-boolean/mend': '请填“是”或“否”',
    'exchange.cell-choice': '不在可选范围内',
    'exchange.cell-choice/mend': '请从以下各项中选填：{expected}',
    'exchange.cell-term': '工作模式中没有这一项',
    'exchange.cell-term/mend': '请改为以下各项之一：{expected}；或先在工作模式中增加',
    'exchange.cell-list': '列表格式有误',
    'exchange.cell-list/mend': '请用顿号分隔各项，例如 急救、理发',
    'exchange.cell-hours': '每周时段格式有误',
    'exchange.cell-hours/mend': '请按“周一 08:30-11:30；周三 14:30-17:30”的格式填写',
    'exchange.cell-slots': '每周开始时刻格式有误',
    'exchange.cell-slots/mend': '请按“周一 09:00；周三 14:30”的格式填写',
    'exchange.cell-recurrence': '重复规律格式有误',
    'exchange.cell-recurrence/mend': '请按“每周一、三”“每2周五，自2026-11-30起”“每月20日（短月跳过）”“每月第2个周六”、日期列表或 RRULE 的格式填写；截止日期填在“结束日期”一列',
    'exchange.cell-seasons': '季节格式有误',
    'exchange.cell-seasons/mend': '请按“2026-01-20至2026-02-20；2026-07-10至2026-08-31”的格式填写',
    'exchange.cell-absences': '请假时间格式有误',
    'exchange.cell-absences/mend': '请按“2026-11-30；2026-12-05至2026-12-07；2026-12-10 18:00至2026-12-11 08:00”的格式填写',
    'exchange.cell-json': '此处内容由软件生成，已被改动或截断',
    'exchange.cell-json/mend': '请恢复原来的内容，或清空该单元格',
    'exchange.cell-error': '单元格计算出错',
    'exchange.cell-error/mend': '请修正公式，或直接填写数值',
    'exchange.cell-missing': '必填项未填',
    'exchange.cell-missing/mend': '请补填此项；整行不要的请删除整行',
  },
  en: {
    'exchange.cell-text': 'A text is expected here',
    'exchange.cell-text/mend': 'Format the cell as text and enter it again',
    'exchange.cell-number': 'A number is expected here',
    'exchange.cell-number/mend': 'Enter digits only, without a unit or words',
    'exchange.cell-integer': 'A whole number is expected here',
    'exchange.cell-integer/mend': 'Enter a whole number without a unit',
    'exchange.cell-area': 'An area has at most two decimals (square metres)',
    'exchange.cell-area/mend': 'Enter square metres with at most two decimals, such as 56.78',
    'exchange.cell-date': 'A date is expected here',
    'exchange.cell-date/mend': 'Write year-month-day, such as 2026-11-30',
    'exchange.cell-time': 'A time of day is expected here',
    'exchange.cell-time/mend': 'Write it by the 24-hour clock, such as 08:30',
    'exchange.cell-moment': 'A date and a time are expected here',
    'exchange.cell-moment/mend': 'Write year-month-day hour:minute, such as 2026-11-30 19:30',
    'exchange.cell-boolean': '“yes” or “no” is expected here',
    'exchange.cell-boolean/mend': 'Enter “yes” or “no”',
    'exchange.cell-choice': 'Not one of the choices',
    'exchange.cell-choice/mend': 'Choose one of: {expected}',
    'exchange.cell-term': 'The work model has no such element',
    'exchange.cell-term/mend': 'Use one of: {expected}; or add it to the work model first',
    'exchange.cell-list': 'The list cannot be read',
    'exchange.cell-list/mend': 'Set the items apart by commas, such as first aid, haircuts',
    'exchange.cell-hours': 'The weekly hours cannot be read',
    'exchange.cell-hours/mend': 'Write them like Mon 08:30-11:30; Wed 14:30-17:30',
    'exchange.cell-slots': 'The times of the week cannot be read',
    'exchange.cell-slots/mend': 'Write them like Mon 09:00; Wed 14:30',
    'exchange.cell-recurrence': 'The recurrence cannot be read',
    'exchange.cell-recurrence/mend': 'Write every week on Mon, Wed; every 2 weeks on Fri since 2026-11-30; monthly on 20 (skip); monthly on 2nd Sat; a list of dates; or RRULE text. A last date has its own column',
    'exchange.cell-seasons': 'The seasons cannot be read',
    'exchange.cell-seasons/mend': 'Write 2026-01-20 to 2026-02-20; 2026-07-10 to 2026-08-31',
    'exchange.cell-absences': 'The absences cannot be read',
    'exchange.cell-absences/mend': 'Write 2026-11-30; 2026-12-05 to 2026-12-07; 2026-12-10 18:00 to 2026-12-11 08:00',
    'exchange.cell-json': 'The software wrote this cell; it was changed or cut',
    'exchange.cell-json/mend': 'Restore its content, or clear the cell',
    'exchange.cell-error': 'The cell could not be computed',
    'exchange.cell-error/mend': 'Mend the formula, or enter the value itself',
    'exchange.cell-missing': 'A required cell is blank',
    'exchange.cell-missing/mend': 'Fill it in, or delete the whole row',
  },
};

/** How each kind of cell is filled in, for the guide of a template. */
export const kindTexts: Readonly<Record<CellKind, LocalText>> = {
  text: { 'zh-CN': '文字', en: 'text' },
  code: { 'zh-CN': '编号，同一列不重复', en: 'an id, unique within its column where it names the row' },
  term: { 'zh-CN': '工作模式中的名称或编号', en: 'a name or id of the work model' },
  integer: { 'zh-CN': '整数', en: 'whole number' },
  decimal: { 'zh-CN': '数字', en: 'number' },
  area: { 'zh-CN': '平方米，最多两位小数', en: 'square metres, at most two decimals' },
  boolean: { 'zh-CN': '是或否', en: 'yes or no' },
  date: { 'zh-CN': '日期，如 2026-11-30', en: 'date, such as 2026-11-30' },
  time: { 'zh-CN': '时刻，如 08:30', en: 'time of day, such as 08:30' },
  moment: { 'zh-CN': '日期和时刻，如 2026-11-30 19:30', en: 'date and time, such as 2026-11-30 19:30' },
  list: { 'zh-CN': '多项用顿号分隔', en: 'several, set apart by commas' },
  hours: { 'zh-CN': '每周时段，如 周一 08:30-11:30；周三 14:30-17:30', en: 'weekly hours, such as Mon 08:30-11:30; Wed 14:30-17:30' },
  slots: { 'zh-CN': '每周时刻，如 周一 09:00；周三 14:30', en: 'times of the week, such as Mon 09:00; Wed 14:30' },
  recurrence: { 'zh-CN': '如 每周一、三；每月20日（短月跳过）；每月第2个周六；或 RRULE', en: 'such as every week on Mon, Wed; monthly on 20 (skip); monthly on 2nd Sat; or RRULE text' },
  seasons: { 'zh-CN': '如 2026-01-20至2026-02-20', en: 'such as 2026-01-20 to 2026-02-20' },
  absences: { 'zh-CN': '如 2026-11-30；2026-12-05至2026-12-07；2026-12-10 18:00至2026-12-11 08:00', en: 'such as 2026-11-30; 2026-12-05 to 2026-12-07; 2026-12-10 18:00 to 2026-12-11 08:00' },
  choice: { 'zh-CN': '从可选项中选填', en: 'one of the choices' },
  json: { 'zh-CN': '由软件填写，请勿改动', en: 'written by the software, leave as it is' },
};
