import { addMinutes, decisionRules } from '@community1373/deliberation';
import { choice, field, freshId, text } from './event-form';
import { day, form, listed, type MatterForms, short } from './matter-form';

/** The forms of votes. */
export const voteForms: MatterForms = (input) => {
  const { state, now } = input;
  const open = state.votes.filter(({ tally }) => tally === undefined);
  const running = new Set(open.map(({ proposalId }) => proposalId));
  const votable = state.members.length === 0 ? [] : state.proposals.filter(({ id }) => !running.has(id));
  const measured = state.members.every(({ area }) => area !== undefined);
  const rules = decisionRules.filter(
    ({ quorum, majority }) => measured || (quorum.area === undefined && majority.area === undefined),
  );
  const ended = open.filter(({ closesAt }) => closesAt <= now);
  return [
    ...(votable.length === 0
      ? []
      : [
          form(
            input,
            'vote-opened',
            [
              field('proposalId', text('方案', 'Proposal'), listed(votable), { initial: votable[0]?.id }),
              field('rule', text('表决规则', 'Rule'), {
                kind: 'choice',
                options: rules.map((rule) => ({ id: rule.id, name: rule.title, value: rule })),
              }),
              field(
                'closesAt',
                text('截止时间', 'Closes at'),
                { kind: 'moment' },
                { initial: addMinutes(now, 7 * day) },
              ),
              field(
                'proxies',
                text('委托投票', 'Proxies'),
                choice(
                  ['one', '每人至多代一户', 'one for each holder', { maximumPerHolder: 1 }],
                  ['any', '允许', 'allowed', {}],
                ),
                { optional: true },
              ),
            ],
            { fixed: { voteId: freshId('vote', state.votes) } },
          ),
        ]),
    ...open.map(({ id, members }) =>
      form(
        input,
        'ballot-cast',
        [
          field(
            'memberId',
            text('户', 'Member'),
            members === state.members ? { kind: 'from', source: 'members' } : listed(members),
          ),
          field(
            'choice',
            text('意见', 'Choice'),
            choice(['for', '赞成', 'for'], ['against', '反对', 'against'], ['abstain', '弃权', 'abstain']),
          ),
          field('changes', text('更正原票', 'Changes a ballot'), choice(['yes', '是', 'yes', true]), {
            optional: true,
          }),
          field('proxy.holderId', text('受托人（编号）', 'Proxy (id)'), short, { optional: true }),
          field('proxy.authorisation', text('委托书（编号）', 'Proxy paper (id)'), short, { optional: true }),
        ],
        { about: id, fixed: { voteId: id } },
      ),
    ),
    ...open
      .filter((vote) => ended.includes(vote) || vote.ballots.length > 0)
      .map(({ id }) => form(input, 'vote-closed', [], { about: id, fixed: { voteId: id } })),
  ];
};
