import { expect, it } from 'vitest';
import { smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { readSheets } from './read-sheets';
import { writeTemplate } from '../template/write-template';

const base = smallScenario();
const template = writeTemplate(base);
const headersOf = (name: string): readonly string[] =>
  (template.find((sheet) => sheet.name === name)?.rows[0]?.cells ?? []).map(String);

const headerProblems = async (name: string, header: readonly Cell[]) => {
  const sheet: Sheet = {
    name,
    rows: [
      { row: 1, cells: header },
      { row: 2, cells: header.map(() => 'x-1') },
    ],
  };
  return (await readSheets([sheet], { base })).report.items
    .map(({ code }) => code)
    .filter((code) => /header-|sheet-unknown|nothing-known/.test(code));
};

// The fields without which a record is refused by the schema of a scenario.
it.each([
  ['网格节点', ['层级', '名称']],
  ['践行区', ['类别', '名称']],
  ['站点', ['类别', '名称']],
  ['户室', ['所在节点', '楼层', '室号', '面积（平方米）']],
  ['住户', ['户室编号']],
  ['志愿服务队', ['名称', '岗位']],
  ['志愿者', ['岗位', '每周分钟数', '已投保', '本人同意']],
  ['负责人', ['所在节点', '岗位']],
  ['社会组织', ['名称', '登记状态', '可承接项目数']],
  ['社工', ['可参与项目数']],
  ['需求', ['岗位', '周期', '次数', '每次分钟数']],
  ['服务', ['类型', '岗位', '需要人数']],
])('the sheet %s marks the columns that must be filled in', (name, required) => {
  expect(headersOf(name).flatMap((header) => (header.endsWith('*') ? [header.slice(0, -1)] : []))).toEqual(required);
});

// An unknown name with unknown headers is no sheet at all; under a known name the headers are what is wrong.
it.each([
  '网格',
  '社区网格',
  'nodes',
  '区',
  '站',
  '服务站点',
  '房屋',
  '房屋信息',
  '住户信息',
  '居民户',
  '服务安排',
  '服务时长',
  '志愿服务记录',
  '排班表',
])('a sheet may be named %s', async (name) => {
  expect(await headerProblems(name, ['甲', '乙'])).toEqual(['exchange.header-none']);
});

it.each([
  ['网格节点', '上级编号', ['上级', '上级节点']],
  ['网格节点', '经度', ['lon', 'lng', 'x']],
  ['网格节点', '纬度', ['lat', 'y']],
  ['网格节点', '高程（米）', ['海拔']],
  ['户室', '户室编号', ['编号', 'id', 'ID']],
  ['户室', '所在节点*', ['单元编号', '节点编号']],
  ['户室', '室号*', ['房号', '门牌号']],
  ['户室', '面积（平方米）*', ['建筑面积', '面积（㎡）']],
  ['住户', '户室编号*', ['户室']],
  ['志愿者', '队伍编号', ['队伍']],
  ['志愿者', '居住节点', ['居住单元']],
  ['志愿者', '请假', ['请假时间', '不能服务时间', 'unavailable']],
])('in the sheet %s the column %s has other names', async (name, header, aliases) => {
  const headers = headersOf(name);
  expect(headers).toContain(header);
  for (const alias of [header, ...aliases])
    expect([
      alias,
      await headerProblems(
        name,
        headers.map((known) => (known === header ? alias : known)),
      ),
    ]).toEqual([alias, []]);
  expect(
    await headerProblems(
      name,
      headers.map((known) => (known === header ? '甲' : known)),
    ),
  ).not.toEqual([]);
});
