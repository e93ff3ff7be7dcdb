import type { Explanation } from '@community1373/base/explain';
import { checkedState } from './checked-state';
import type { MatterEvent, MatterEventType } from '../event/matter-event';
import type { MatterState } from './matter-state';
import type { ExplanationCode } from '../messages/codes';
import type { Moment } from './moment';

/** A right of the residents: 知情 to know · 参与 to take part · 表达 to speak · 监督 to oversee. */
export type Right = 'know' | 'take-part' | 'speak' | 'oversee';

/** An event that is evidence of a right, with its position in the log. */
export interface Evidence {
  /** The position of the event in the log. */
  readonly index: number;
  /** Its type. */
  readonly type: MatterEventType;
  /** Its time. */
  readonly at: Moment;
}

/** One right of the residents in one matter, with its evidence and what is missing. */
export interface RightEvidence {
  /** The right. */
  readonly right: Right;
  /** True when nothing is missing. */
  readonly kept: boolean;
  /** The events that show it, in the order of the log. */
  readonly evidence: readonly Evidence[];
  /** The requirements without evidence, a sentence each. */
  readonly missing: readonly Explanation<ExplanationCode>[];
}

interface Requirement {
  readonly right: Right;
  readonly missing: ExplanationCode;
  /** True when the matter has come far enough for the requirement to apply. */
  readonly asked: (state: MatterState) => boolean;
  readonly shows: (event: MatterEvent, state: MatterState) => boolean;
}

const always = (): boolean => true;
const isDecided = ({ votes, agreements }: MatterState): boolean =>
  agreements.length > 0 || votes.some((vote) => vote.tally?.outcome === 'passed');
const isSettled = ({ levies }: MatterState): boolean => levies.some((levy) => levy.settlement !== undefined);

// A call or publication after the first decision did not inform anybody beforehand.
const beforeDecision = (event: MatterEvent, { history }: MatterState): boolean => {
  const decision = history.find(({ type }) => type === 'vote-closed' || type === 'agreement-recorded');
  return decision === undefined || event.at <= decision.at;
};

const requirements: readonly Requirement[] = [
  {
    right: 'know',
    missing: 'deliberation.right-told',
    asked: always,
    shows: (event, state) =>
      (event.type === 'meeting-called' ||
        event.type === 'agenda-solicited' ||
        (event.type === 'published' && event.what === 'notice')) &&
      beforeDecision(event, state),
  },
  {
    right: 'know',
    missing: 'deliberation.right-decision-published',
    asked: isDecided,
    shows: (event) => event.type === 'published' && event.what === 'decision',
  },
  {
    right: 'know',
    missing: 'deliberation.right-accounts-published',
    asked: isSettled,
    shows: (event) => event.type === 'published' && event.what === 'accounts',
  },
  {
    right: 'take-part',
    missing: 'deliberation.right-scope',
    asked: always,
    shows: (event) => event.type === 'scope-fixed',
  },
  {
    right: 'take-part',
    missing: 'deliberation.right-took-part',
    asked: always,
    shows: (event) => event.type === 'ballot-cast' || (event.type === 'meeting-held' && event.present.length > 0),
  },
  {
    right: 'speak',
    missing: 'deliberation.right-heard',
    asked: always,
    shows: (event) =>
      event.type === 'agenda-solicited' ||
      event.type === 'proposal-made' ||
      event.type === 'objection-raised' ||
      (event.type === 'meeting-held' && event.kind !== 'review'),
  },
  {
    right: 'oversee',
    missing: 'deliberation.right-works-inspected',
    asked: ({ history }) => history.some((event) => event.type === 'works-begun'),
    shows: (event) => event.type === 'works-accepted' || event.type === 'works-refused',
  },
  {
    right: 'oversee',
    missing: 'deliberation.right-settled',
    asked: ({ levies }) => levies.length > 0,
    shows: (event) => event.type === 'settled',
  },
  {
    right: 'oversee',
    missing: 'deliberation.right-reviewed',
    asked: ({ status }) => status === 'closed',
    shows: (event) => event.type === 'evaluated' || (event.type === 'meeting-held' && event.kind === 'review'),
  },
];

const rights: readonly Right[] = ['know', 'take-part', 'speak', 'oversee'];

/**
 * Lists the evidence of the four rights (知情权 参与权 表达权 监督权) in a matter: for each, the events that show it and what is missing so far.
 * Requirements that the matter has not reached are left out: accounts only once a levy is settled, a review only once it is closed.
 *
 * @example
 * import { evidenceOfRights, replayMatter } from '@community1373/deliberation';
 * const state = replayMatter([{ type: 'reported', at: '2026-01-12T06:40', by: 'h-31', role: 'resident', matterId: 'm', title: '停水', field: 'facilities' }]);
 * evidenceOfRights(state).map(({ right, kept }) => [right, kept]); // => [['know', false], ['take-part', false], ['speak', false], ['oversee', true]]
 */
export const evidenceOfRights = (state: MatterState): readonly RightEvidence[] => {
  checkedState(state);
  const unanswered = state.objections
    .filter((objection) => objection.outcome === undefined)
    .map((objection) => objection.id);
  return rights.map((right) => {
    const own = requirements.filter((requirement) => requirement.right === right && requirement.asked(state));
    const evidence = state.history.flatMap((event, i): readonly Evidence[] =>
      own.some(({ shows }) => shows(event, state)) || (right === 'speak' && event.type === 'objection-answered')
        ? [{ index: state.positions[i] ?? 0, type: event.type, at: event.at }]
        : [],
    );
    const missing = own
      .filter(({ shows }) => !state.history.some((event) => shows(event, state)))
      .map((requirement): Explanation<ExplanationCode> => ({ code: requirement.missing, params: {} }));
    const open: readonly Explanation<ExplanationCode>[] =
      right === 'speak' && unanswered.length > 0
        ? [{ code: 'deliberation.right-objections-answered', params: { objections: unanswered } }]
        : [];
    const all = [...missing, ...open];
    return { right, kept: all.length === 0, evidence, missing: all };
  });
};
