import type { ApportionmentCode, TextPairs } from './codes';

/** Texts of the problems of the data, and under `/fix` how to fix each; zh-CN first. */
export const problems: TextPairs<ApportionmentCode | `${ApportionmentCode}/fix`> = {
  'apportionment.no-payers': ['没有缴费户', 'There are no payers'],
  'apportionment.no-payers/fix': ['请至少列入一户', 'List at least one household'],
  'apportionment.household-repeated': ['住户“{household}”重复出现', 'The household “{household}” appears twice'],
  'apportionment.household-repeated/fix': ['请删除重复的一条', 'Remove one of the two'],
  'apportionment.household-unknown': [
    '住户“{household}”不在名册（或分摊范围）内',
    'The household “{household}” is not among the payers (or not in scope)',
  ],
  'apportionment.household-unknown/fix': ['请核对编号，或先登记该户', 'Check the id, or add the household'],
  'apportionment.responsibility-unanswered': [
    '尚未查明{party}是否应当承担费用',
    'Whether {party} must pay has not been answered',
  ],
  'apportionment.responsibility-unanswered/fix': [
    '请先记录其是否承担、承担多少以及理由，再行分摊',
    'Record whether it pays, how much, and why, before any split',
  ],
  'apportionment.no-rule-pack': ['{date} 没有可适用的规则包', 'No pack of rules answers for {date}'],
  'apportionment.no-rule-pack/fix': [
    '请核对日期，或提供当时施行的规则',
    'Check the date, or give the rules in force on it',
  ],
  'apportionment.rule-not-in-force': [
    '规则“{rule}”在 {date} 尚未施行或已失效',
    'The rule “{rule}” is not in force on {date}',
  ],
  'apportionment.rule-not-in-force/fix': ['请核对日期，或另择收款依据', 'Check the date, or choose another authority'],
  'apportionment.rule-unsure': ['规则“{rule}”的条文未经核实', 'The text of the rule “{rule}” has not been verified'],
  'apportionment.rule-unsure/fix': [
    '请核实条文，或在“已知未核实”中写明该规则',
    'Verify it, or name it under acknowledgedUnsure',
  ],
  'apportionment.floor-table-unsure': [
    '楼层系数表“{table}”未经核实（来源：{source}）',
    'The floor table “{table}” has not been verified (source: {source})',
  ],
  'apportionment.floor-table-unsure/fix': [
    '请核实后改用，或在“已知未核实”中写明该表',
    'Verify it, or name it under acknowledgedUnsure',
  ],
  'apportionment.unsure-acknowledged': [
    '采用了未经核实的楼层系数表“{table}”（来源：{source}）',
    'The unverified floor table “{table}” is knowingly used (source: {source})',
  ],
  'apportionment.unsure-acknowledged/fix': ['公示时应一并说明', 'Say so in the notice'],
  'apportionment.agreement-required': [
    '依{article}，没有约定或者约定不明的按专有面积分摊；“{rule}”须有记录在案的约定',
    'By {article} costs are shared by area unless otherwise agreed; “{rule}” needs a recorded agreement',
  ],
  'apportionment.agreement-required/fix': [
    '请填写约定的编号，或改为按专有面积分摊',
    'Give the id of the agreement, or share by area',
  ],
  'apportionment.no-amount': ['没有填写{stage}的金额', 'The amount of {stage} is missing'],
  'apportionment.no-amount/fix': ['请填写金额（单位：分）', 'Give the amount in fen'],
  'apportionment.total-unsafe': [
    '{count} 户合计超出可精确表示的范围',
    'The sum for {count} households is past the safe integers',
  ],
  'apportionment.total-unsafe/fix': ['请核对每户金额的单位（分）', 'Check the unit of the sum (fen)'],
  'apportionment.credit-exceeds-bills': [
    '红字账单合计 {credit:yuan} 元，超过其冲减的账单 {billed:yuan} 元',
    'Credit notes of {credit:yuan} yuan are more than the {billed:yuan} that were billed',
  ],
  'apportionment.credit-exceeds-bills/fix': [
    '请先登记账单，再登记不超过它的红字账单；多出的由开具方另行支付',
    'Book the bill first, and a credit of no more than that; what is beyond it the issuer pays by itself',
  ],
  'apportionment.scope-empty': ['分摊范围内没有住户', 'Nobody is in scope'],
  'apportionment.scope-empty/fix': ['请核对范围和排除的住户', 'Check the scope and the exclusions'],
  'apportionment.measure-missing': [
    '住户“{household}”缺少{measure}',
    'The {measure} of the household “{household}” is missing',
  ],
  'apportionment.measure-missing/fix': ['请补登，或更换分摊规则', 'Add it, or choose another rule'],
  'apportionment.weights-all-zero': ['分摊所依据的数值全部为零', 'All weights of the rule are zero'],
  'apportionment.weights-all-zero/fix': ['请核对数值，或更换分摊规则', 'Check the figures, or choose another rule'],
  'apportionment.floor-repeated': ['系数表中楼层 {floor} 重复', 'The floor {floor} appears twice in the table'],
  'apportionment.floor-repeated/fix': ['每层只保留一个系数', 'Keep one coefficient a floor'],
  'apportionment.floor-not-in-table': [
    '系数表“{table}”没有住户“{household}”所在的楼层 {floor}',
    'The table “{table}” lacks the floor {floor} of the household “{household}”',
  ],
  'apportionment.floor-not-in-table/fix': [
    '请补充该层系数，或更换分摊规则',
    'Add its coefficient, or choose another rule',
  ],
  'apportionment.network-missing': ['没有管路资料', 'The network is missing'],
  'apportionment.network-missing/fix': [
    '请填写各管段及各户接入点',
    'Describe the segments and where each household taps them',
  ],
  'apportionment.segment-repeated': ['管段“{segment}”重复', 'The segment “{segment}” appears twice'],
  'apportionment.segment-repeated/fix': ['请为每个管段使用不同的编号', 'Give each segment an id of its own'],
  'apportionment.segment-unknown': ['没有管段“{segment}”', 'There is no segment “{segment}”'],
  'apportionment.segment-unknown/fix': ['请核对管段编号', 'Check the id of the segment'],
  'apportionment.network-cycle': [
    '管路成环：从“{segment}”起有 {count} 个管段到不了总管',
    'The pipes run in a circle: {count} {count:segment|segments} (“{segment}” among them) never reach the root',
  ],
  'apportionment.network-cycle/fix': ['请核对各管段的上级', 'Check which segment each one leads to'],
  'apportionment.segment-unused': [
    '管段“{segment}”有费用，但范围内无人使用',
    'The segment “{segment}” costs something, and nobody in scope uses it',
  ],
  'apportionment.segment-unused/fix': [
    '请删除该管段或其费用，或核对接入点和范围',
    'Remove it or its cost, or check taps and scope',
  ],
  'apportionment.fixed-over-total': [
    '定额合计 {fixed:yuan} 元，超过应分摊的 {total:yuan} 元',
    'The fixed amounts come to {fixed:yuan} yuan, over the {total:yuan} to be shared',
  ],
  'apportionment.fixed-over-total/fix': ['请调低定额', 'Lower the amounts'],
  'apportionment.fixed-under-total': [
    '定额合计 {fixed:yuan} 元，不足应分摊的 {total:yuan} 元，且无其他住户按规则分摊余额',
    'The fixed amounts come to {fixed:yuan} yuan, short of {total:yuan}, and nobody shares the rest',
  ],
  'apportionment.fixed-under-total/fix': [
    '请规定余额的分摊规则，或调高定额',
    'Name a rule for the rest, or raise the amounts',
  ],
  'apportionment.exemption-on-volunteers': [
    '自愿筹资不得把住户“{household}”的减免转由他人负担',
    'Under a voluntary levy the exemption of “{household}” cannot be put on others',
  ],
  'apportionment.exemption-on-volunteers/fix': [
    '请改为无人负担（列为资金缺口）',
    'Let nobody bear it: it is a gap in the funding',
  ],
  'apportionment.exemption-on-nobody': ['没有其他住户可以负担减免', 'There is nobody left to bear the exemptions'],
  'apportionment.exemption-on-nobody/fix': [
    '请减少减免，或列为资金缺口',
    'Exempt fewer, or let it be a gap in the funding',
  ],
  'apportionment.floor-over-cap': [
    '封底 {floor:yuan} 元高于封顶 {cap:yuan} 元',
    'The floor of {floor:yuan} yuan is above the cap of {cap:yuan}',
  ],
  'apportionment.floor-over-cap/fix': ['请核对封底与封顶', 'Check the two'],
  'apportionment.caps-cannot-be-met': [
    '{count} 户每户封顶 {cap:yuan} 元，不足分摊 {total:yuan} 元',
    '{count} households with a cap of {cap:yuan} yuan cannot carry {total:yuan}',
  ],
  'apportionment.caps-cannot-be-met/fix': ['请提高封顶，或另筹资金', 'Raise the cap, or find other money'],
  'apportionment.floors-exceed-total': [
    '{count} 户每户封底 {floor:yuan} 元，超过应分摊的 {total:yuan} 元',
    '{count} households with a floor of {floor:yuan} yuan exceed the {total:yuan} to be shared',
  ],
  'apportionment.floors-exceed-total/fix': ['请降低封底', 'Lower the floor'],
  'apportionment.rounding-breaks-limits': [
    '取整方法“{method}”可能突破封底、封顶或定额',
    'The rounding method “{method}” may break a floor, a cap or a fixed amount',
  ],
  'apportionment.rounding-breaks-limits/fix': ['请改用最大余数法或配额法', 'Use largest-remainder or quota'],
  'apportionment.quota-too-long': [
    '配额法需逐分分配，本例步数过多',
    'The quota method hands out fen by fen, too many here',
  ],
  'apportionment.quota-too-long/fix': ['请改用最大余数法', 'Use largest-remainder'],
  'apportionment.random-arrival-too-large': [
    '补助“{subsidy}”的申请数额种类过多，随机到达规则无法精确计算',
    'The claims on the subsidy “{subsidy}” are too many and too different for exact random arrival',
  ],
  'apportionment.random-arrival-too-large/fix': ['请改用其他补助分配规则', 'Choose another claims rule'],
  'apportionment.receipt-before-decision': [
    '收款日期 {date} 早于决定日期 {decided}',
    'The receipt of {date} is dated before the levy was decided ({decided})',
  ],
  'apportionment.receipt-before-decision/fix': ['请核对日期', 'Check the dates'],
  'apportionment.advance-not-split': [
    '预收款按现有资料无法分摊，结算只按实际费用，各户预收额记为 0',
    'The advance cannot be split by this data; the bill is settled all the same, with no advance for anybody',
  ],
  'apportionment.advance-not-split/fix': ['请核对预收的金额和分摊规则', 'Check the advance and the rule'],
  'apportionment.refund-over-paid': [
    '退还{household} {refund:yuan} 元，多于其已缴的 {held:yuan} 元',
    'Household {household} is refunded {refund:yuan} yuan, more than the {held:yuan} yuan it has paid',
  ],
  'apportionment.refund-over-paid/fix': ['请核对退款记录', 'Check the refund'],
  'apportionment.paid-out-of-scope': [
    '住户“{household}”不在分摊范围内，却有收款 {paid:yuan} 元，应予退还',
    '“{household}” is not in scope, yet has paid {paid:yuan} yuan, to be refunded',
  ],
  'apportionment.paid-out-of-scope/fix': ['请核对收款记录或范围', 'Check the receipt or the scope'],
};
