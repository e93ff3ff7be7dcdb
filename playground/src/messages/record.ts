import type { Pairs } from './columns';

/** 登记的文字。 */
export const recordTexts = {
  'edit.record': ['登记：{subject}', 'Recorded: {subject}'],
  'record.report': ['登记新事项', 'Report a matter'],
  'record.matter': ['登记进展', 'Record an event'],
  'record.levy': ['登记收付', 'Record a payment'],
  'record.served': ['登记走访与时数', 'Record visits and hours'],
  'record.attendance': ['登记到岗', 'Record attendance'],
  'record.linkage': ['登记联动', 'Record an event'],
  'record.what': ['登记事项', 'Event'],
  'record.choose': ['请选择', 'Choose an event'],
  'record.suggested': ['当前待办', 'Due next'],
  'record.others': ['其他', 'Others'],
  'record.submit': ['登记', 'Record'],
  'record.refused': ['未登记，请更正', 'Not recorded'],
  'record.optional': ['{label}（可不填）', '{label} (optional)'],
  'record.all': ['全选（{n}）', 'All ({n})'],
  'record.all-of': ['{label}：全选（{n}）', '{label}: all ({n})'],
  'record.none': ['全不选', 'None'],
  'record.yuan': ['元', 'yuan'],
  'record.each': ['每户金额', 'Amount of each'],
  'record.shared': ['共 {n} 户，合计 {fen:yuan} 元', '{n} households, {fen:yuan} yuan in all'],
  'record.late': ['补记于 {at}', 'entered {at}'],
  'record.nothing': ['目前没有可登记的事项。', 'Nothing can be recorded here now.'],
} as const satisfies Pairs;
