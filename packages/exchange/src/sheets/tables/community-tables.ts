import { isHolder } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import { absences } from '../../cells/absence-codec';
import { choice, yesNo } from '../../cells/choice-codecs';
import { list } from '../../cells/list-codec';
import { decimal, integer } from '../../cells/number-codecs';
import { codeText, freeText } from '../../cells/text-codecs';
import { tidyId } from '../../cells/codes';
import { tidyText } from '../../cells/text-guard';
import { weeklyHours } from '../../cells/week-codecs';
import { column, idColumn, must, orEmpty, sheet } from './columns';
import { type Column, listAt, type SheetTable } from '../table';
import { unitTables } from './unit-tables';
import type { Vocabulary } from '../vocabulary';

/** Instructions for positions. */
const positionGuide: LocalText = {
  'zh-CN': '数字（度），WGS 84 坐标；其他坐标系请在表头注明，如“经度（GCJ-02）”，或另加一列“坐标系”',
  en: 'number (degrees), WGS 84; name another system in the header, such as “Longitude (GCJ-02)”, or in a column “Coordinate system”',
};

/** Longitude and latitude, WGS 84. */
export const positionColumns: readonly Column[] = [
  column(['position', 0], '经度', 'Longitude', decimal, {
    aliases: ['lon', 'lng', 'x'],
    repeats: true,
    guide: positionGuide,
  }),
  column(['position', 1], '纬度', 'Latitude', decimal, { aliases: ['lat', 'y'], repeats: true, guide: positionGuide }),
];

const statuses = { filed: sheet('备案', 'filed'), registered: sheet('登记', 'registered') };
const cadences = { week: sheet('每周', 'week'), month: sheet('每月', 'month'), quarter: sheet('每季度', 'quarter') };

/** Returns the sheets of a community's records: a new field is a new line here. */
export const communityTables = ({ model, locale, one, several }: Vocabulary): readonly SheetTable[] => [
  {
    id: 'nodes',
    sheet: sheet('网格节点', 'Grid nodes'),
    aliases: ['网格', '社区网格', 'nodes'],
    givenId: 'node',
    toldBy: [['levelId'], ['parentId'], ['name']],
    ...listAt(['community', 'nodes']),
    complete: (node) => {
      node['parentId'] ??= null;
    },
    columns: [
      idColumn('节点编号', 'Node'),
      column('levelId', '层级', 'Level', one('levels'), must),
      column('parentId', '上级编号', 'Parent', codeText, { aliases: ['上级', '上级节点'] }),
      column('name', '名称', 'Name', freeText, must),
      ...positionColumns,
      column('elevation', '高程（米）', 'Elevation (m)', decimal, { aliases: ['海拔'], repeats: true }),
      column('channels', '联系渠道', 'Channels', several('channels'), orEmpty),
    ],
  },
  {
    id: 'zones',
    sheet: sheet('践行区', 'Zones'),
    aliases: ['区'],
    givenId: 'zone',
    toldBy: [['kindId'], ['name']],
    ...listAt(['community', 'zones']),
    columns: [
      idColumn('区编号', 'Zone'),
      column('kindId', '类别', 'Kind', one('zones'), must),
      column('name', '名称', 'Name', freeText, must),
      column('nodeId', '所在节点', 'At node', codeText),
      column('pledges', '承诺', 'Pledges', list(tidyText), orEmpty),
      column('services', '服务内容', 'Services offered', list(tidyText), orEmpty),
    ],
  },
  {
    id: 'stations',
    sheet: sheet('站点', 'Stations'),
    aliases: ['站', '服务站点'],
    givenId: 'station',
    toldBy: [['kindId'], ['name']],
    ...listAt(['community', 'stations']),
    columns: [
      idColumn('站点编号', 'Station'),
      column('kindId', '类别', 'Kind', one('stations'), must),
      column('name', '名称', 'Name', freeText, must),
      ...positionColumns,
      column('hours', '开放时间', 'Opening hours', weeklyHours(locale), orEmpty),
      column('staff', '值守志愿者', 'Staff', list(tidyId), orEmpty),
      column('offers', '提供岗位', 'Posts offered', several('posts'), orEmpty),
    ],
  },
  ...unitTables(locale),
  {
    id: 'households',
    sheet: sheet('住户', 'Households'),
    aliases: ['住户信息', '居民户'],
    givenId: 'household',
    toldBy: [['dwellingId']],
    ...listAt(['community', 'households']),
    complete: (household) => {
      if (!isHolder(household['residents'])) household['residents'] = {};
    },
    columns: [
      idColumn('住户编号', 'Household'),
      column('dwellingId', '户室编号', 'Dwelling', codeText, { ...must, aliases: ['户室'] }),
      // One column for each group of the model: the number of residents of the group.
      ...model.groups.map(({ id, name }) =>
        column(['residents', id], `人数：${name['zh-CN']}`, `Residents: ${name.en}`, integer, {
          aliases: [name['zh-CN'], name.en, id],
          sensitive: 'residents',
        }),
      ),
    ],
  },
  {
    id: 'teams',
    sheet: sheet('志愿服务队', 'Teams'),
    givenId: 'team',
    toldBy: [['name']],
    ...listAt(['community', 'teams']),
    columns: [
      idColumn('队伍编号', 'Team'),
      column('name', '名称', 'Name', freeText, must),
      column('postId', '岗位', 'Post', one('posts'), must),
    ],
  },
  {
    id: 'volunteers',
    sheet: sheet('志愿者', 'Volunteers'),
    givenId: 'volunteer',
    ...listAt(['community', 'volunteers']),
    columns: [
      idColumn('志愿者编号', 'Volunteer'),
      column('teamId', '队伍编号', 'Team', codeText, { aliases: ['队伍'] }),
      column('posts', '岗位', 'Posts', several('posts'), must),
      column('homeNodeId', '居住节点', 'Home node', codeText, { aliases: ['居住单元'], sensitive: 'homes' }),
      column('minutesPerWeek', '每周分钟数', 'Minutes a week', integer, must),
      column('availability', '可服务时段', 'Availability', weeklyHours(locale), orEmpty),
      column('unavailable', '请假', 'Absences', absences, { aliases: ['请假时间', '不能服务时间', 'unavailable'] }),
      column('skills', '技能', 'Skills', list(tidyText), orEmpty),
      column('insured', '已投保', 'Insured', yesNo(locale), must),
      column('consents', '本人同意', 'Consents', yesNo(locale), must),
    ],
  },
  {
    id: 'leads',
    sheet: sheet('负责人', 'Leads'),
    givenId: 'lead',
    toldBy: [['nodeId'], ['titleId'], ['posts']],
    ...listAt(['community', 'leads']),
    columns: [
      idColumn('负责人编号', 'Lead'),
      column('titleId', '职务', 'Title', one('leadTitles')),
      column('nodeId', '所在节点', 'At node', codeText, must),
      column('posts', '岗位', 'Posts', several('posts'), must),
      column('volunteerId', '志愿者编号', 'Volunteer', codeText),
    ],
  },
  {
    id: 'organisations',
    sheet: sheet('社会组织', 'Organisations'),
    givenId: 'organisation',
    toldBy: [['name']],
    ...listAt(['community', 'organisations']),
    columns: [
      idColumn('组织编号', 'Organisation'),
      column('name', '名称', 'Name', freeText, must),
      column('status', '登记状态', 'Status', choice(statuses, locale), must),
      column('posts', '岗位', 'Posts', several('posts'), orEmpty),
      column('capacity', '可承接项目数', 'Capacity', integer, must),
    ],
  },
  {
    id: 'socialWorkers',
    sheet: sheet('社工', 'Social workers'),
    givenId: 'social-worker',
    ...listAt(['community', 'socialWorkers']),
    columns: [
      idColumn('社工编号', 'Social worker'),
      column('posts', '岗位', 'Posts', several('posts'), orEmpty),
      column('caseload', '可参与项目数', 'Caseload', integer, must),
    ],
  },
  {
    id: 'needs',
    sheet: sheet('需求', 'Needs'),
    givenId: 'need',
    toldBy: [['of'], ['postId'], ['groupId']],
    ...listAt(['community', 'needs']),
    complete: (need) => {
      const { of } = need;
      if (isHolder(of)) need['of'] = { kind: of['householdId'] === undefined ? 'node' : 'household', ...of };
    },
    columns: [
      idColumn('需求编号', 'Need'),
      column('postId', '岗位', 'Post', one('posts'), must),
      column(['of', 'householdId'], '住户编号', 'Household', codeText, { sensitive: 'needs' }),
      column(['of', 'nodeId'], '节点编号', 'Node', codeText),
      column('groupId', '人群', 'Group', one('groups')),
      column(['cadence', 'every'], '周期', 'Every', choice(cadences, locale), must),
      column(['cadence', 'times'], '次数', 'Times', integer, must),
      column('minutes', '每次分钟数', 'Minutes each', integer, must),
    ],
  },
];
