import { bareKey, headerKey, unnumberedKey } from '../sheets/header-key';
import { type MappingFieldId, mappingFields } from './fields';
import type { TableKind } from './kinds';

// Columns about people that no field takes: read as ignored, before a word of a field is looked for in them.
const personalWords = (
  '姓名 名字 业主姓名 户主姓名 户主 业主 产权人 联系人 电话 手机 联系电话 手机号 手机号码 联系方式 移动电话 固定电话 微信 微信号 性别 民族 籍贯 学历 文化程度 职业 ' +
  '政治面貌 婚姻状况 与户主关系 关系 户籍地址 户籍地 户口所在地 户籍 工作单位 单位 服务处所 身份证地址 紧急联系人 紧急联系电话 车牌号 银行卡号 银行账号 邮箱 ' +
  '对方户名 对方账号 对方账户 对方名称 对方开户行 交易对方 付款人 付款方 付款账号 付款账户 收款账号 账号 卡号 交易单号 商户单号 交易订单号 商家订单号 流水号 交易流水号 ' +
  '支付方式 收/付款方式 昵称 微信昵称 群昵称 来自ip 来源 来源详情 name phone'
).split(' ');
const emptyWords = '序号 序 编号 号 备注 说明 签名 签字 填表日期 余额 账户余额 所用时间 总分 问题 problem no'.split(
  ' ',
);

const keysOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(headerKey));
const personal = keysOf(personalWords);
const empty = keysOf(emptyWords);

/** A header and the form in which it is compared, for each way of reading it, the likeliest first. */
const keysOfHeader = (header: string): readonly string[] => {
  // A header over two rows is its lower part, under the upper one.
  const lower = header.slice(header.lastIndexOf('/') + 1);
  const all = [lower, header].flatMap((text) => {
    const [whole, plain] = [headerKey(text), unnumberedKey(text)];
    return [whole, plain, bareKey(plain)];
  });
  return [...new Set(all)].filter((key) => key !== '');
};

/** Certainty of a field whose word a header is, or contains. */
export const certainty = { word: 0.95, part: 0.7, values: 0.5 } as const;

/** Shortest word that is looked for inside a longer header: 室 would be found in many. */
const shortestPart = 2;

/** True for a header of data about people that no field takes. */
export const isPersonalHeader = (header: string): boolean => keysOfHeader(header).some((key) => personal.has(key));

/** A field that a header may stand for, and how certain that is. */
export interface Candidate {
  readonly field: MappingFieldId;
  readonly confidence: number;
}

/** Returns the fields of a kind that a header may stand for, the most certain first. */
export const candidatesOf = (header: string, kind: TableKind): readonly Candidate[] => {
  const keys = keysOfHeader(header);
  const exact: Candidate[] = [];
  const within: (Candidate & { readonly length: number })[] = [];
  for (const field of kind.fields)
    for (const word of mappingFields[field].words.map(headerKey)) {
      if (keys.includes(word)) {
        exact.push({ field, confidence: certainty.word });
        break;
      }
      if (word.length >= shortestPart && keys.some((key) => key.includes(word)))
        within.push({ field, confidence: certainty.part, length: word.length });
    }
  if (exact.length > 0) return exact;
  if (keys.some((key) => personal.has(key) || empty.has(key))) return [];
  within.sort((a, b) => b.length - a.length);
  const found = new Map<MappingFieldId, Candidate>();
  for (const { field, confidence } of within) if (!found.has(field)) found.set(field, { field, confidence });
  return [...found.values()];
};

/** True for a header that any field or any list of ignored columns has. */
export const isKnownHeader = (header: string, all: readonly TableKind[]): boolean =>
  keysOfHeader(header).some((key) => personal.has(key) || empty.has(key)) ||
  all.some((kind) => candidatesOf(header, kind).length > 0);
