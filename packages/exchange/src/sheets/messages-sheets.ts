import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of a whole sheet. */
export type SheetCode =
  | 'exchange.sheet-unknown'
  | 'exchange.nothing-known'
  | 'exchange.header-none'
  | 'exchange.header-missing'
  | 'exchange.header-repeated'
  | 'exchange.header-unknown'
  | 'exchange.duplicate-row'
  | 'exchange.id-given'
  | 'exchange.single-row'
  | 'exchange.no-place'
  | 'exchange.part-broken'
  | 'exchange.no-model'
  | 'exchange.id-matched'
  | 'exchange.row-left-out'
  | 'exchange.column-unheaded'
  | 'exchange.column-absent'
  | 'exchange.sheet-hidden'
  | 'exchange.sheet-again'
  | 'exchange.rows-kept'
  | 'exchange.rows-removed'
  | 'exchange.other-scenario';

/** Texts of {@link SheetCode}. */
export const sheetTexts: DiagnosticCatalogue<SheetCode> = {
  'zh-CN': {
    'exchange.sheet-unknown': '工作表“{sheet}”不是本软件认识的表，未读取',
    'exchange.sheet-unknown/fix': '如需读取，请把表名改为以下之一：{known}；否则可忽略',
    'exchange.nothing-known': '没有找到任何可读取的表',
    'exchange.nothing-known/fix': '请用本软件导出的模板填写，或把表名改为以下之一：{known}',
    'exchange.header-none': '“{sheet}”中没有找到表头',
    'exchange.header-none/fix': '请在前 30 行内写上表头，例如：{columns}',
    'exchange.header-missing': '“{sheet}”缺少必填列：{columns}',
    'exchange.header-missing/fix': '请补上这些列（表头文字须一致）',
    'exchange.header-repeated': '表头“{header}”重复',
    'exchange.header-repeated/fix': '请只保留一列',
    'exchange.header-unknown': '表头“{header}”不认识，该列未读取',
    'exchange.header-unknown/fix': '请核对表头文字；确属多余的可忽略',
    'exchange.duplicate-row': '与第 {row:raw} 行完全相同，只读取一次',
    'exchange.duplicate-row/fix': '如系误录，请删除本行',
    'exchange.id-given': '未填编号，已编为“{id}”',
    'exchange.id-given/fix': '如其他表要引用此行，请自行填写编号',
    'exchange.single-row': '此表只应有一行',
    'exchange.single-row/fix': '请删除多余的行',
    'exchange.no-place': '尚无排班，无法读取“{sheet}”',
    'exchange.no-place/fix': '请先在软件中排班再导出；或删除此表，把已服务的时间填入“服务记录”',
    'exchange.part-broken': '“{part}”的内容不完整或已被改动',
    'exchange.part-broken/fix': '请恢复该表原来的各行，不要排序、删改',
    'exchange.no-model': '文件中没有工作模式，也没有指定以哪个情景为底',
    'exchange.no-model/fix': '请用带“其他数据”表的模板，或先打开一个情景再导入',
    'exchange.id-matched': '未填编号，按户室、名称等或全部内容对应到“{id}”',
    'exchange.id-matched/fix': '请核对；如不是同一个，请自行填写编号',
    'exchange.row-left-out': '此行是合计、说明或重复的表头，未读取',
    'exchange.row-left-out/fix': '如确是一条记录，请在第一个单元格的内容前加一个撇号',
    'exchange.column-unheaded': '{column} 列没有表头，未读取',
    'exchange.column-unheaded/fix': '如需读取，请写上表头；否则可忽略',
    'exchange.column-absent': '表中没有“{column}”列，按未填处理：{count} 条记录原有的内容将清空',
    'exchange.column-absent/fix': '如要保留，请补上这一列；导出的工作簿中有现在的内容',
    'exchange.sheet-hidden': '工作表“{sheet}”已隐藏，未读取',
    'exchange.sheet-hidden/fix': '如需读取，请先取消隐藏；否则可忽略',
    'exchange.sheet-again': '工作表“{sheet}”与“{other}”是同一种表，两张都已读取',
    'exchange.sheet-again/fix': '如有一张是旧的副本，请删除后再导入',
    'exchange.rows-kept': '“{of}”：文件中没有的 {count} 条仍然保留',
    'exchange.rows-kept/fix': '如要删除，请在导入时选择一并删除',
    'exchange.rows-removed': '“{of}”：文件中没有的 {count} 条将删除',
    'exchange.rows-removed/fix': '请核对数目；如要保留，请取消一并删除',
    'exchange.other-scenario': '文件是另一个情景“{id}”，单独读取，未与当前情景“{base}”合并',
    'exchange.other-scenario/fix': '如要更新当前情景，请用从当前情景导出的文件',
  },
  en: {
    'exchange.sheet-unknown': 'The sheet “{sheet}” is none that is known here and was not read',
    'exchange.sheet-unknown/fix': 'To have it read, name it one of: {known}; otherwise ignore this',
    'exchange.nothing-known': 'There is no sheet that can be read',
    'exchange.nothing-known/fix': 'Fill in a template written by this software, or name the sheets: {known}',
    'exchange.header-none': 'No header was found in “{sheet}”',
    'exchange.header-none/fix': 'Write a header within the first 30 rows, such as: {columns}',
    'exchange.header-missing': '“{sheet}” lacks required columns: {columns}',
    'exchange.header-missing/fix': 'Add these columns under exactly these headers',
    'exchange.header-repeated': 'The header “{header}” is repeated',
    'exchange.header-repeated/fix': 'Keep one of the columns',
    'exchange.header-unknown': 'The header “{header}” is not known; its column was not read',
    'exchange.header-unknown/fix': 'Check the spelling, or ignore this',
    'exchange.duplicate-row': 'The same as row {row:raw}; read once',
    'exchange.duplicate-row/fix': 'Delete this row if it is a slip',
    'exchange.id-given': 'There is no id; “{id}” was given',
    'exchange.id-given/fix': 'Enter an id yourself if other sheets are to refer to this row',
    'exchange.single-row': 'This sheet has one row only',
    'exchange.single-row/fix': 'Delete the other rows',
    'exchange.no-place': 'There is no roster yet, so “{sheet}” cannot be read',
    'exchange.no-place/fix':
      'Plan a roster and export it first; or delete this sheet and enter hours served under “Hours served”',
    'exchange.part-broken': 'The part “{part}” is incomplete or was changed',
    'exchange.part-broken/fix': 'Restore the rows of this sheet as they were written',
    'exchange.no-model': 'The file has no work model, and no scenario was given to build on',
    'exchange.no-model/fix': 'Use a template with the sheet “Other data”, or open a scenario first',
    'exchange.id-matched':
      'There is no id; by its dwelling, its name or the like, or by all that it says, it is taken to be “{id}”',
    'exchange.id-matched/fix': 'Check it; if it is another one, enter an id yourself',
    'exchange.row-left-out': 'This row is a total, a note or the header once more, and was not read',
    'exchange.row-left-out/fix': 'If it is a record, put an apostrophe before what its first cell says',
    'exchange.column-unheaded': 'Column {column} has no header and was not read',
    'exchange.column-unheaded/fix': 'Give it a header to have it read, or ignore this',
    'exchange.column-absent':
      'The sheet has no column “{column}”, which is read as blank: {count} {count:record loses|records lose} what stands there now',
    'exchange.column-absent/fix': 'Add the column to keep it; an exported workbook has what stands there now',
    'exchange.sheet-hidden': 'The sheet “{sheet}” is hidden and was not read',
    'exchange.sheet-hidden/fix': 'Unhide it to have it read, or ignore this',
    'exchange.sheet-again': 'The sheet “{sheet}” is of the same kind as “{other}”; both were read',
    'exchange.sheet-again/fix': 'If one of them is an old copy, delete it and bring the file again',
    'exchange.rows-kept': '“{of}”: {count} that the file does not have {count:stays|stay}',
    'exchange.rows-kept/fix': 'To have them removed, ask for it when the file is imported',
    'exchange.rows-removed': '“{of}”: {count} that the file does not have {count:is|are} removed',
    'exchange.rows-removed/fix': 'Check the number; to keep them, do not ask for removal',
    'exchange.other-scenario':
      'The file is of another scenario, “{id}”, and was read by itself, not joined with “{base}”',
    'exchange.other-scenario/fix': 'To bring this scenario up to date, use a file that was exported from it',
  },
};
