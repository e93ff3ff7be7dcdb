import { type EventFieldId, eventFields } from './event-fields';
import { field, type MappingField } from './field';

export type { MappingField } from './field';

/** The id of a field. */
export type MappingFieldId =
  | EventFieldId
  | 'place'
  | 'compound'
  | 'building'
  | 'entrance'
  | 'floor'
  | 'room'
  | 'dwelling-id'
  | 'id-number'
  | 'birth-date'
  | 'age'
  | 'care'
  | 'state'
  | 'area'
  | 'occupancy'
  | 'volunteer-id'
  | 'team'
  | 'posts'
  | 'minutes-per-week'
  | 'availability'
  | 'insured'
  | 'consents'
  | 'organisation'
  | 'status'
  | 'capacity'
  | 'post'
  | 'minutes'
  | 'date';

/**
 * The fields to which columns can be mapped, with the headers under which people write them. The words are data: another synonym is a word more here.
 *
 * @example
 * import { mappingFields } from '@community1373/exchange/mapping';
 * mappingFields.area.name['zh-CN']; // => '建筑面积'
 */
export const mappingFields: Readonly<Record<MappingFieldId, MappingField>> = {
  place: field(
    '住址（楼-单元-室）',
    'address (building-entrance-room)',
    '住址 地址 现住址 现住地址 居住地址 家庭住址 家庭地址 详细地址 房屋地址 房屋坐落 坐落 房屋位置 楼栋单元房号 楼栋房号 门牌号 门牌 房号 房屋编号 房间号 室号 住房 address',
  ),
  compound: field('楼院（小区）', 'compound', '小区 小区名称 楼院 院落 居民小区 所属小区 compound'),
  building: field('楼栋', 'building', '楼 楼栋 楼号 栋 栋号 幢 幢号 座号 楼栋号 楼幢号 楼房号 几号楼 building'),
  entrance: field('单元', 'entrance', '单元 单元号 门洞 门栋 entrance'),
  floor: field('楼层', 'floor', '楼层 层 层数 所在层 所在楼层 floor'),
  room: field('室号', 'room', '室 室号 户室 房室 房间 room'),
  'dwelling-id': field('户室编号', 'dwelling id', '户室编号 房屋编码 房屋代码'),
  'id-number': field(
    '身份证号',
    'identity number',
    '身份证号 身份证号码 身份证 身份证件号码 证件号码 证件号 公民身份号码 居民身份证号 居民身份证号码',
    { personal: true },
  ),
  'birth-date': field('出生日期', 'birth date', '出生日期 出生年月 出生年月日 生日 出生时间 birthdate dateofbirth', {
    personal: true,
  }),
  age: field('年龄', 'age', '年龄 周岁 实足年龄 年龄周岁 age', { personal: true }),
  care: field(
    '人员类别（关怀人群）',
    'group of care',
    '人员类别 人员类型 特殊人群 特殊人群类别 人群 人群类别 人群分类 重点人群 关爱对象 关爱类别 探访对象 老人类别 对象类别 探访等级 风险等级',
    { personal: true, several: true },
  ),
  state: field('人员状态', 'state of the person', '人员状态 居住状态 户籍状态 状态 是否在册 现状', { personal: true }),
  area: field('建筑面积', 'area', '建筑面积 面积 房屋面积 产权面积 专有面积 专有部分面积 建面 area', {
    units: ['square-metres'],
  }),
  occupancy: field(
    '使用情况',
    'occupancy',
    '使用情况 居住情况 入住情况 房屋状态 房屋现状 使用状态 自住出租空置 居住性质 房屋使用情况 occupancy',
  ),
  'volunteer-id': field('志愿者编号', 'volunteer id', '志愿者编号 志愿者号 志愿编号 志愿者 服务者编号'),
  team: field('志愿服务队', 'team', '志愿服务队 服务队 队伍 所属队伍 所在队伍 服务队伍 team'),
  posts: field('岗位', 'posts', '岗位 服务岗位 所在岗位 服务类别 服务方向 意向岗位 服务领域 posts'),
  'minutes-per-week': field(
    '每周时间',
    'time a week',
    '每周时间 每周小时 每周小时数 每周分钟数 每周服务时间 每周可服务时间 每周服务时长 每周可服务时长 每周时长',
    { units: ['hours', 'minutes'] },
  ),
  availability: field('可服务时段', 'availability', '可服务时段 服务时段 可服务时间 空闲时间 方便时间'),
  insured: field('已投保', 'insured', '已投保 是否投保 投保 是否参保 意外险'),
  consents: field('本人同意', 'consents', '本人同意 是否同意 知情同意 是否愿意 同意参加'),
  organisation: field(
    '组织名称',
    'organisation',
    '组织名称 社会组织 社会组织名称 机构名称 团体名称 单位名称 organisation',
  ),
  status: field('登记状态', 'status', '登记状态 登记情况 备案情况 登记备案 备案登记 status'),
  capacity: field('可承接项目数', 'capacity', '可承接项目数 承接项目数 可承接数 承接能力 项目数 capacity'),
  post: field('岗位', 'post', '岗位 服务岗位 服务类别 服务类型 服务项目 post'),
  minutes: field(
    '服务时长',
    'hours served',
    '服务时长 时长 时数 服务小时 服务小时数 小时数 分钟数 服务分钟数 工时 服务时间（小时） duration',
    { units: ['hours', 'minutes'] },
  ),
  date: field('服务日期', 'date', '服务日期 活动日期 签到日期 日期 date'),
  ...eventFields,
};

/** The ids of all fields. */
// The keys of the table are its ids.
export const fieldIds = Object.keys(mappingFields) as readonly MappingFieldId[];
