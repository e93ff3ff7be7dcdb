import { field, type MappingField } from './field';

/** The id of a field of what happens in a community: needs, attendance, payments, ballots, sign-ups. */
export type EventFieldId =
  | 'person-name'
  | 'node'
  | 'lead-title'
  | 'need'
  | 'frequency'
  | 'minutes-each'
  | 'start'
  | 'end'
  | 'paid-on'
  | 'amount'
  | 'amount-in'
  | 'amount-out'
  | 'direction'
  | 'payment-state'
  | 'note'
  | 'choice'
  | 'voted-at'
  | 'answers'
  | 'sign-up'
  | 'people'
  | 'sign-up-state';

/** The fields of what happens in a community. */
export const eventFields: Readonly<Record<EventFieldId, MappingField>> = {
  'person-name': field(
    '姓名（按姓名对照表换成编号）',
    'name (turned into an id by the name list)',
    '姓名 名字 志愿者姓名 签到人 接龙人 报名人 昵称 name',
    { personal: true },
  ),
  node: field(
    '负责范围（网格、楼院、楼、单元）',
    'area in charge (grid, compound, building, entrance)',
    '负责网格 负责片区 负责楼院 负责楼栋 负责单元 负责范围 负责区域 负责楼门 管辖范围 管辖区域 包联楼栋 责任区 责任网格 责任楼栋 责任范围 网格 网格名称 微网格 所属网格 所在网格 所在节点 area',
  ),
  'lead-title': field('职务', 'title', '职务 担任职务 网格职务 角色 title'),
  need: field(
    '需求',
    'need',
    '需求 需求类型 需求类别 服务需求 需求内容 需求事项 所需服务 需要的服务 帮扶内容 帮助内容 服务项目 诉求 need',
  ),
  frequency: field(
    '频次',
    'frequency',
    '频次 服务频次 频率 次数 每周次数 每月次数 每季度次数 探访频次 走访频次 frequency',
  ),
  'minutes-each': field('每次时长', 'time each', '每次时长 每次分钟数 每次小时数 每次服务时长 单次时长 每次时间', {
    units: ['minutes', 'hours'],
  }),
  start: field('签到时间', 'arrival', '签到时间 签到 开始时间 到岗时间 上岗时间 到达时间 start arrival'),
  end: field('签退时间', 'departure', '签退时间 签退 结束时间 离岗时间 离开时间 end departure'),
  'paid-on': field(
    '收款日期',
    'date of payment',
    '收款日期 缴费日期 缴款日期 付款日期 付款时间 支付时间 缴费时间 交易日期 交易时间 入账日期 入账时间 记账日期 记账日 交易日 paidon',
  ),
  amount: field(
    '金额',
    'amount',
    '金额 交易金额 收款金额 缴费金额 缴款金额 实收金额 实缴金额 付款金额 发生额 订单金额 amount',
    {
      units: ['yuan', 'ten-thousand-yuan'],
    },
  ),
  'amount-in': field('收入金额', 'money in', '收入金额 收入 贷方发生额 贷方金额 存入金额 转入金额 入账金额 credit', {
    units: ['yuan', 'ten-thousand-yuan'],
  }),
  'amount-out': field('支出金额', 'money out', '支出金额 支出 借方发生额 借方金额 支取金额 转出金额 退款金额 debit', {
    units: ['yuan', 'ten-thousand-yuan'],
  }),
  direction: field('收支方向', 'in or out', '收/支 收支 收支类型 收支标志 借贷标志 借贷方向 借/贷 direction'),
  'payment-state': field('交易状态', 'state of the payment', '交易状态 当前状态 支付状态 订单状态 退款状态'),
  note: field('备注（写有房号）', 'note with a room', '备注 附言 摘要 用途 留言 商品 商品说明 转账说明 付款备注 note', {
    personal: true,
    several: true,
  }),
  choice: field(
    '表决意见',
    'vote',
    '表决意见 投票意见 表决选择 投票选择 表决 表决结果 投票结果 业主意见 意见 是否同意 您的意见 您是否同意 vote',
  ),
  'voted-at': field(
    '投票时间',
    'time of the vote',
    '投票时间 表决时间 表决日期 投票日期 答复时间 反馈时间 回收时间 提交时间 填写时间 提交答卷时间',
  ),
  answers: field(
    '需要的服务（可多选）',
    'services wanted (several)',
    '需要的服务 需要哪些服务 需要什么服务 需要哪些帮助 需要什么帮助 需要哪些 希望得到 希望社区提供 服务需求 需求 多选题 services',
    { several: true },
  ),
  'sign-up': field('接龙内容', 'sign-up', '接龙内容 接龙 报名内容 报名时段 报名 可参加时间 signup'),
  people: field('人数', 'people', '人数 报名人数 参加人数 携带人数 people'),
  'sign-up-state': field('接龙状态', 'state of the sign-up', '接龙状态 报名状态 状态'),
};
