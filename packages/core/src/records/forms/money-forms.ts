import { choice, field, freshId, money, text } from './event-form';
import { form, listed, type MatterForms, note, short } from './matter-form';

/** The forms of agreements, money and works. */
export const moneyForms: MatterForms = (input) => {
  const { state } = input;
  const passed = state.votes.filter(({ tally }) => tally?.outcome === 'passed');
  const unsettled = state.levies.filter(({ settlement }) => settlement === undefined);
  const working = state.works === 'under-way' || state.works === 'refused';
  const authority = choice(
    ...passed.map(
      ({ id, rule }) =>
        [
          id,
          `表决 ${id}：${rule.title['zh-CN']}`,
          `vote ${id}: ${rule.title.en}`,
          { kind: 'owners-decision', voteId: id },
        ] as const,
    ),
    ...state.agreements.map(
      ({ id }) => [id, `协议 ${id}`, `agreement ${id}`, { kind: 'agreement', agreementId: id }] as const,
    ),
    ['voluntary', '自愿筹资', 'voluntary', { kind: 'voluntary' }],
  );
  return [
    ...(state.members.length === 0
      ? []
      : [
          form(
            input,
            'agreement-recorded',
            [
              ...(state.proposals.length === 0
                ? []
                : [field('proposalId', text('方案', 'Proposal'), listed(state.proposals), { optional: true })]),
              field('memberIds', text('同意的户', 'Members who agree'), {
                kind: 'from',
                source: 'members',
                many: true,
              }),
              field('text', text('协议内容', 'Text'), note, { optional: true }),
            ],
            { fixed: { agreementId: freshId('agreement', state.agreements) } },
          ),
          form(
            input,
            'levy-issued',
            [
              field('authority', text('收取依据', 'Authority'), authority),
              field(
                'basis',
                text('计算方式', 'Basis'),
                choice(
                  ['per-household', '每户', 'per household'],
                  ['total', '总额', 'total'],
                  ['shares', '分摊', 'shares'],
                ),
              ),
              field('targetFen', text('所需金额', 'Amount needed'), money),
              field('shares', text('各户金额', 'Shares'), { kind: 'amounts', source: 'members' }),
              field(
                'declined',
                text('不参加的户', 'Members who declined'),
                { kind: 'from', source: 'members', many: true },
                { optional: true },
              ),
            ],
            { fixed: { levyId: freshId('levy', state.levies) } },
          ),
        ]),
    ...(working
      ? []
      : unsettled.map(({ id }) =>
          form(
            input,
            'settled',
            [
              field('collectedFen', text('实收', 'Collected'), money),
              field('actualFen', text('实支', 'Actual cost'), money),
              field('refunds', text('退还', 'Refunds'), { kind: 'amounts', source: 'members' }, { initial: [] }),
              field(
                'topUps',
                text('补缴', 'Additional payments'),
                { kind: 'amounts', source: 'members' },
                { initial: [] },
              ),
            ],
            { about: id, fixed: { levyId: id } },
          ),
        )),
    ...(state.works === 'under-way'
      ? [
          form(input, 'works-accepted', [field('report', text('验收情况', 'Report'), note, { optional: true })]),
          form(input, 'works-refused', [field('reason', text('理由', 'Reason'), note)]),
        ]
      : [
          form(input, 'works-begun', [
            field('contractorId', text('施工单位（编号）', 'Contractor (id)'), short),
            field('what', text('工程内容', 'Works'), note, { optional: true }),
          ]),
        ]),
  ];
};
