import { type CalendarCode, calendarCatalogue } from '@community1373/base/calendar';
import { type DiagnosticCatalogue, schemaCatalogue, type SchemaCode } from '@community1373/base/diagnostics';

/** Code of a problem reported by this package, besides those of shape and calendar. */
export type ProblemCode =
  | 'scheduling.duplicate-id'
  | 'scheduling.unknown-person'
  | 'scheduling.unknown-shift'
  | 'scheduling.unknown-post'
  | 'scheduling.unknown-type'
  | 'scheduling.span-reversed'
  | 'scheduling.span-too-long'
  | 'scheduling.date-outside-span'
  | 'scheduling.date-left-out'
  | 'scheduling.past-without-start'
  | 'scheduling.calendar-missing'
  | 'scheduling.holidays-unknown'
  | 'scheduling.holidays-unreadable'
  | 'scheduling.course-unfinished'
  | 'scheduling.room-taken'
  | 'scheduling.rrule-unreadable'
  | 'scheduling.rrule-unsupported'
  | 'scheduling.rrule-until'
  | 'scheduling.rrule-inexpressible'
  | 'scheduling.too-many'
  | 'scheduling.shortest-over-longest'
  | 'scheduling.visit-too-long'
  | 'scheduling.past-midnight'
  | 'scheduling.minimum-over-wanted'
  | 'scheduling.wanted-over-maximum'
  | 'scheduling.demand-impossible'
  | 'scheduling.no-people'
  | 'scheduling.no-rules'
  | 'scheduling.unread-people'
  | 'scheduling.unread-shifts'
  | 'scheduling.person-without-line'
  | 'scheduling.rule-without-limit'
  | 'scheduling.rule-contradictory'
  | 'scheduling.rule-without-group'
  | 'scheduling.rule-without-experience'
  | 'scheduling.request-contradictory'
  | 'scheduling.own-limit-misplaced'
  | 'scheduling.duplicate-assignment'
  | 'scheduling.not-assigned'
  | 'scheduling.state-change'
  | 'scheduling.swap-closed';

/** Code of a problem of an argument: of its shape, or of this package. */
export type RosterInputCode = ProblemCode | SchemaCode;

/** Texts of the problems, each with its fix. */
export const problemCatalogue = {
  'zh-CN': {
    ...schemaCatalogue['zh-CN'],
    ...calendarCatalogue['zh-CN'],
    'scheduling.duplicate-id': '编号“{id}”重复出现',
    'scheduling.duplicate-id/fix': '请为每一项使用不同的编号',
    'scheduling.unknown-person': '没有编号为“{id}”的人员',
    'scheduling.unknown-person/fix': '请核对人员编号，或先登记该人员',
    'scheduling.unknown-shift': '没有编号为“{id}”的班次',
    'scheduling.unknown-shift/fix': '请核对班次编号，或先建立该班次',
    'scheduling.unknown-post': '没有任何人员或班次属于岗位“{id}”',
    'scheduling.unknown-post/fix': '请核对岗位编号',
    'scheduling.unknown-type': '没有任何班次属于班种“{id}”（规则“{rule}”）',
    'scheduling.unknown-type/fix': '请核对班种，或为班次填写班种（type）',
    'scheduling.span-reversed': '起止日期颠倒：{from} 至 {to}',
    'scheduling.span-reversed/fix': '请使结束日期不早于开始日期',
    'scheduling.span-too-long': '时间跨度为 {days} 天，超过 {limit} 天的上限',
    'scheduling.span-too-long/fix': '请分段排班',
    'scheduling.date-outside-span': '日期 {date} 不在排班期（{from} 至 {to}）内',
    'scheduling.date-outside-span/fix': '请修改日期，或调整排班期',
    'scheduling.past-without-start': '{person} 在 {date} 的服务记录未写开始时间，规则（{rule}）需要据此判断',
    'scheduling.past-without-start/fix': '请补上开始时间（start），如 22:00',
    'scheduling.date-left-out': '{date} 为节假日，按规定本次不安排',
    'scheduling.date-left-out/fix': '如需安排，请将节假日处理方式改为顺延、提前或照常',
    'scheduling.calendar-missing': '节假日处理方式为“{policy}”，但未提供日历',
    'scheduling.calendar-missing/fix': '请提供覆盖排班期的节假日日历，或将处理方式改为照常（keep）',
    'scheduling.holidays-unknown': '节假日数据不包含 {year} 年的放假安排',
    'scheduling.holidays-unknown/fix': '请在国务院办公厅公布该年放假安排后更新数据，或缩小日历范围',
    'scheduling.holidays-unreadable': '节假日数据不可读：{what}',
    'scheduling.holidays-unreadable/fix': '请提供 holidays 与 workdays 两张以日期（YYYY-MM-DD）为键的表',
    'scheduling.course-unfinished': '课程“{course}”：“{cohort}”第 {batch} 批还差 {missing} 课时（共 {of} 课时）',
    'scheduling.course-unfinished/fix': '请延长课程时间、增加教室或时段，或减少课时',
    'scheduling.room-taken': '{date} 教室“{room}”同时被占用：{other} 与 {session}',
    'scheduling.room-taken/fix': '请改用其他教室或时段',
    'scheduling.rrule-unreadable': '重复规则不可读：“{part}”',
    'scheduling.rrule-unreadable/fix': '请按 RFC 5545 填写，例如 FREQ=MONTHLY;BYMONTHDAY=20',
    'scheduling.rrule-unsupported': '不支持重复规则中的“{part}”',
    'scheduling.rrule-unsupported/fix': '请改用每周、每月某日、每月第几个星期几，或逐一列出日期',
    'scheduling.rrule-until': '“{part}”以时刻截止，须知道该系列的{lacking}才能换算为日期',
    'scheduling.rrule-until/fix': '请改用日期（例如 UNTIL=20261231），或一并提供开始时间和与 UTC 的时差',
    'scheduling.rrule-inexpressible': '“{part}”不能写成一条重复规则（RRULE）',
    'scheduling.rrule-inexpressible/fix': '请逐一列出日期',
    'scheduling.too-many': '数量为 {count}，超过 {limit} 的上限',
    'scheduling.too-many/fix': '请缩短排班期，或分片区、分岗位排班',
    'scheduling.shortest-over-longest': '最短时长 {shortest} 分钟大于最长时长 {longest} 分钟',
    'scheduling.shortest-over-longest/fix': '请使最短时长不大于最长时长',
    'scheduling.visit-too-long': '一次走访 {minutes} 分钟，超过一个班次的最长时长 {longest} 分钟',
    'scheduling.visit-too-long/fix': '请缩短走访时长，或延长班次的最长时长',
    'scheduling.past-midnight': '{start} 开始、最长 {minutes} 分钟的走访将超过午夜',
    'scheduling.past-midnight/fix': '请提前开始时间，或缩短最长时长',
    'scheduling.minimum-over-wanted': '最少人数 {minimum} 大于所需人数 {wanted}',
    'scheduling.minimum-over-wanted/fix': '请使最少人数不大于所需人数',
    'scheduling.wanted-over-maximum': '所需人数 {wanted} 大于最多人数 {maximum}',
    'scheduling.wanted-over-maximum/fix': '请使所需人数不大于最多人数',
    'scheduling.demand-impossible': '班次至少需要 {minimum} 人，但该岗位只有 {people} 人',
    'scheduling.demand-impossible/fix': '请减少最少人数，或为该岗位增加人员',
    'scheduling.person-without-line': '“{id}”的硬性规则互相牵制，没有任何一种排法能全部满足',
    'scheduling.person-without-line/fix': '请放宽该人员的工时下限、连续出勤或休息等规则，或补充其可服务的时间',
    'scheduling.no-people': '没有可排班的人员，所有班次都将空缺',
    'scheduling.no-people/fix': '请先登记人员',
    'scheduling.no-rules': '没有任何排班规则：除空缺外什么都没有检查',
    'scheduling.no-rules/fix': '请增加规则，可从常用规则（standardRules）开始',
    'scheduling.unread-people': '{count} 名人员登记了“{fact}”（{ids}），但没有规则读取，排班时不起作用',
    'scheduling.unread-people/fix': '请增加种类为 {kind} 的规则，或从常用规则（standardRules）开始',
    'scheduling.unread-shifts': '{count} 个班次登记了“{fact}”（{ids}），但没有规则读取，排班时不起作用',
    'scheduling.unread-shifts/fix': '请增加种类为 {kind} 的规则，或从常用规则（standardRules）开始',
    'scheduling.rule-without-limit': '规则“{rule}”既没有上限也没有下限',
    'scheduling.rule-without-limit/fix': '请填写 max 或 min，或删除该规则',
    'scheduling.rule-contradictory': '规则“{rule}”自相矛盾：下限 {min} 大于上限 {max}',
    'scheduling.rule-contradictory/fix': '请使下限不大于上限',
    'scheduling.rule-without-group': '规则“{rule}”没有指明至少两名人员',
    'scheduling.rule-without-group/fix': '请在 people 中填写两名以上人员的编号',
    'scheduling.rule-without-experience': '规则“{rule}”没有说明何为有经验',
    'scheduling.rule-without-experience/fix': '请填写技能（skill）或以往班次数（pastShifts）',
    'scheduling.request-contradictory': '规则“{rule}”自相矛盾：人员“{person}”对班次“{shift}”既申请承担又申请不承担',
    'scheduling.request-contradictory/fix': '请只保留其中一项申请',
    'scheduling.own-limit-misplaced': '规则“{rule}”：个人上限（own）只适用于每周分钟数',
    'scheduling.own-limit-misplaced/fix': '请将该规则设为每周（week）、分钟（minutes），或填写具体上限',
    'scheduling.duplicate-assignment': '人员“{person}”在班次“{shift}”上重复出现',
    'scheduling.duplicate-assignment/fix': '请删除重复的一条',
    'scheduling.not-assigned': '人员“{person}”不在班次“{shift}”上',
    'scheduling.not-assigned/fix': '请核对人员与班次，或先排班',
    'scheduling.state-change': '人员“{person}”在班次“{shift}”上的状态不能由“{from}”改为“{to}”',
    'scheduling.state-change/fix': '可改为：{allowed}',
    'scheduling.swap-closed': '人员“{person}”在班次“{shift}”上的安排不能换班（{state}）',
    'scheduling.swap-closed/fix': '已固定（pinned）、已服务、缺席或谢绝的安排不能换班；请先解除固定，或改换其他班次',
  },
  en: {
    ...schemaCatalogue.en,
    ...calendarCatalogue.en,
    'scheduling.duplicate-id': 'The id “{id}” is used more than once',
    'scheduling.duplicate-id/fix': 'Give each item an id of its own',
    'scheduling.unknown-person': 'There is no person “{id}”',
    'scheduling.unknown-person/fix': 'Check the id, or add the person first',
    'scheduling.unknown-shift': 'There is no shift “{id}”',
    'scheduling.unknown-shift/fix': 'Check the id, or add the shift first',
    'scheduling.unknown-post': 'No person and no shift belongs to the post “{id}”',
    'scheduling.unknown-post/fix': 'Check the id of the post',
    'scheduling.unknown-type': 'No shift is of the type “{id}” (rule “{rule}”)',
    'scheduling.unknown-type/fix': 'Check the type, or give the shifts one (type)',
    'scheduling.span-reversed': 'The dates are reversed: {from} to {to}',
    'scheduling.span-reversed/fix': 'Let the end be no earlier than the beginning',
    'scheduling.span-too-long': 'The span is {days} days long; the limit is {limit}',
    'scheduling.span-too-long/fix': 'Plan it in parts',
    'scheduling.date-outside-span': 'The date {date} is outside the span ({from} to {to})',
    'scheduling.date-outside-span/fix': 'Change the date or the span',
    'scheduling.past-without-start':
      'The past service of {person} on {date} does not say when it started, and the rule {rule} needs it',
    'scheduling.past-without-start/fix': 'Give its start, such as 22:00',
    'scheduling.date-left-out': '{date} is a holiday and is left out, as the service says',
    'scheduling.date-left-out/fix': 'To hold it, let the holiday policy be next, previous or keep',
    'scheduling.calendar-missing': 'The holiday policy is “{policy}”, but no calendar is given',
    'scheduling.calendar-missing/fix': 'Give a holiday calendar that covers the span, or keep dates as they are (keep)',
    'scheduling.holidays-unknown': 'The holiday data says nothing of {year}',
    'scheduling.holidays-unknown/fix':
      'Update the data once the year’s holidays are published, or narrow the range of the calendar',
    'scheduling.holidays-unreadable': 'The holiday data cannot be read: {what}',
    'scheduling.holidays-unreadable/fix': 'Give two tables, holidays and workdays, by date (YYYY-MM-DD)',
    'scheduling.course-unfinished':
      'The course “{course}”: batch {batch} of “{cohort}” lacks {missing} of its {of} sessions',
    'scheduling.course-unfinished/fix': 'Let the course last longer, add a room or times, or hold fewer sessions',
    'scheduling.room-taken': 'On {date} the room “{room}” is taken twice at once: {other} and {session}',
    'scheduling.room-taken/fix': 'Use another room or another time',
    'scheduling.rrule-unreadable': 'The recurrence rule cannot be read: “{part}”',
    'scheduling.rrule-unreadable/fix': 'Write it after RFC 5545, for instance FREQ=MONTHLY;BYMONTHDAY=20',
    'scheduling.rrule-unsupported': '“{part}” of the recurrence rule is not supported',
    'scheduling.rrule-unsupported/fix':
      'Use every week, a day of the month, the first to fifth or last of a weekday in the month, or list the dates',
    'scheduling.rrule-until': '“{part}” ends at a time, which is a date only with the {lacking} of the series',
    'scheduling.rrule-until/fix': 'Write it with a date (UNTIL=20261231), or give the start and the offset from UTC',
    'scheduling.rrule-inexpressible': '“{part}” cannot be written as one recurrence rule',
    'scheduling.rrule-inexpressible/fix': 'List the dates one by one',
    'scheduling.too-many': '{count} of them; the limit is {limit}',
    'scheduling.too-many/fix': 'Shorten the span, or plan area by area or post by post',
    'scheduling.shortest-over-longest':
      'The shortest length, {shortest} minutes, is over the longest, {longest} minutes',
    'scheduling.shortest-over-longest/fix': 'Let the shortest be no more than the longest',
    'scheduling.visit-too-long': 'A visit of {minutes} minutes is longer than the longest shift, {longest} minutes',
    'scheduling.visit-too-long/fix': 'Shorten the visit or lengthen the longest shift',
    'scheduling.past-midnight': 'A round that begins at {start} and takes up to {minutes} minutes would pass midnight',
    'scheduling.past-midnight/fix': 'Begin earlier or shorten the longest shift',
    'scheduling.minimum-over-wanted': 'The minimum of {minimum} people is over the {wanted} wanted',
    'scheduling.minimum-over-wanted/fix': 'Let the minimum be no more than the number wanted',
    'scheduling.wanted-over-maximum': '{wanted} people are wanted, more than the maximum of {maximum}',
    'scheduling.wanted-over-maximum/fix': 'Let the number wanted be no more than the maximum',
    'scheduling.demand-impossible':
      'The shift needs at least {minimum}, but the post has {people} {people:person|people}',
    'scheduling.demand-impossible/fix': 'Lower the minimum or find more people for the post',
    'scheduling.person-without-line': 'the hard rules about “{id}” leave no line of work that keeps them all',
    'scheduling.person-without-line/fix':
      'Relax their least minutes, days in a row or days off, or widen when they can serve',
    'scheduling.no-people': 'There is nobody to put on the roster: every place stays open',
    'scheduling.no-people/fix': 'Add people first',
    'scheduling.no-rules': 'There is no rule: nothing is checked but which places are open',
    'scheduling.no-rules/fix': 'Add rules; the usual ones (standardRules) are a start',
    'scheduling.unread-people':
      '{count} {count:person has|people have} facts that no rule reads and that change nothing: {fact} ({ids})',
    'scheduling.unread-people/fix': 'Add a rule of the kind {kind}, or start from the usual ones (standardRules)',
    'scheduling.unread-shifts':
      '{count} {count:shift has|shifts have} facts that no rule reads and that change nothing: {fact} ({ids})',
    'scheduling.unread-shifts/fix': 'Add a rule of the kind {kind}, or start from the usual ones (standardRules)',
    'scheduling.rule-without-limit': 'The rule “{rule}” has neither a maximum nor a minimum',
    'scheduling.rule-without-limit/fix': 'Give max or min, or remove the rule',
    'scheduling.rule-contradictory':
      'The rule “{rule}” contradicts itself: its minimum {min} is over its maximum {max}',
    'scheduling.rule-contradictory/fix': 'Let the minimum be no more than the maximum',
    'scheduling.rule-without-group': 'The rule “{rule}” does not name at least two people',
    'scheduling.rule-without-group/fix': 'Name two people or more in people',
    'scheduling.rule-without-experience': 'The rule “{rule}” does not say what experience is',
    'scheduling.rule-without-experience/fix': 'Give a skill or a number of past shifts (pastShifts)',
    'scheduling.request-contradictory':
      'The rule “{rule}” contradicts itself: “{person}” asks both for the shift “{shift}” and not to be on it',
    'scheduling.request-contradictory/fix': 'Keep one of the two requests',
    'scheduling.own-limit-misplaced': 'The rule “{rule}”: a person’s own limit is one of minutes a week',
    'scheduling.own-limit-misplaced/fix': 'Let the rule be per week and of minutes, or give a number',
    'scheduling.duplicate-assignment': 'The person “{person}” is on the shift “{shift}” more than once',
    'scheduling.duplicate-assignment/fix': 'Remove the repeated entry',
    'scheduling.not-assigned': '“{person}” is not on the shift “{shift}”',
    'scheduling.not-assigned/fix': 'Check both ids, or assign the person first',
    'scheduling.state-change': 'The assignment of “{person}” to “{shift}” cannot go from “{from}” to “{to}”',
    'scheduling.state-change/fix': 'It can go to: {allowed}',
    'scheduling.swap-closed': 'The assignment of “{person}” to “{shift}” cannot be swapped ({state})',
    'scheduling.swap-closed/fix':
      'What is pinned, served, missed or declined is not swapped; unpin it first, or choose another shift',
  },
} as const satisfies DiagnosticCatalogue<ProblemCode | SchemaCode | CalendarCode>;
