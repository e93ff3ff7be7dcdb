import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { idText } from '@community1373/base/diagnostics';
import type { CostRule, Levy } from '@community1373/apportionment';
import { costRuleSchema } from '@community1373/apportionment/schemas';
import {
  builderVoterId,
  type MatterEvent,
  ownersOrdinary,
  ownersThreeQuarters,
  replayMatter,
} from '@community1373/deliberation';
import * as z from 'zod';
import { electorateAt } from '../../views/units';
import { defineKind, from, number, text, unfit, unknown } from './modification-kind';
import { fen, fenUnit } from './money';

const id = idText(64);

/** In a what-if no other party is liable to pay; a real levy needs the answer of each. */
const nobody = { liable: false, reason: '假设情景：未认定由其承担' } as const;

/**
 * Adds a work that the owners of a place vote on and pay for, such as a lift: the vote becomes a matter among all units of the place, occupied or vacant,
 * with one ballot per head (the first are in favour, the next against, the rest do not vote), and the levy is based on it. When the vote fails there is no levy, and the matter closes unresolved.
 */
export interface VoteWork {
  /** Kind of the modification. */
  readonly kind: 'vote-work';
  /** Id of the levy and of its matter; it must not be taken. */
  readonly levyId: string;
  /** Title of the work as people read it, 1 to 200 characters. */
  readonly title: string;
  /** Id of the grid node whose owners vote and pay. */
  readonly nodeId: string;
  /** Cost of the work in fen. */
  readonly costFen: number;
  /** 分摊办法 the rule of apportionment. */
  readonly rule: CostRule;
  /** 表决门槛 majority required: the ordinary one of owners, or three quarters. */
  readonly vote: 'ordinary' | 'three-quarters';
  /** Number of heads in favour. */
  readonly inFavour: number;
  /** Number of heads against; the rest do not vote. */
  readonly against: number;
  /** Day of the vote. */
  readonly on: CivilDate;
  /** Ids of legal rules that are not sure and are used knowingly; none by default. */
  readonly unsure?: readonly string[] | undefined;
}

/** Kind of a {@link VoteWork}. */
export const voteWork = defineKind({
  kind: 'vote-work',
  title: text('业主表决工程', 'Owners vote on a work'),
  schema: z.object({
    kind: z.literal('vote-work'),
    levyId: id,
    title: z.string().min(1).max(200),
    nodeId: id,
    costFen: fen,
    rule: costRuleSchema,
    vote: z.enum(['ordinary', 'three-quarters']),
    inFavour: z.int().min(0).max(100_000),
    against: z.int().min(0).max(100_000),
    on: civilDateSchema,
    unsure: z.array(z.string().min(1).max(80)).max(32).readonly().optional(),
  }),
  form: [
    { key: 'levyId', label: text('编号', 'Id'), input: { kind: 'text' } },
    { key: 'title', label: text('名称', 'Title'), input: { kind: 'text' } },
    from('nodeId', text('范围', 'Place'), 'nodes'),
    number('costFen', text('费用', 'Cost'), 0, 10_000_000_000, fenUnit),
    { key: 'rule', label: text('分摊办法', 'Rule'), input: { kind: 'json' } },
    {
      key: 'vote',
      label: text('表决门槛', 'Vote'),
      input: {
        kind: 'choice',
        choices: [
          { value: 'ordinary', label: ownersOrdinary.title },
          { value: 'three-quarters', label: ownersThreeQuarters.title },
        ],
      },
    },
    number('inFavour', text('赞成人数', 'In favour'), 0, 100_000),
    number('against', text('反对人数', 'Against'), 0, 100_000),
    { key: 'on', label: text('日期', 'On'), input: { kind: 'date' } },
    {
      key: 'unsure',
      label: text('依据尚未核实，已知悉仍采用', 'Unsure rules knowingly used'),
      input: { kind: 'json' },
      optional: true,
    },
  ],
  apply: (draft, { levyId, title, nodeId, costFen, rule, vote, inFavour, against, on, unsure }) => {
    if (!draft.community.nodes.some((node) => node.id === nodeId)) return unknown('nodeId', nodeId);
    if (draft.levies.some((levy) => levy.id === levyId) || draft.matters.some((matter) => matter.id === levyId))
      return unfit('levyId', levyId);
    const electorate = electorateAt(draft, nodeId, on);
    if (!electorate.ok) return unfit('nodeId', nodeId);
    const { members, voters } = electorate.value;
    if (voters.length === 0 || inFavour + against > voters.length) return unfit('inFavour', inFavour + against);
    const decision = vote === 'ordinary' ? ownersOrdinary : ownersThreeQuarters;
    const committee = { by: 'committee', role: 'committee' } as const;
    const voteId = `${levyId}-vote`;
    const events: MatterEvent[] = [
      {
        at: `${on}T08:00`,
        ...committee,
        type: 'reported',
        matterId: levyId,
        title,
        field: 'facilities',
        placeId: nodeId,
      },
      { at: `${on}T08:10`, ...committee, type: 'scope-fixed', members: [...members] },
      { at: `${on}T08:20`, ...committee, type: 'proposal-made', proposalId: levyId, text: title },
      {
        at: `${on}T09:00`,
        ...committee,
        type: 'vote-opened',
        voteId,
        proposalId: levyId,
        rule: decision,
        closesAt: `${on}T20:00`,
      },
      ...voters.slice(0, inFavour + against).flatMap(({ id: head, memberIds: [unit] }, i): readonly MatterEvent[] => {
        const memberId = head === builderVoterId ? head : unit;
        const choice = i < inFavour ? 'for' : 'against';
        const cast = { at: `${on}T10:00`, role: 'owner', type: 'ballot-cast', voteId, choice } as const;
        return memberId === undefined ? [] : [{ ...cast, by: memberId, memberId }];
      }),
      { at: `${on}T20:00`, ...committee, type: 'vote-closed', voteId },
    ];
    const levy: Levy = {
      id: levyId,
      title,
      decidedOn: on,
      authority: { kind: 'owners-decision', voteId },
      sharingAgreementId: voteId,
      responsibility: { utility: nobody, builder: nobody, wrongdoer: nobody, repairFund: nobody },
      scope: { kind: 'places', placeIds: [nodeId] },
      rule,
      receipts: [],
      actualCostFen: costFen,
      ...(unsure === undefined ? {} : { acknowledgedUnsure: unsure }),
    };
    const passed = replayMatter(events).votes[0]?.tally?.outcome === 'passed';
    const closed: MatterEvent = {
      at: `${on}T20:10`,
      ...committee,
      type: 'closed',
      outcome: 'unresolved',
      reason: '表决未通过',
    };
    Object.assign(draft, {
      matters: [...draft.matters, { id: levyId, events: passed ? events : [...events, closed] }],
      ...(passed ? { levies: [...draft.levies, levy] } : {}),
    });
    return undefined;
  },
});
