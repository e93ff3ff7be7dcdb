import type { Pairs } from './columns';

/** 列的对应一步的文字。 */
export const mappingTexts = {
  'mapping.title': [
    '这张表不是本软件的格式，请核对各列对应什么',
    'This table has its own columns: check what each of them is',
  ],
  'mapping.lead': [
    '表头在第 {rows} 行。姓名、身份证号、出生日期和电话只在本机用来计算年龄和人数，不会存入方案；此处也只显示第一个字。',
    'The header is in row {rows}. Names, identity numbers, birth dates and telephones are used on this machine to count ages and people, and are never kept; only their first character is shown here.',
  ],
  'mapping.rest': ['其余 {n} 列不读取，可在此指定', '{n} other {n:column|columns} not read; choose here'],
  'mapping.sheet': ['工作表', 'Sheet'],
  'mapping.kind': ['表的种类', 'Kind of table'],
  'mapping.column': ['表中的列', 'Column'],
  'mapping.sure-high': ['很有把握', 'sure'],
  'mapping.sure-middle': ['请核对', 'check it'],
  'mapping.sure-low': ['不确定', 'unsure'],
  'mapping.chosen': ['您选定的', 'your choice'],
  'mapping.unread': ['不读取', 'not read'],
  'mapping.unit': ['“{header}”的单位', 'Unit of “{header}”'],
  'mapping.unit-hours': ['小时', 'hours'],
  'mapping.unit-minutes': ['分钟', 'minutes'],
  'mapping.unit-square-metres': ['平方米', 'm²'],
  'mapping.unit-yuan': ['元', 'yuan'],
  'mapping.unit-ten-thousand-yuan': ['万元', '10,000 yuan'],
  'mapping.of': ['“{header}”对应为', '“{header}” is read as'],
  'mapping.area': ['新户室的建筑面积（平方米）', 'Area of new flats (m²)'],
  'mapping.area-note': [
    '情景中没有、表中也没有面积的户室，按这个数登记；不填则不导入这些户室。以后可用业主清册改正。',
    'For flats that neither the scenario nor the table has an area of; left blank, they are not imported. An owners’ register corrects it later.',
  ],
  'mapping.missing': ['还要指定一列：{fields}', 'One more column is needed: {fields}'],
  'mapping.or': ['或', ' or '],
  'mapping.preview': ['按这样读取', 'Read it like this'],
  'mapping.again': ['改了对应，重新读取', 'Read it again with these changes'],
  'mapping.save': ['保存列的对应', 'Save the mapping'],
  'mapping.use': ['使用保存过的对应', 'Use a saved mapping'],
  'mapping.used': ['已使用保存过的对应“{name}”', 'The saved mapping “{name}” is used'],
  'mapping.refused': ['这个文件不是列的对应，未使用', 'This file is not a mapping; it was not used'],
} as const satisfies Pairs;
