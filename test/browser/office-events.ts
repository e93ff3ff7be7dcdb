import { excelLike } from '../../packages/exchange/fixtures/excel-like';
import type { OfficeRegister } from './office-registers';

/** A table of what happens, with the values that are chosen for it. */
export interface OfficeEvents extends Omit<OfficeRegister, 'area' | 'choose'> {
  /** Lists to choose from, each with the value. */
  readonly choose: readonly (readonly [list: string, value: string])[];
  /** Number of rows that are left out. */
  readonly leftOut: number;
}

/** Names, numbers of accounts, telephones and transactions that nobody has. */
export const eventSecrets: readonly string[] = [
  '欧阳样甲',
  '样乙乙',
  '样丙丙',
  '19900000001',
  '6299990000000000017',
  '100005000120261102',
];
const [first = '', second = '', third = '', phone = '', account = '', transaction = ''] = eventSecrets;

const text = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.join(',')).join('\r\n'));

/** Sign-ups as they are copied from a chat group: emoji, numbers twice, one more person, a line withdrawn. */
export const chain = [
  '#接龙 🎉',
  `1. ${first}：周三上午`,
  `2、${second} 周五下午+1`,
  `2. ${third} 周六全天`,
  `3. ${second} 取消`,
].join('\n');

/** Tables of what happens, as offices and programs make them. */
export const officeEvents: readonly OfficeEvents[] = [
  {
    name: '收款流水.xlsx',
    bytes: excelLike([
      { name: '上月', state: 'hidden', rows: [['交易时间'], ['2026-10-01']] },
      {
        name: '本月',
        merged: ['A1:G1', 'C4:D4'],
        rows: [
          ['某支付软件账单明细'],
          [`昵称：[${first}]`, undefined, '起始时间：[2026-11-01]'],
          ['共5笔记录'],
          ['交易时间', '交易对方', '金额', undefined, '对方账号', '备注', '当前状态', '交易单号'],
          [undefined, undefined, '收入金额(元)', '支出金额(元)'],
          [{ date: 46_328 }, first, 400, undefined, account, `9-1-101 ${first} 水管费`, '支付成功', `${transaction}01`],
          [
            '2026-11-03 09:30:00',
            second,
            '400.50',
            undefined,
            account,
            '9号楼1单元102',
            '支付成功',
            `${transaction}02`,
          ],
          ['2026-11-04 09:30:00', second, undefined, '0.50', account, '退9-1-102', '支付成功', `${transaction}03`],
          ['2026-11-05 09:30:00', third, 400, undefined, account, '水管费', '支付成功', `${transaction}04`],
          ['2026-11-06 09:30:00', third, 400, undefined, account, '9-1-201', '已全额退款', `${transaction}05`],
          ['合计', undefined, 1600.5, 0.5],
          [`制表人：${second}`],
        ],
      },
    ]),
    choose: [],
    changes: [['levies', '费用分摊 — — 1']],
    leftOut: 2,
  },
  {
    name: '需求问卷.csv',
    bytes: text([
      [
        '序号',
        '提交答卷时间',
        '来自IP',
        '1、您的住址',
        '2、您的姓名',
        '3、您需要哪些服务？（多选题）',
        '4、您的手机号',
      ],
      [1, '2026/11/1 9:00:00', '127.0.0.1', '1-1-101', first, '环境维护┋文化娱乐', phone],
      [2, '2026/11/1 9:05:00', '127.0.0.2', '1-1-102', second, '文化娱乐', phone],
      [3, '2026/11/1 9:06:00', '127.0.0.3', '', third, '平安建设', phone],
    ]),
    choose: [
      ['新需求的频次（表中没有时）', '每月一次'],
      ['新需求的每次时长（表中没有时）', '30 分钟'],
    ],
    changes: [['needs', '需求 3 — —']],
    leftOut: 1,
  },
  {
    name: '楼门长.xlsx',
    bytes: excelLike([
      {
        name: '名单',
        merged: ['A1:E1', 'B2:C2'],
        rows: [
          ['网格长、楼门长名单（2026年）'],
          ['序号', '职责', undefined, '姓名', '联系电话'],
          [undefined, '负责范围', '职务', undefined, undefined],
          [1, '9号楼1单元', '单元长', first, phone],
          [2, '1号楼院', '楼院长', second, phone],
          [3, '月亮湾', '网格长', third, phone],
          ['注：由各楼院填报'],
        ],
      },
    ]),
    choose: [],
    changes: [],
    leftOut: 1,
  },
];
