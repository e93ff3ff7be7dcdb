import type { WorkCalendar } from '@community1373/base/calendar';
import type { LocalText } from '@community1373/base/explain';
import type { RulePack } from '@community1373/base/rules';
import type { Workflow } from '../workflow/workflow';
import type { OnCallDuty } from './fault-intake';
import type { Moment } from './moment';

/** Options of `deadlines`; all of them are optional. */
export interface DeadlineOptions {
  /** The workflow; absent: the pipeline of the people’s concerns. */
  readonly workflow?: Workflow | undefined;
  /** The calendar of working days; required by a workflow that counts in working days. */
  readonly calendar?: WorkCalendar | undefined;
  /** The duty list for faults; absent: nobody is on duty. */
  readonly duties?: readonly OnCallDuty[] | undefined;
  /** The rule packs; absent: the rules under the Civil Code. */
  readonly packs?: readonly RulePack[] | undefined;
}

/** Status of a deadline: 按期 met · 逾期完成 late · 进行中 running · 已逾期 overdue · 尚未开始 planned · 期限不足 short (of notice or publication). */
export type DeadlineStatus = 'met' | 'late' | 'running' | 'overdue' | 'planned' | 'short';

/** One deadline: its subject, its start and end, and its status. */
export interface Deadline {
  /** The subject: a stage or level of the workflow, a notice, a publication, a vote, or the response to a fault. */
  readonly of: 'stage' | 'level' | 'notice' | 'publication' | 'vote' | 'fault';
  /** Id of the stage, level, meeting, vote or contact. */
  readonly id: string;
  /** The name of the subject. */
  readonly name: LocalText;
  /** The moment from which the time runs. */
  readonly from: Moment;
  /** The deadline is kept by an event at or before this moment. */
  readonly due: Moment;
  /** The moment at which it was done; absent while it is not. */
  readonly doneAt?: Moment | undefined;
  /** The status at the given time. */
  readonly status: DeadlineStatus;
  /** The rule of a pack that sets it; absent for a deadline of the workflow itself. */
  readonly ruleId?: string | undefined;
  /** The level to which the matter goes when the deadline has passed. */
  readonly escalatesTo?: string | undefined;
}
