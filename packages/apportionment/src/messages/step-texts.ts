import type { StepCode, TextPairs } from './codes';

/** Sentences of this package; zh-CN first. `own` and `all` are amounts of the measure in question. */
export const steps: TextPairs<StepCode> = {
  'apportionment.authority-decision': [
    '依据业主共同决定（{vote}），对全体业主有约束力（{article}）',
    'By decision {vote} of the owners, binding on all ({article})',
  ],
  'apportionment.authority-agreement': [
    '依据约定（{agreement}），对约定各方有约束力（{article}）',
    'By the agreement {agreement}, binding on its parties ({article})',
  ],
  'apportionment.authority-voluntary': [
    '自愿筹资，未缴不计欠款（{article}）',
    'Voluntary fund-raising: nobody owes it ({article})',
  ],
  'apportionment.default-followed': ['按专有面积比例分摊，与{article}一致', 'Shared by area, as {article} has it'],
  'apportionment.default-replaced': [
    '{article}以专有面积为准，依约定（{agreement}）改为“{rule}”',
    '{article} shares by area; the agreement {agreement} has {rule} instead',
  ],
  'apportionment.scope-excluded': ['不参加分摊：{reason}', 'Left out: {reason}'],
  'apportionment.scope-not-named': ['未列入分摊范围', 'Not among the households named'],
  'apportionment.scope-elsewhere': ['不在分摊的楼院、单元之内', 'Not in the places concerned'],
  'apportionment.scope-off-network': ['未接入该管路', 'Not on the network concerned'],
  'apportionment.step-equal': [
    '共 {total:yuan} 元，由 {count} 户均摊',
    '{total:yuan} yuan shared equally by {count} {count:household|households}',
  ],
  'apportionment.step-area': [
    '共 {total:yuan} 元，按专有面积 {own:m2}/{all:m2} 平方米',
    '{total:yuan} yuan by area, {own:m2} of {all:m2} m²',
  ],
  'apportionment.step-persons': [
    '共 {total:yuan} 元，按人口 {own}/{all}',
    '{total:yuan} yuan by persons, {own} of {all}',
  ],
  'apportionment.step-usage': [
    '共 {total:yuan} 元，按用量 {own}/{all}',
    '{total:yuan} yuan by metered use, {own} of {all}',
  ],
  'apportionment.step-floor': [
    '共 {total:yuan} 元，{floor} 层系数 {coefficient}，占 {own}/{all}',
    '{total:yuan} yuan by floor coefficient, {coefficient} on floor {floor}: {own} of {all}',
  ],
  'apportionment.step-floor-area': [
    '共 {total:yuan} 元，{floor} 层系数 {coefficient} 乘面积，占 {own:m2}/{all:m2}',
    '{total:yuan} yuan by floor coefficient ({coefficient} on floor {floor}) times area: {own:m2} of {all:m2}',
  ],
  'apportionment.step-segment': [
    '管段“{segment}”{cost:yuan} 元，由使用者按 {own}/{all} 分担',
    'Segment “{segment}”, {cost:yuan} yuan: {own} of {all} of its users',
  ],
  'apportionment.step-segment-area': [
    '管段“{segment}”{cost:yuan} 元，由使用者按专有面积 {own:m2}/{all:m2} 平方米分担',
    'Segment “{segment}”, {cost:yuan} yuan: {own:m2} of {all:m2} m² of its users',
  ],
  'apportionment.step-segment-by': [
    '管段“{segment}”{cost:yuan} 元，由使用者按{measure} {own}/{all} 分担',
    'Segment “{segment}”, {cost:yuan} yuan, by {measure}: {own} of {all} of its users',
  ],
  'apportionment.step-segment-alone': [
    '管段“{segment}”{cost:yuan} 元，由本户独自承担',
    'Segment “{segment}”, {cost:yuan} yuan, borne by this household alone',
  ],
  'apportionment.step-nucleolus': [
    '按核仁分摊：使最吃亏的一组住户尽可能少吃亏',
    'By the nucleolus: the least content group is made as content as can be',
  ],
  'apportionment.step-no-tap': ['未接入管路，不分担', 'Not on the network: no share'],
  'apportionment.step-fixed': ['定额', 'A fixed amount'],
  'apportionment.step-subsidy': ['扣除补助“{subsidy}”（{rule}）', 'Less the subsidy “{subsidy}” ({rule})'],
  'apportionment.step-exemptions': ['减免及其转由他户负担的部分', 'Exemptions, and what is moved by them'],
  'apportionment.step-limits': [
    '封底 {floor:yuan} 元、封顶 {cap:yuan} 元的调整',
    'Adjusted to the floor of {floor:yuan} and the cap of {cap:yuan} yuan',
  ],
  'apportionment.step-rounding': ['取整到分', 'Rounded to whole fen'],
  'apportionment.entry-levy': ['应收预收款', 'Advance charged'],
  'apportionment.entry-receipt': ['收款', 'Received'],
  'apportionment.entry-cost': ['发生实际费用', 'The bill'],
  'apportionment.entry-credit': ['红字账单冲减费用', 'A credit note on the bill'],
  'apportionment.entry-outside': ['由“{party}”承担', 'Borne by “{party}”'],
  'apportionment.entry-share': ['结转本户应担费用', 'The household’s share of the cost'],
  'apportionment.entry-gap': ['资金缺口，不向他户收取', 'Gap in the funding, charged to nobody'],
  'apportionment.entry-refund': ['退还多收款', 'Refund'],
  'apportionment.notice-refund': ['应退 {fen:yuan} 元', 'refund {fen:yuan} yuan'],
  'apportionment.notice-due': ['应补 {fen:yuan} 元', 'due {fen:yuan} yuan'],
  'apportionment.notice-given': ['自愿缴纳', 'given voluntarily'],
  'apportionment.notice-settled': ['已结清', 'settled'],
  'apportionment.notice-asked': [
    '自愿缴纳部分尚有 {fen:yuan} 元未缴（未缴不计欠款）',
    '{fen:yuan} yuan asked of volunteers and not given (nobody owes it)',
  ],
  'apportionment.notice-heading': ['{title}：费用分摊公示', '{title}: public notice of shares'],
  'apportionment.notice-cost': [
    '实际费用 {cost:yuan} 元，其中住户分担 {shared:yuan} 元',
    'The cost is {cost:yuan} yuan, of which the households share {shared:yuan}',
  ],
  'apportionment.notice-advance': [
    '预收 {advance:yuan} 元，实收 {collected:yuan} 元',
    'Advance of {advance:yuan} yuan, {collected:yuan} collected',
  ],
  'apportionment.notice-collected': ['已收 {collected:yuan} 元', '{collected:yuan} yuan collected so far'],
  'apportionment.notice-balance': [
    '应退合计 {refund:yuan} 元，应补合计 {due:yuan} 元',
    'Refunds of {refund:yuan} yuan, {due:yuan} still due',
  ],
  'apportionment.notice-shortfall': [
    '资金缺口 {gap:yuan} 元，不向任何住户收取',
    'A gap of {gap:yuan} yuan, charged to nobody',
  ],
};
