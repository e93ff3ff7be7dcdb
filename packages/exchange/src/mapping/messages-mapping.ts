import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';
import { type EventRowCode, type EventTableCode, eventTexts } from './messages-events';

/** Codes of the problems of a mapping and of the whole table. */
type TableCode =
  | EventTableCode
  | 'exchange.mapping-header'
  | 'exchange.mapping-fields'
  | 'exchange.mapping-column'
  | 'exchange.mapping-nothing';

/** Codes of the problems of one row of a mapped table. */
export type RowCode =
  | EventRowCode
  | 'exchange.mapping-place-date'
  | 'exchange.mapping-no-room'
  | 'exchange.mapping-room-unread'
  | 'exchange.mapping-no-building'
  | 'exchange.mapping-entrance-ambiguous'
  | 'exchange.mapping-building-ambiguous'
  | 'exchange.mapping-dwelling-unknown'
  | 'exchange.mapping-no-grid'
  | 'exchange.mapping-floor'
  | 'exchange.mapping-area'
  | 'exchange.mapping-area-missing'
  | 'exchange.mapping-area-differs'
  | 'exchange.mapping-vacant'
  | 'exchange.mapping-person-again'
  | 'exchange.mapping-id-rounded'
  | 'exchange.mapping-id-form'
  | 'exchange.mapping-id-digits'
  | 'exchange.mapping-id-checksum'
  | 'exchange.mapping-id-date'
  | 'exchange.mapping-birth'
  | 'exchange.mapping-age'
  | 'exchange.mapping-no-age-group'
  | 'exchange.mapping-gone'
  | 'exchange.mapping-household-ambiguous'
  | 'exchange.mapping-too-many'
  | 'exchange.mapping-volunteer-unknown'
  | 'exchange.mapping-volunteer-id'
  | 'exchange.mapping-posts'
  | 'exchange.mapping-team'
  | 'exchange.mapping-organisation'
  | 'exchange.mapping-status'
  | 'exchange.mapping-capacity'
  | 'exchange.mapping-minutes'
  | 'exchange.mapping-date'
  | 'exchange.mapping-availability'
  | 'exchange.mapping-no-consent';

/** Codes of the problems of mapped tables. */
export type MappingCode = TableCode | RowCode;

/** Texts of {@link MappingCode}. */
export const mappingTexts: DiagnosticCatalogue<MappingCode> = {
  'zh-CN': {
    ...eventTexts['zh-CN'],
    'exchange.mapping-header': '“{sheet}”的前 30 行中没有找到表头',
    'exchange.mapping-header/fix': '请写上表头，例如：住址、姓名、身份证号',
    'exchange.mapping-fields': '还没有对应到必需的列：{fields}',
    'exchange.mapping-fields/fix': '请指定其中一列；表中没有的，请先补上',
    'exchange.mapping-column': '表中没有“{header}”列，该项未读取',
    'exchange.mapping-column/fix': '请核对表头，或重新指定列的对应',
    'exchange.mapping-nothing': '没有可以导入的行',
    'exchange.mapping-nothing/fix': '请核对列的对应，并查看每一行未导入的原因',
    'exchange.mapping-place-date': '住址是日期格式，表格软件可能把 3-2 之类的房号改成了日期，本行未导入',
    'exchange.mapping-place-date/fix': '请把该列设为文本格式，重新录入',
    'exchange.mapping-no-room': '没有填房号，本行未导入',
    'exchange.mapping-no-room/fix': '请补填，例如 9-1-101 或 9号楼1单元101',
    'exchange.mapping-room-unread': '认不出房号，本行未导入',
    'exchange.mapping-room-unread/fix': '请写成 9-1-101 或 9号楼1单元101',
    'exchange.mapping-no-building': '没有写明是几号楼，本行未导入',
    'exchange.mapping-no-building/fix': '请补上楼号，例如 9-1-101；或另加一列“楼栋”',
    'exchange.mapping-entrance-ambiguous': '这栋楼不止一个单元，没有写明是哪个单元，本行未导入',
    'exchange.mapping-entrance-ambiguous/fix': '请补上单元，例如 9-1-101；或另加一列“单元”',
    'exchange.mapping-building-ambiguous': '这个楼号的楼不止一栋，本行未导入',
    'exchange.mapping-building-ambiguous/fix': '请写明楼院或小区的名称',
    'exchange.mapping-dwelling-unknown': '情景中没有这个户室编号，也没有写明房号，本行未导入',
    'exchange.mapping-dwelling-unknown/fix': '请核对编号，或补填房号',
    'exchange.mapping-no-grid': '网格中没有可以放置楼栋的层级，本行未导入',
    'exchange.mapping-no-grid/fix': '请先在工作模式的层级中加上“楼”，并建好社区节点',
    'exchange.mapping-floor': '是新的户室，但看不出楼层，本行未导入',
    'exchange.mapping-floor/fix': '请另加一列“楼层”',
    'exchange.mapping-area': '面积认不出，或超过两位小数，本行未导入',
    'exchange.mapping-area/fix': '请按平方米填写，最多两位小数，例如 56.78',
    'exchange.mapping-area-missing': '是新的户室，但没有建筑面积，本行未导入',
    'exchange.mapping-area-missing/fix': '请先导入业主清册，或填写“新户室的建筑面积”',
    'exchange.mapping-area-differs': '与前面同一户室的面积不一致，本行未导入',
    'exchange.mapping-area-differs/fix': '请核对面积，改为一致',
    'exchange.mapping-vacant': '标为空置，但情景中有住户；住户仍然保留',
    'exchange.mapping-vacant/fix': '如已搬走，请在住户表中删除该户',
    'exchange.mapping-person-again': '身份证号与前面的行相同，只计一次',
    'exchange.mapping-person-again/fix': '如系误录，请改正身份证号；确为同一人的，请删除一行',
    'exchange.mapping-id-rounded': '身份证号存成了数字，末几位已丢失；只取出生日期，未核对校验码',
    'exchange.mapping-id-rounded/fix': '请把该列设为文本格式，重新录入',
    'exchange.mapping-id-form': '身份证号不是 18 位',
    'exchange.mapping-id-form/fix': '请核对；没有身份证号的，可填出生日期',
    'exchange.mapping-id-digits': '身份证号写成了科学计数法，数字已丢失',
    'exchange.mapping-id-digits/fix': '请把该列设为文本格式，重新录入',
    'exchange.mapping-id-checksum': '身份证号的校验码不对',
    'exchange.mapping-id-checksum/fix': '请核对是否录错',
    'exchange.mapping-id-date': '身份证号中的出生日期不存在',
    'exchange.mapping-id-date/fix': '请核对是否录错',
    'exchange.mapping-birth': '出生日期认不出，或在今天之后，或年龄超过 130 岁，此人未计入',
    'exchange.mapping-birth/fix': '请按“年-月-日”填写，例如 1950-06-01',
    'exchange.mapping-age': '没有身份证号、出生日期或年龄，此人未计入',
    'exchange.mapping-age/fix': '请补填其中一项',
    'exchange.mapping-no-age-group': '年龄不在工作模式的任何人群内，只计关怀人群',
    'exchange.mapping-no-age-group/fix': '请核对年龄，或在工作模式中补上人群',
    'exchange.mapping-gone': '此人已不在此居住（已故、迁出等），未计入',
    'exchange.mapping-gone/fix': '如仍在此居住，请改正人员状态',
    'exchange.mapping-household-ambiguous': '这个户室在情景中有不止一户，此人未计入',
    'exchange.mapping-household-ambiguous/fix': '请在住户表中填写',
    'exchange.mapping-too-many': '同一户室同一人群超过 {most} 人，该户未导入',
    'exchange.mapping-too-many/fix': '请核对房号；集体宿舍请分户填写',
    'exchange.mapping-volunteer-unknown': '情景中没有这个志愿者编号，本行未导入',
    'exchange.mapping-volunteer-unknown/fix': '请填情景中的志愿者编号；只有姓名的，请先按姓名对照表换成编号',
    'exchange.mapping-volunteer-id': '不是志愿者编号（由字母、数字和连字符组成，不超过 10 位数字），本行未导入',
    'exchange.mapping-volunteer-id/fix': '请填编号，不要填姓名、电话或身份证号；没有编号的请留空',
    'exchange.mapping-posts': '岗位不在工作模式内，本行未导入',
    'exchange.mapping-posts/fix': '请填工作模式中的岗位名称，例如 为老服务岗',
    'exchange.mapping-team': '情景中没有这支服务队，队伍未读取',
    'exchange.mapping-team/fix': '请核对名称，或先在情景中加上这支队伍',
    'exchange.mapping-organisation': '不像是组织的名称，本行未导入',
    'exchange.mapping-organisation/fix': '请填全称，例如 某某协会、某某服务中心',
    'exchange.mapping-status': '登记状态应为“备案”或“登记”，按备案处理',
    'exchange.mapping-status/fix': '请核对',
    'exchange.mapping-capacity': '可承接项目数应为整数，本行未导入',
    'exchange.mapping-capacity/fix': '请填整数',
    'exchange.mapping-minutes': '时长认不出，或换算后不是整分钟，本行未导入',
    'exchange.mapping-minutes/fix': '请按小时或分钟填写，例如 2.5 小时、150 分钟',
    'exchange.mapping-date': '日期认不出，本行未导入',
    'exchange.mapping-date/fix': '请按“年-月-日”填写，例如 2026-11-30',
    'exchange.mapping-availability': '可服务时段认不出，未读取',
    'exchange.mapping-availability/fix': '请按“周一 08:30-11:30；周三 14:30-17:30”填写',
    'exchange.mapping-no-consent': '没有写明本人同意，按未同意导入，不会排班',
    'exchange.mapping-no-consent/fix': '征得本人同意后，请在志愿者表中改为“是”',
  },
  en: {
    ...eventTexts.en,
    'exchange.mapping-header': 'No header was found in the first 30 rows of “{sheet}”',
    'exchange.mapping-header/fix': 'Write a header, such as: address, name, identity number',
    'exchange.mapping-fields': 'No column is mapped yet to one of the needed fields: {fields}',
    'exchange.mapping-fields/fix': 'Choose a column for one of them, or add it to the table first',
    'exchange.mapping-column': 'The table has no column “{header}”; it was not read',
    'exchange.mapping-column/fix': 'Check the header, or map the columns again',
    'exchange.mapping-nothing': 'There is no row that can be imported',
    'exchange.mapping-nothing/fix': 'Check which columns are mapped, and the reason given for each row',
    'exchange.mapping-place-date':
      'The address is a date; a spreadsheet program may have made one of a room such as 3-2. The row was left out',
    'exchange.mapping-place-date/fix': 'Format the column as text and enter it again',
    'exchange.mapping-no-room': 'There is no room; the row was left out',
    'exchange.mapping-no-room/fix': 'Fill it in, such as 9-1-101',
    'exchange.mapping-room-unread': 'The room cannot be read; the row was left out',
    'exchange.mapping-room-unread/fix': 'Write it as 9-1-101 (building, entrance, room)',
    'exchange.mapping-no-building': 'The building is not stated; the row was left out',
    'exchange.mapping-no-building/fix': 'Add its number, as in 9-1-101, or a column “building”',
    'exchange.mapping-entrance-ambiguous':
      'The building has several entrances and none is stated; the row was left out',
    'exchange.mapping-entrance-ambiguous/fix': 'Add the entrance, as in 9-1-101, or a column “entrance”',
    'exchange.mapping-building-ambiguous': 'There are several buildings of this number; the row was left out',
    'exchange.mapping-building-ambiguous/fix': 'State the compound',
    'exchange.mapping-dwelling-unknown':
      'The scenario has no dwelling of this id, and no room is stated; the row was left out',
    'exchange.mapping-dwelling-unknown/fix': 'Check the id, or fill in the room',
    'exchange.mapping-no-grid': 'The grid has no level for buildings; the row was left out',
    'exchange.mapping-no-grid/fix': 'Add a level “building” to the work model and a node for the community',
    'exchange.mapping-floor': 'The dwelling is new and its floor is not known; the row was left out',
    'exchange.mapping-floor/fix': 'Add a column “floor”',
    'exchange.mapping-area': 'The area cannot be read or has more than two decimals; the row was left out',
    'exchange.mapping-area/fix': 'Enter square metres with at most two decimals, such as 56.78',
    'exchange.mapping-area-missing': 'The dwelling is new and its area is not known; the row was left out',
    'exchange.mapping-area-missing/fix': 'Import the owners’ register first, or enter the area of new dwellings',
    'exchange.mapping-area-differs': 'Another row has another area for this dwelling; the row was left out',
    'exchange.mapping-area-differs/fix': 'Check the area and make both equal',
    'exchange.mapping-vacant': 'The flat is marked as vacant, but a household lives in it; the household stays',
    'exchange.mapping-vacant/fix': 'If it has moved out, remove it from the households',
    'exchange.mapping-person-again': 'The identity number is that of a row above; the person counts once',
    'exchange.mapping-person-again/fix': 'Correct the number, or delete one of the rows',
    'exchange.mapping-id-rounded':
      'The identity number is stored as a number and lost its last digits; only the birth date was read, without the check digit',
    'exchange.mapping-id-rounded/fix': 'Format the column as text and enter the numbers again',
    'exchange.mapping-id-form': 'The identity number does not have 18 digits',
    'exchange.mapping-id-form/fix': 'Check it; a birth date will do as well',
    'exchange.mapping-id-digits': 'The identity number is in scientific notation; its digits are lost',
    'exchange.mapping-id-digits/fix': 'Format the column as text and enter the numbers again',
    'exchange.mapping-id-checksum': 'The check digit of the identity number is wrong',
    'exchange.mapping-id-checksum/fix': 'Check it for a slip',
    'exchange.mapping-id-date': 'There is no such birth date as in the identity number',
    'exchange.mapping-id-date/fix': 'Check it for a slip',
    'exchange.mapping-birth':
      'The birth date cannot be read, is not in the past or makes an age over 130; the person was not counted',
    'exchange.mapping-birth/fix': 'Write year-month-day, such as 1950-06-01',
    'exchange.mapping-age': 'There is no identity number, birth date or age; the person was not counted',
    'exchange.mapping-age/fix': 'Fill in one of them',
    'exchange.mapping-no-age-group': 'The age is in no group of the work model; only groups of care were counted',
    'exchange.mapping-no-age-group/fix': 'Check the age, or add a group to the work model',
    'exchange.mapping-gone': 'The person no longer lives here (deceased, moved away) and was not counted',
    'exchange.mapping-gone/fix': 'If the person does live here, correct the state',
    'exchange.mapping-household-ambiguous':
      'The scenario has several households in this dwelling; the person was not counted',
    'exchange.mapping-household-ambiguous/fix': 'Enter the person in the sheet of households',
    'exchange.mapping-too-many': 'More than {most} residents of one group in one dwelling; the household was left out',
    'exchange.mapping-too-many/fix': 'Check the room; enter a dormitory as several households',
    'exchange.mapping-volunteer-unknown': 'The scenario has no volunteer of this id; the row was left out',
    'exchange.mapping-volunteer-unknown/fix': 'Enter an id of the scenario; look names up in the name list first',
    'exchange.mapping-volunteer-id':
      'This is no volunteer id (letters, digits and hyphens, at most 10 digits); the row was left out',
    'exchange.mapping-volunteer-id/fix':
      'Enter an id, never a name, telephone or identity number; leave it blank where there is none',
    'exchange.mapping-posts': 'The work model has no such post; the row was left out',
    'exchange.mapping-posts/fix': 'Enter a post of the work model by its name',
    'exchange.mapping-team': 'The scenario has no such team; the team was not read',
    'exchange.mapping-team/fix': 'Check its name, or add the team to the scenario first',
    'exchange.mapping-organisation': 'This is not like the name of an organisation; the row was left out',
    'exchange.mapping-organisation/fix': 'Enter its full name',
    'exchange.mapping-status': 'The status is neither filed nor registered; it was read as filed',
    'exchange.mapping-status/fix': 'Check it',
    'exchange.mapping-capacity': 'The number of projects is not a whole number; the row was left out',
    'exchange.mapping-capacity/fix': 'Enter a whole number',
    'exchange.mapping-minutes': 'The time cannot be read, or is not in whole minutes; the row was left out',
    'exchange.mapping-minutes/fix': 'Enter hours or minutes, such as 2.5 hours or 150 minutes',
    'exchange.mapping-date': 'The date cannot be read; the row was left out',
    'exchange.mapping-date/fix': 'Write year-month-day, such as 2026-11-30',
    'exchange.mapping-availability': 'The availability cannot be read and was left aside',
    'exchange.mapping-availability/fix': 'Write Mon 08:30-11:30; Wed 14:30-17:30',
    'exchange.mapping-no-consent': 'No consent is stated; the volunteer is imported without it and never assigned',
    'exchange.mapping-no-consent/fix': 'Once the person consents, enter “yes” in the sheet of volunteers',
  },
};
