import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of whole tables of what happens in a community. */
export type EventTableCode =
  | 'exchange.mapping-levy'
  | 'exchange.mapping-vote'
  | 'exchange.mapping-post'
  | 'exchange.mapping-bookable-day'
  | 'exchange.mapping-answers'
  | 'exchange.mapping-sign-ups-none';

/** Codes of the problems of one row of them. */
export type EventRowCode =
  | 'exchange.mapping-dwelling-none'
  | 'exchange.mapping-no-household'
  | 'exchange.mapping-amount'
  | 'exchange.mapping-payment-neither'
  | 'exchange.mapping-payment-undone'
  | 'exchange.mapping-refund'
  | 'exchange.mapping-refund-alone'
  | 'exchange.mapping-note-room'
  | 'exchange.mapping-note-rooms'
  | 'exchange.mapping-no-answer'
  | 'exchange.mapping-choice'
  | 'exchange.mapping-outside-vote'
  | 'exchange.mapping-voted-at'
  | 'exchange.mapping-vote-time'
  | 'exchange.mapping-ballot-again'
  | 'exchange.mapping-node'
  | 'exchange.mapping-lead-title'
  | 'exchange.mapping-lead-posts'
  | 'exchange.mapping-lead-required'
  | 'exchange.mapping-need'
  | 'exchange.mapping-frequency'
  | 'exchange.mapping-minutes-each'
  | 'exchange.mapping-no-need'
  | 'exchange.mapping-answer-unread'
  | 'exchange.mapping-answer-counted'
  | 'exchange.mapping-times'
  | 'exchange.mapping-sign-up-time'
  | 'exchange.mapping-sign-up-withdrawn'
  | 'exchange.mapping-sign-up-replaced'
  | 'exchange.mapping-people';

/** Texts of {@link EventTableCode} and {@link EventRowCode}. */
export const eventTexts: DiagnosticCatalogue<EventTableCode | EventRowCode> = {
  'zh-CN': {
    'exchange.mapping-levy': '还没有选定是哪一笔收款',
    'exchange.mapping-levy/fix': '请先选定；还没有的，请先在费用分摊中建立',
    'exchange.mapping-vote': '还没有选定是哪一次表决，或没有正在进行的表决',
    'exchange.mapping-vote/fix': '请先选定；还没有的，请先在事项中启动表决',
    'exchange.mapping-post': '还没有选定报名的岗位',
    'exchange.mapping-post/fix': '请先选定',
    'exchange.mapping-bookable-day': '还没有选定是哪一个服务日',
    'exchange.mapping-bookable-day/fix': '请先选定；还没有的，请先建立有名额的服务日',
    'exchange.mapping-answers': '{count} 份答卷需要“{post}”',
    'exchange.mapping-answers/fix': '汇总人数，仅供参考',
    'exchange.mapping-sign-ups-none': '文字中没有一条接龙',
    'exchange.mapping-sign-ups-none/fix': '每条一行，以序号开头，例如：1. 样例：周三上午',
    'exchange.mapping-dwelling-none': '情景中没有这个户室，本行未导入',
    'exchange.mapping-dwelling-none/fix': '请核对房号，或先导入业主清册',
    'exchange.mapping-no-household': '这个户室没有住户，本行未导入',
    'exchange.mapping-no-household/fix': '请先在住户表中加上这一户',
    'exchange.mapping-amount': '金额认不出、为零或不是整分，本行未导入',
    'exchange.mapping-amount/fix': '请按元填写，最多两位小数，例如 400 或 400.00',
    'exchange.mapping-payment-neither': '既不是收入也不是支出，本行未导入',
    'exchange.mapping-payment-neither/fix': '如确为收款，请在“收/支”列写明收入',
    'exchange.mapping-payment-undone': '已退款、关闭或撤销，没有收到款，本行未导入',
    'exchange.mapping-payment-undone/fix': '如确已收款，请改正交易状态',
    'exchange.mapping-refund': '有退款，已从这一户的收款中扣除',
    'exchange.mapping-refund/fix': '请核对退款是否属于这笔收款',
    'exchange.mapping-refund-alone': '是支出或退款，表中没有这一户足够的收款可以扣除，本行未导入',
    'exchange.mapping-refund-alone/fix': '请把原收款与退款放在同一张表中导入',
    'exchange.mapping-note-room': '备注里看不出是哪一户，本行未导入',
    'exchange.mapping-note-room/fix': '请在备注中写上房号，例如 9-1-101；或另加一列“房号”',
    'exchange.mapping-note-rooms': '备注里不止一个房号，本行未导入',
    'exchange.mapping-note-rooms/fix': '请分成几行，每行一户',
    'exchange.mapping-no-answer': '没有填表决意见，本行未导入',
    'exchange.mapping-no-answer/fix': '答复后请填写同意、反对或弃权',
    'exchange.mapping-choice': '表决意见认不出，本行未导入',
    'exchange.mapping-choice/fix': '请填同意、反对或弃权',
    'exchange.mapping-outside-vote': '这个户室不在本次表决范围内，本行未导入',
    'exchange.mapping-outside-vote/fix': '请核对房号，或核对表决的范围',
    'exchange.mapping-voted-at': '投票时间认不出，本行未导入',
    'exchange.mapping-voted-at/fix': '请按“年-月-日 时:分”填写，例如 2026-11-30 09:30',
    'exchange.mapping-vote-time': '投票时间在表决开始之前或截止之后，本行未导入',
    'exchange.mapping-vote-time/fix': '请核对时间；没有时间列的，按导入当天计',
    'exchange.mapping-ballot-again': '这一户（或同一业主）已有不同的表决意见，本行未导入',
    'exchange.mapping-ballot-again/fix': '请核对以哪一张为准；改票请在事项中登记',
    'exchange.mapping-node': '网格中没有这个网格、楼院、楼或单元，本行未导入',
    'exchange.mapping-node/fix': '请填网格节点的名称，例如 1号楼院、9号楼1单元',
    'exchange.mapping-lead-title': '职务不在工作模式内，或不属于这个层级，按所在层级的职务处理',
    'exchange.mapping-lead-title/fix': '请核对，或在工作模式中加上这个职务',
    'exchange.mapping-lead-posts': '没有写岗位，所在层级也没有必设岗位，本行未导入',
    'exchange.mapping-lead-posts/fix': '请填岗位名称，例如 为老服务岗',
    'exchange.mapping-lead-required': '没有写岗位，按所在层级的必设岗位导入',
    'exchange.mapping-lead-required/fix': '请核对',
    'exchange.mapping-need': '需求不在工作模式的岗位内，本行未导入',
    'exchange.mapping-need/fix': '请填岗位名称，例如 为老服务岗；或在工作模式中为岗位加上别名',
    'exchange.mapping-frequency': '没有频次，或频次认不出，本行未导入',
    'exchange.mapping-frequency/fix': '请写成每周2次、每月1次、每季度1次；或选定“新需求的频次”',
    'exchange.mapping-minutes-each': '没有每次时长，或时长认不出，本行未导入',
    'exchange.mapping-minutes-each/fix': '请按分钟填写；或选定“新需求的每次时长”',
    'exchange.mapping-no-need': '没有选择任何服务，本行未导入',
    'exchange.mapping-no-need/fix': '如有需要，请填写服务名称',
    'exchange.mapping-answer-unread': '有的选项不在工作模式的岗位内，未计入',
    'exchange.mapping-answer-unread/fix': '请在工作模式中为岗位加上别名，例如“助餐”',
    'exchange.mapping-answer-counted': '没有填房号，只计入汇总人数，不成为某一户的需求',
    'exchange.mapping-answer-counted/fix': '如知道是哪一户，请补填房号',
    'exchange.mapping-times': '签到或签退时间认不出，或签退不晚于签到，本行未导入',
    'exchange.mapping-times/fix': '请按“时:分”填写，例如 08:30',
    'exchange.mapping-sign-up-time': '看不出是星期几的什么时段，本行未导入',
    'exchange.mapping-sign-up-time/fix': '请写成周三上午、周一、五下午，或 周二 9:00-11:00',
    'exchange.mapping-sign-up-withdrawn': '已取消报名，未导入',
    'exchange.mapping-sign-up-withdrawn/fix': '如仍参加，请改正状态',
    'exchange.mapping-sign-up-replaced': '同一人后面另有一条，以后一条为准，本条未导入',
    'exchange.mapping-sign-up-replaced/fix': '如为两人，请区分姓名',
    'exchange.mapping-people': '人数应为 1 至 1000 的整数，本行未导入',
    'exchange.mapping-people/fix': '请填整数',
  },
  en: {
    'exchange.mapping-levy': 'It is not chosen which levy the payments are of',
    'exchange.mapping-levy/fix': 'Choose one; where there is none, create it first',
    'exchange.mapping-vote': 'It is not chosen which vote the ballots are of, or no vote is running',
    'exchange.mapping-vote/fix': 'Choose one; where there is none, open the vote of the matter first',
    'exchange.mapping-post': 'It is not chosen in which post people sign up',
    'exchange.mapping-post/fix': 'Choose one',
    'exchange.mapping-bookable-day': 'It is not chosen which day with seats people sign up for',
    'exchange.mapping-bookable-day/fix': 'Choose one; where there is none, create it first',
    'exchange.mapping-answers': '{count} respondents need “{post}”',
    'exchange.mapping-answers/fix': 'A count, for information',
    'exchange.mapping-sign-ups-none': 'The text has no sign-up',
    'exchange.mapping-sign-ups-none/fix':
      'Write one line each, beginning with its number, such as: 1. Example: 周三上午',
    'exchange.mapping-dwelling-none': 'The scenario has no such dwelling; the row was left out',
    'exchange.mapping-dwelling-none/fix': 'Check the room, or import the owners’ register first',
    'exchange.mapping-no-household': 'Nobody lives in this dwelling by the scenario; the row was left out',
    'exchange.mapping-no-household/fix': 'Add its household first',
    'exchange.mapping-amount': 'The amount cannot be read, is zero or is not in whole fen; the row was left out',
    'exchange.mapping-amount/fix': 'Enter yuan with at most two decimals, such as 400 or 400.00',
    'exchange.mapping-payment-neither': 'This is neither money in nor money out; the row was left out',
    'exchange.mapping-payment-neither/fix': 'If it is a payment, write so in the column of the direction',
    'exchange.mapping-payment-undone':
      'It was refunded, closed or reversed, so nothing was received; the row was left out',
    'exchange.mapping-payment-undone/fix': 'If the money was received, correct the state',
    'exchange.mapping-refund': 'A refund was taken off the payments of this household',
    'exchange.mapping-refund/fix': 'Check that the refund is of this payment',
    'exchange.mapping-refund-alone':
      'This is money out, and the table has no payment of this household to take it off; the row was left out',
    'exchange.mapping-refund-alone/fix': 'Import the payment and its refund in one table',
    'exchange.mapping-note-room': 'The note names no room of the scenario; the row was left out',
    'exchange.mapping-note-room/fix': 'Write the room in the note, such as 9-1-101, or add a column “room”',
    'exchange.mapping-note-rooms': 'The note names several rooms; the row was left out',
    'exchange.mapping-note-rooms/fix': 'Divide it into rows, one for each household',
    'exchange.mapping-no-answer': 'There is no vote in this row; it was left out',
    'exchange.mapping-no-answer/fix': 'Once answered, enter for, against or abstain',
    'exchange.mapping-choice': 'The vote cannot be read; the row was left out',
    'exchange.mapping-choice/fix': 'Enter for, against or abstain',
    'exchange.mapping-outside-vote': 'The dwelling is outside the scope of this vote; the row was left out',
    'exchange.mapping-outside-vote/fix': 'Check the room, or the scope of the vote',
    'exchange.mapping-voted-at': 'The time of the vote cannot be read; the row was left out',
    'exchange.mapping-voted-at/fix': 'Write year-month-day hour:minute, such as 2026-11-30 09:30',
    'exchange.mapping-vote-time': 'The vote was cast before the opening or after the end; the row was left out',
    'exchange.mapping-vote-time/fix': 'Check the time; without a column for it, the day of the import counts',
    'exchange.mapping-ballot-again': 'This dwelling or its owner has voted otherwise already; the row was left out',
    'exchange.mapping-ballot-again/fix': 'Check which one holds; record a change of vote at the matter',
    'exchange.mapping-node': 'The grid has no such area, compound, building or entrance; the row was left out',
    'exchange.mapping-node/fix': 'Enter the name of a node of the grid, such as 9号楼1单元',
    'exchange.mapping-lead-title':
      'The title is none of the work model, or of another level; the title of the level was taken',
    'exchange.mapping-lead-title/fix': 'Check it, or add the title to the work model',
    'exchange.mapping-lead-posts': 'There is no post, and the level requires none; the row was left out',
    'exchange.mapping-lead-posts/fix': 'Enter a post by its name',
    'exchange.mapping-lead-required': 'There is no post; the posts that the level requires were taken',
    'exchange.mapping-lead-required/fix': 'Check it',
    'exchange.mapping-need': 'The need is of no post of the work model; the row was left out',
    'exchange.mapping-need/fix': 'Enter a post by its name, or give the post an alias in the work model',
    'exchange.mapping-frequency': 'There is no frequency, or it cannot be read; the row was left out',
    'exchange.mapping-frequency/fix': 'Write it as 每周2次 or 每月1次, or choose the frequency of new needs',
    'exchange.mapping-minutes-each': 'There is no length, or it cannot be read; the row was left out',
    'exchange.mapping-minutes-each/fix': 'Enter minutes, or choose the length of new needs',
    'exchange.mapping-no-need': 'No service was chosen; the row was left out',
    'exchange.mapping-no-need/fix': 'If there is a need, enter the name of the service',
    'exchange.mapping-answer-unread': 'Some answers are of no post of the work model and were not counted',
    'exchange.mapping-answer-unread/fix': 'Give the post an alias in the work model',
    'exchange.mapping-answer-counted': 'There is no room: the answer was counted, and is not the need of a household',
    'exchange.mapping-answer-counted/fix': 'Fill in the room where it is known',
    'exchange.mapping-times':
      'Arrival or departure cannot be read, or the departure is not later; the row was left out',
    'exchange.mapping-times/fix': 'Enter hour:minute, such as 08:30',
    'exchange.mapping-sign-up-time': 'The day and the part of it cannot be read; the row was left out',
    'exchange.mapping-sign-up-time/fix': 'Write it as 周三上午 or Tue 9:00-11:00',
    'exchange.mapping-sign-up-withdrawn': 'The sign-up was withdrawn and was left out',
    'exchange.mapping-sign-up-withdrawn/fix': 'If the person does come, correct the state',
    'exchange.mapping-sign-up-replaced': 'The same person signed up again below; this line was left out',
    'exchange.mapping-sign-up-replaced/fix': 'If they are two persons, tell their names apart',
    'exchange.mapping-people': 'The number of people is no whole number from 1 to 1,000; the row was left out',
    'exchange.mapping-people/fix': 'Enter a whole number',
  },
};
