import type { Outcome, VotingMeasure } from '../vote/vote-outcome';

/** Code of a problem of an event of a matter (事件的问题). */
export type EventProblem =
  | 'deliberation.unknown-event'
  | 'deliberation.event-shape'
  | 'deliberation.not-reported'
  | 'deliberation.already-reported'
  | 'deliberation.event-in-future'
  | 'deliberation.out-of-order'
  | 'deliberation.recorded-before'
  | 'deliberation.vote-not-begun'
  | 'deliberation.matter-closed'
  | 'deliberation.matter-withdrawn'
  | 'deliberation.not-closed'
  | 'deliberation.not-reporter'
  | 'deliberation.id-taken'
  | 'deliberation.question-open'
  | 'deliberation.question-not-asked'
  | 'deliberation.already-at-level'
  | 'deliberation.no-scope'
  | 'deliberation.duplicate-member'
  | 'deliberation.outside-scope'
  | 'deliberation.unit-undelivered'
  | 'deliberation.area-missing'
  | 'deliberation.meeting-in-past'
  | 'deliberation.meeting-held-before'
  | 'deliberation.meeting-kind'
  | 'deliberation.objection-unknown'
  | 'deliberation.objection-answered-before'
  | 'deliberation.objection-open'
  | 'deliberation.proposal-unknown'
  | 'deliberation.vote-running'
  | 'deliberation.vote-without-time'
  | 'deliberation.vote-unknown'
  | 'deliberation.vote-closed'
  | 'deliberation.vote-over'
  | 'deliberation.vote-not-over'
  | 'deliberation.double-ballot'
  | 'deliberation.no-ballot-to-change'
  | 'deliberation.proxy-not-allowed'
  | 'deliberation.proxy-limit';

/** Code of a problem of units and owners (专有部分和业主的问题). */
export type ElectorateProblem =
  | 'deliberation.unit-unknown'
  | 'deliberation.unit-without-owner'
  | 'deliberation.owner-unknown'
  | 'deliberation.owner-twice'
  | 'deliberation.shares-not-whole';

/** Code of a problem of a decision rule, a workflow, a levy or the works (规则、流程、收款和施工的问题). */
export type RuleProblem =
  | 'deliberation.rule-empty'
  | 'deliberation.threshold-beyond-all'
  | 'deliberation.no-pack'
  | 'deliberation.rule-not-in-force'
  | 'deliberation.rule-unsure'
  | 'deliberation.unsure-rule-used'
  | 'deliberation.workflow-unsure'
  | 'deliberation.no-calendar'
  | 'deliberation.nobody-on-duty'
  | 'deliberation.duplicate-stage'
  | 'deliberation.unknown-stage'
  | 'deliberation.unknown-role'
  | 'deliberation.unknown-level'
  | 'deliberation.role-not-allowed'
  | 'deliberation.stage-skipped'
  | 'deliberation.agreement-unknown'
  | 'deliberation.levy-without-decision'
  | 'deliberation.levy-not-binding'
  | 'deliberation.declined-binding'
  | 'deliberation.charged-without-consent'
  | 'deliberation.duplicate-share'
  | 'deliberation.levy-over-target'
  | 'deliberation.levy-unknown'
  | 'deliberation.levy-settled'
  | 'deliberation.levy-unsettled'
  | 'deliberation.collected-over-levy'
  | 'deliberation.outside-levy'
  | 'deliberation.settlement-unbalanced'
  | 'deliberation.works-under-way'
  | 'deliberation.works-not-begun'
  | 'deliberation.works-not-accepted'
  | 'deliberation.publication-over'
  | 'deliberation.evaluation-empty';

/** Code of a problem of events, votes, electorates or rules (事件、表决、表决权人和规则的问题); each has a fix under `<code>/fix`. */
export type DeliberationCode = EventProblem | ElectorateProblem | RuleProblem;

/** Code of a sentence about the count of a vote. */
export type CountCode =
  | `deliberation.${'quorum' | 'majority'}-${VotingMeasure}-${'met' | 'short'}`
  | `deliberation.${Outcome}`;

/** Code of a sentence about votes needed, next steps and evidence of the rights. */
export type StepCode =
  | 'deliberation.objections'
  | 'deliberation.needed'
  | 'deliberation.out-of-reach'
  | 'deliberation.step-stage'
  | 'deliberation.step-report'
  | 'deliberation.step-respond'
  | 'deliberation.step-answer'
  | 'deliberation.step-objection'
  | 'deliberation.step-meeting'
  | 'deliberation.step-ballots'
  | 'deliberation.step-close-vote'
  | 'deliberation.step-inspect'
  | 'deliberation.step-rework'
  | 'deliberation.step-settle'
  | 'deliberation.step-escalate'
  | 'deliberation.right-told'
  | 'deliberation.right-decision-published'
  | 'deliberation.right-accounts-published'
  | 'deliberation.right-scope'
  | 'deliberation.right-took-part'
  | 'deliberation.right-heard'
  | 'deliberation.right-objections-answered'
  | 'deliberation.right-works-inspected'
  | 'deliberation.right-settled'
  | 'deliberation.right-reviewed';

/** Code of an explanation of this package: counts, next steps, evidence of the rights. */
export type ExplanationCode = CountCode | StepCode;

/** The texts of some codes: zh-CN, then en. */
export type TextPairs<Code extends string> = Readonly<Record<Code, readonly [zh: string, en: string]>>;
