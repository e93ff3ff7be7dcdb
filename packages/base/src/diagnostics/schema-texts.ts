import type { Catalogue } from '../explain/explanation';

/** The problems that zod finds, by their own codes, and fields that a schema does not read. */
export type SchemaCode =
  | 'schema.invalid-type'
  | 'schema.missing'
  | 'schema.too-small'
  | 'schema.too-big'
  | 'schema.invalid-format'
  | 'schema.position-exchanged'
  | 'schema.unknown-kind'
  | 'schema.unknown-keys'
  | 'schema.unknown-key'
  | 'schema.misspelt-key'
  | 'schema.unsafe-key'
  | 'schema.invalid-key'
  | 'schema.invalid-value'
  | 'schema.none-of'
  | 'schema.invalid'
  | 'schema.too-deep'
  | 'schema.lone-surrogate'
  | 'schema.unseen-character';

/** Texts of {@link SchemaCode}. */
export const schemaCatalogue: Catalogue<SchemaCode | `${SchemaCode}/fix`> = {
  'zh-CN': {
    'schema.invalid-type': '类型不符：应为 {expected}',
    'schema.invalid-type/fix': '请改为 {expected}',
    'schema.missing': '缺少必填项（应为 {expected}）',
    'schema.missing/fix': '请补上此项',
    'schema.too-small': '数值或长度过小：不得小于 {limit:raw}',
    'schema.too-small/fix': '请改为不小于 {limit:raw} 的值',
    'schema.too-big': '数值或长度过大：不得大于 {limit:raw}',
    'schema.too-big/fix': '请改为不大于 {limit:raw} 的值',
    'schema.invalid-format': '写法不符：应为 {expected}',
    'schema.invalid-format/fix': '请写成 {expected}',
    'schema.position-exchanged': '经度和纬度疑似颠倒：第二个数 {longitude:raw} 不可能是纬度',
    'schema.position-exchanged/fix': '请将经度写在前、纬度写在后：[{longitude:raw}, {latitude:raw}]',
    'schema.unknown-kind': '没有这一种类：应为以下之一：{kinds}',
    'schema.unknown-kind/fix': '请将 {field} 改为以下之一：{kinds}',
    'schema.unknown-keys': '出现未知字段：{keys}',
    'schema.unknown-keys/fix': '请删除这些字段，或核对拼写',
    'schema.unknown-key': '字段“{key}”不在数据格式之内，未被读取',
    'schema.unknown-key/fix': '请核对字段名的拼写；确属多余的请删除',
    'schema.misspelt-key': '字段“{key}”不在数据格式之内，未被读取，疑为“{nearest}”之误',
    'schema.misspelt-key/fix': '请改为“{nearest}”；确属多余的请删除',
    'schema.unsafe-key': '字段名“{key}”会干扰程序，不予读取',
    'schema.unsafe-key/fix': '请删除该字段',
    'schema.invalid-key': '键名不符：应为 {expected}',
    'schema.invalid-key/fix': '请将键名改为 {expected}',
    'schema.invalid-value': '取值不在允许范围内：{expected}',
    'schema.invalid-value/fix': '请从以下取值中选择：{expected}',
    'schema.none-of': '取值不符：应为以下之一：{expected}',
    'schema.none-of/fix': '请改为以下之一：{expected}',
    'schema.invalid': '不符合要求：{detail}',
    'schema.invalid/fix': '请改到符合此要求：{detail}',
    'schema.too-deep': '嵌套过深：至多 {limit} 层',
    'schema.too-deep/fix': '请确认来源可靠，并减少嵌套的层数',
    'schema.lone-surrogate': '文字已损坏：其中有半个字符',
    'schema.lone-surrogate/fix': '请重新输入这段文字，或从来源重新导出',
    'schema.unseen-character': '编号中有看不见的字符，或只有空白',
    'schema.unseen-character/fix': '请重新输入编号，只用看得见的字符',
  },
  en: {
    'schema.invalid-type': 'Wrong type: {expected} expected',
    'schema.invalid-type/fix': 'Give {expected}',
    'schema.missing': 'A required value is missing ({expected})',
    'schema.missing/fix': 'Add this value',
    'schema.too-small': 'Too small: at least {limit:raw} expected',
    'schema.too-small/fix': 'Give a value of at least {limit:raw}',
    'schema.too-big': 'Too big: at most {limit:raw} expected',
    'schema.too-big/fix': 'Give a value of at most {limit:raw}',
    'schema.invalid-format': 'Wrong form: {expected} expected',
    'schema.invalid-format/fix': 'Write it as {expected}',
    'schema.position-exchanged':
      'Longitude and latitude look exchanged: the second number, {longitude:raw}, cannot be a latitude',
    'schema.position-exchanged/fix': 'Write the longitude first, then the latitude: [{longitude:raw}, {latitude:raw}]',
    'schema.unknown-kind': 'There is no such kind; it is one of these kinds: {kinds}',
    'schema.unknown-kind/fix': 'Let {field} be one of: {kinds}',
    'schema.unknown-keys': 'Unknown fields: {keys}',
    'schema.unknown-keys/fix': 'Remove these fields or check their spelling',
    'schema.unknown-key': 'The field “{key}” is not part of the format and was not read',
    'schema.unknown-key/fix': 'Check the spelling of the field, or remove it',
    'schema.misspelt-key':
      'The field “{key}” is not part of the format and was not read; “{nearest}” was probably meant',
    'schema.misspelt-key/fix': 'Write “{nearest}”, or remove the field',
    'schema.unsafe-key': 'A field named “{key}” would interfere with programs and is not read',
    'schema.unsafe-key/fix': 'Remove this field',
    'schema.invalid-key': 'The key is not accepted: {expected} expected',
    'schema.invalid-key/fix': 'Let the key be {expected}',
    'schema.invalid-value': 'Not an allowed value: {expected}',
    'schema.invalid-value/fix': 'Choose one of: {expected}',
    'schema.none-of': 'None of what is accepted: {expected}',
    'schema.none-of/fix': 'Give one of: {expected}',
    'schema.invalid': 'Not accepted: {detail}',
    'schema.invalid/fix': 'Change it so that it meets this: {detail}',
    'schema.too-deep': 'Nested too deeply: at most {limit} levels',
    'schema.too-deep/fix': 'Make sure that the source can be trusted, and nest less',
    'schema.lone-surrogate': 'The text is damaged: it has half a character in it',
    'schema.lone-surrogate/fix': 'Type this text anew, or export it again from its source',
    'schema.unseen-character': 'The id has characters that cannot be seen, or only blanks',
    'schema.unseen-character/fix': 'Type the id anew, with characters that can be seen only',
  },
};
