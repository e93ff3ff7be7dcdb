import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of a file itself. */
export type FileCode =
  | 'exchange.file-size'
  | 'exchange.unpacked-size'
  | 'exchange.too-many-sheets'
  | 'exchange.too-many-rows'
  | 'exchange.too-many-columns'
  | 'exchange.too-many-cells'
  | 'exchange.too-many-texts'
  | 'exchange.repeated-part'
  | 'exchange.cell-length'
  | 'exchange.not-a-workbook'
  | 'exchange.old-or-locked-workbook'
  | 'exchange.binary-workbook'
  | 'exchange.broken-workbook'
  | 'exchange.encoding'
  | 'exchange.broken-quotes'
  | 'exchange.broken-json'
  | 'exchange.json-depth'
  | 'exchange.masked'
  | 'exchange.cancelled';

/** Texts of {@link FileCode}. */
export const fileTexts: DiagnosticCatalogue<FileCode> = {
  'zh-CN': {
    'exchange.file-size': '文件过大：{size} 字节，上限 {limit} 字节',
    'exchange.file-size/fix': '请把数据分成几个文件，或由技术人员调高上限',
    'exchange.unpacked-size': '文件解压后超过 {limit} 字节，已停止读取',
    'exchange.unpacked-size/fix': '请确认文件来源可靠；确需读取时，请分成几个文件，或由技术人员调高上限',
    'exchange.too-many-sheets': '工作表过多，上限 {limit} 张',
    'exchange.too-many-sheets/fix': '请删除不需要的工作表',
    'exchange.too-many-rows': '行数过多，上限 {limit} 行',
    'exchange.too-many-rows/fix': '请删除多余的行，或分成几个文件',
    'exchange.too-many-columns': '列数过多，上限 {limit} 列',
    'exchange.too-many-columns/fix': '请删除多余的列',
    'exchange.too-many-cells': '单元格过多，上限 {limit} 个（每行算到最后一个有内容的单元格）',
    'exchange.too-many-cells/fix': '请删除右侧远处的零星内容和多余的行列，或分成几个文件',
    'exchange.too-many-texts': '工作簿中的文字过多，上限 {limit} 条',
    'exchange.too-many-texts/fix': '请用表格软件打开后另存，或分成几个文件',
    'exchange.repeated-part': '工作簿有误：{part} 出现了两次',
    'exchange.repeated-part/fix': '请确认文件来源可靠，用表格软件打开后另存',
    'exchange.cell-length': '单元格文字过长，上限 {limit} 个字符',
    'exchange.cell-length/fix': '请缩短该单元格的内容；CSV 文件请检查引号是否成对',
    'exchange.not-a-workbook': '不是可读取的 XLSX 工作簿',
    'exchange.not-a-workbook/fix': '请在表格软件中另存为“Excel 工作簿（.xlsx）”',
    'exchange.old-or-locked-workbook': '这是旧版（.xls）或加密的工作簿',
    'exchange.old-or-locked-workbook/fix': '请取消密码，并另存为“Excel 工作簿（.xlsx）”',
    'exchange.binary-workbook': '这是二进制工作簿（.xlsb）',
    'exchange.binary-workbook/fix': '请在表格软件中另存为“Excel 工作簿（.xlsx）”',
    'exchange.broken-workbook': '工作簿已损坏：{part} 无法读取',
    'exchange.broken-workbook/fix': '请用表格软件打开修复后另存，或重新导出',
    'exchange.encoding': '文件编码无法识别（不是有效的 {encoding}）',
    'exchange.encoding/fix': '请另存为 UTF-8 或 GB18030（GBK）编码的 CSV 文件',
    'exchange.broken-quotes': '引号不成对或位置有误',
    'exchange.broken-quotes/fix': '含逗号、引号、换行的内容应整个放在双引号内，内容中的双引号写两次',
    'exchange.broken-json': '不是有效的 JSON：{detail}',
    'exchange.broken-json/fix': '请使用本软件导出的文件，或用 JSON 工具检查括号、逗号和引号',
    'exchange.json-depth': 'JSON 嵌套过深，上限 {limit} 层',
    'exchange.json-depth/fix': '请确认文件来源可靠，并使用本软件导出的文件',
    'exchange.masked':
      '该文件已脱敏：不含住户构成、单个住户的需求、志愿者住处、哪些业主自住、走访的住户、减免等理由和结对帮扶',
    'exchange.masked/fix': '如需这些内容，请先打开编号相同的完整方案再读取，或请对方导出含敏感信息的文件',
    'exchange.cancelled': '已取消，未读取任何内容',
    'exchange.cancelled/fix': '如需读取，请重新开始',
  },
  en: {
    'exchange.file-size': 'The file is too large: {size} bytes, at most {limit} are read',
    'exchange.file-size/fix': 'Divide the data among several files, or let a technician raise the limit',
    'exchange.unpacked-size': 'The file unpacks to more than {limit} bytes; reading stopped',
    'exchange.unpacked-size/fix':
      'Make sure that the file can be trusted; if so, divide it, or let a technician raise the limit',
    'exchange.too-many-sheets': 'Too many sheets: at most {limit} are read',
    'exchange.too-many-sheets/fix': 'Delete the sheets that are not needed',
    'exchange.too-many-rows': 'Too many rows: at most {limit} are read',
    'exchange.too-many-rows/fix': 'Delete rows that are not needed, or divide the file',
    'exchange.too-many-columns': 'Too many columns: at most {limit} are read',
    'exchange.too-many-columns/fix': 'Delete the columns that are not needed',
    'exchange.too-many-cells':
      'Too many cells: at most {limit} are read, each row counted up to its last cell that holds anything',
    'exchange.too-many-cells/fix':
      'Delete what stands far to the right, and rows and columns that are not needed, or divide the file',
    'exchange.too-many-texts': 'Too many texts in the workbook: at most {limit} are read',
    'exchange.too-many-texts/fix': 'Open it in a spreadsheet program and save it anew, or divide the file',
    'exchange.repeated-part': 'The workbook is wrong: {part} is there twice',
    'exchange.repeated-part/fix':
      'Make sure that the file can be trusted, open it in a spreadsheet program and save it anew',
    'exchange.cell-length': 'The cell is too long: at most {limit} characters are read',
    'exchange.cell-length/fix': 'Shorten the cell; in a CSV file check that the quotation marks come in pairs',
    'exchange.not-a-workbook': 'This is no XLSX workbook that can be read',
    'exchange.not-a-workbook/fix': 'Save it as an Excel workbook (.xlsx) in a spreadsheet program',
    'exchange.old-or-locked-workbook': 'This is an old (.xls) or an encrypted workbook',
    'exchange.old-or-locked-workbook/fix': 'Remove the password and save it as an Excel workbook (.xlsx)',
    'exchange.binary-workbook': 'This is a binary workbook (.xlsb)',
    'exchange.binary-workbook/fix': 'Save it as an Excel workbook (.xlsx) in a spreadsheet program',
    'exchange.broken-workbook': 'The workbook is damaged: {part} cannot be read',
    'exchange.broken-workbook/fix': 'Open and repair it in a spreadsheet program, or export it again',
    'exchange.encoding': 'The encoding is not known (not valid {encoding})',
    'exchange.encoding/fix': 'Save the file as CSV in UTF-8 or GB18030 (GBK)',
    'exchange.broken-quotes': 'Quotation marks are not in pairs or out of place',
    'exchange.broken-quotes/fix':
      'Put a field with commas, quotation marks or line breaks in double quotation marks, and write those within it twice',
    'exchange.broken-json': 'Not valid JSON: {detail}',
    'exchange.broken-json/fix':
      'Use a file that this software wrote, or check brackets, commas and quotation marks with a JSON tool',
    'exchange.json-depth': 'The JSON nests too deeply: at most {limit} levels are read',
    'exchange.json-depth/fix': 'Make sure that the file can be trusted, and use one that this software wrote',
    'exchange.masked':
      'The file is masked: it lacks who lives in households, the needs of single households, where volunteers live, which owners live in their units, who is visited, reasons such as those of exemptions, and pairings',
    'exchange.masked/fix':
      'To have them, open the whole scenario of the same id first, or ask for a file that includes sensitive data',
    'exchange.cancelled': 'Cancelled; nothing was read',
    'exchange.cancelled/fix': 'Begin again to have it read',
  },
};
