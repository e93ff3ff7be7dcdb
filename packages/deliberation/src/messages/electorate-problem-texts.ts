import type { ElectorateProblem, TextPairs } from './codes';

/** Texts of each problem of units and owners, and under `/fix` how to fix it; zh-CN first. */
export const electorateProblems: TextPairs<ElectorateProblem | `${ElectorateProblem}/fix`> = {
  'deliberation.unit-unknown': ['没有编号为“{unit}”的专有部分', 'There is no unit “{unit}”'],
  'deliberation.unit-unknown/fix': ['请核对编号，或补登该专有部分', 'Check the id, or add the unit'],
  'deliberation.unit-without-owner': ['“{unit}”在 {day} 没有登记业主', '“{unit}” has no recorded owner on {day}'],
  'deliberation.unit-without-owner/fix': [
    '暂按一人计；请按不动产登记簿补登业主',
    'It counts as one head; add its owner by the registry',
  ],
  'deliberation.owner-unknown': ['没有编号为“{owner}”的业主', 'There is no owner “{owner}”'],
  'deliberation.owner-unknown/fix': ['请核对编号，或补登该业主', 'Check the id, or add the owner'],
  'deliberation.owner-twice': [
    '“{owner}”在 {day} 对“{unit}”有两条产权记录',
    '“{owner}” holds “{unit}” by two records on {day}',
  ],
  'deliberation.owner-twice/fix': ['请合并为一条，或更正起止日期', 'Join the two into one, or correct their days'],
  'deliberation.shares-not-whole': [
    '“{unit}”在 {day} 的份额合计为 {sum}，不等于 1',
    'The shares of “{unit}” on {day} sum to {sum}, not to 1',
  ],
  'deliberation.shares-not-whole/fix': [
    '请按不动产登记簿更正各共有人的份额和起止日期',
    'Correct the shares of the co-owners, and their days, by the registry',
  ],
};
