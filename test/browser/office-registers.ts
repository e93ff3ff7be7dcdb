import { excelLike, type ExcelSheet } from '../../packages/exchange/fixtures/excel-like';

/** A register as an office made it, with the choices that it needs and the records that it changes. */
export interface OfficeRegister {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Columns to be chosen by hand, each with the field. */
  readonly choose: readonly (readonly [header: string, field: string])[];
  /** Area of new flats, where the table has none. */
  readonly area?: string;
  /** The part of the preview, and its counts of added, removed and changed records. */
  readonly changes: readonly (readonly [part: string, text: string])[];
}

const text = (rows: readonly (readonly (string | number)[])[], separator = ','): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.join(separator)).join('\r\n'));
const workbook = (...sheets: readonly ExcelSheet[]): Uint8Array => excelLike(sheets);

const changed = (count: number): OfficeRegister['changes'] => [['households', `住户 — — ${count}`]];

// Nobody has these names and numbers: 99 is no province.
export const secrets: readonly string[] = [
  '欧阳样甲',
  '样乙乙',
  '样丙丙',
  '19900000001',
  '990101194912310028',
  '990101188001010015',
  '1949-12-31',
];
const [first = '', second = '', third = '', phone = '', number = '', other = ''] = secrets;

/** A title, a header over two rows, merged cells, a number of a person as a number, a total, a note, and an old copy that is hidden. */
const merged: ExcelSheet = {
  name: '花名册',
  merged: ['A1:H1', 'B2:D2', 'E2:H2', 'B4:B5', 'C4:C5', 'D4:D5'],
  rows: [
    ['某社区居民花名册（2026年）'],
    ['序号', '房屋信息', undefined, undefined, '人员信息'],
    [undefined, '楼栋', '单元', '房号', '姓名', '身份证号码', '探访对象类别', '联系电话'],
    [1, '9号楼', '1单元', '101', first, number, '高风险', phone],
    [2, undefined, undefined, undefined, second, 990101194912310000, '', ''],
    [3, '九栋', '一单元', 102, third, number.replace('0028', '0044'), '', ''],
    ['合计', 3],
    [`填表人：${third}`],
  ],
};

/** Ten registers as offices make them. */
export const officeRegisters: readonly OfficeRegister[] = [
  {
    name: '花名册.xlsx',
    bytes: workbook({ name: '2025', state: 'hidden', rows: [['住址'], ['1-1-101']] }, merged),
    choose: [],
    changes: changed(2),
  },
  {
    name: '居民.csv',
    bytes: text([
      ['家庭住址', '姓名', '出生年月'],
      ['9-1-101', first, '1949年12月'],
      ['9-1-102', second, '1950.06'],
    ]),
    choose: [],
    changes: changed(2),
  },
  {
    name: '两张表.xlsx',
    bytes: workbook(
      { name: '说明', rows: [['请各楼院长核对']] },
      {
        name: 'Sheet2',
        rows: [
          ['楼', '单元', '室', '户主', '年龄'],
          [9, 1, 101, first, '86岁'],
          [9, 1, 102, second, 87],
        ],
      },
    ),
    choose: [],
    changes: changed(2),
  },
  {
    name: '全角.csv',
    bytes: text([
      ['住址', '身份证号'],
      ['９＃１单元１０１室', number],
      ['九号楼一单元一零二', number.replace('0028', '0044')],
    ]),
    choose: [],
    changes: changed(2),
  },
  {
    name: '粘贴.txt',
    bytes: text(
      [
        ['房号', '姓名', '出生日期', '与户主关系'],
        ['9-1-101', first, '1949-12-31', '户主'],
        ['', second, '1950/1/1', '配偶'],
        ['9-1-102', third, '19510203', '户主'],
      ],
      '\t',
    ),
    choose: [],
    changes: changed(2),
  },
  {
    name: '问卷.csv',
    bytes: text([
      ['1、您的住址（必填）', '2、您的年龄', '3、联系电话'],
      ['9号楼1单元101', '81', phone],
      ['9号楼1单元102', '82', ''],
    ]),
    choose: [],
    changes: changed(2),
  },
  {
    name: '看内容.csv',
    bytes: text([
      ['姓名', '家在哪', '证号', '电话'],
      [first, '9-1-101', number, phone],
      [second, '9-1-102', number.replace('0028', '0044'), ''],
      [third, '9-1-201', number.replace('0028', '0060'), ''],
    ]),
    choose: [],
    changes: changed(3),
  },
  {
    name: '岁数.csv',
    bytes: text([
      ['姓名', '房子', '岁数', '电话'],
      [first, '32-1-101', '81', phone],
      [second, '32-1-102', '82', ''],
    ]),
    choose: [
      ['房子', '住址（楼-单元-室）'],
      ['岁数', '年龄'],
    ],
    area: '５６.７８',
    changes: [
      ['nodes', '网格节点 2 — —'],
      ['dwellings', '户室 2 — —'],
      ['households', '住户 2 — —'],
    ],
  },
  {
    name: '业主清册.xlsx',
    bytes: workbook({
      name: '清册',
      merged: ['A1:E1'],
      rows: [
        ['业主清册'],
        ['序号', '坐落', '业主姓名', '建筑面积（平方米）', '使用情况'],
        [1, '9号楼1单元101室', first, 60.5, '自住'],
        [2, '30号楼2单元502', second, '88.08', '出租'],
        [3, '30号楼2单元501', third, '88.08㎡', '空置'],
        ['合计', undefined, undefined, 236.66],
      ],
    }),
    choose: [],
    changes: [
      ['nodes', '网格节点 2 — —'],
      ['dwellings', '户室 2 — 1'],
      ['households', '住户 1 — —'],
    ],
  },
  {
    name: '新楼.csv',
    bytes: text([
      ['楼号', '单元号', '房间号', '姓名', '证件号码'],
      ['31', '1', '101', first, number],
      ['31', '1', '102', second, other],
      ['31', '2', '1203', third, number.replace('0028', '0044')],
    ]),
    choose: [],
    area: '60.5',
    changes: [
      ['nodes', '网格节点 3 — —'],
      ['dwellings', '户室 2 — —'],
      ['households', '住户 2 — —'],
    ],
  },
];
