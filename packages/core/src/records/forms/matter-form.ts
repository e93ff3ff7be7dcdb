import type { Moment } from '@community1373/base/calendar';
import type { LocalText } from '@community1373/base/explain';
import { eventNames, type MatterEventType, type MatterState } from '@community1373/deliberation';
import type { Scenario } from '../../document/scenario';
import { type EventField, type EventForm, type EventOption, field, same, text } from './event-form';

export const note = { kind: 'long-text' } as const;
export const short = { kind: 'text' } as const;
/** The minutes of a day. */
export const day = 24 * 60;

/** The facts that the forms of a matter are made from. */
export interface MatterFormInput {
  readonly scenario: Scenario;
  readonly matterId: string;
  readonly state: MatterState;
  readonly now: Moment;
}

/** Builds the forms of some events of a matter. */
export type MatterForms = (input: MatterFormInput) => readonly EventForm[];

const roleOptions = ({ workflow }: Scenario): readonly EventOption[] =>
  workflow.roles.map(({ id, name }) => ({ id, name }));

/** The first role that a stage of the workflow gives for an event; otherwise a resident who reports, and another role for all else. */
const usualRole = ({ workflow }: Scenario, type: MatterEventType): string => {
  const stage = workflow.stages.find(
    ({ doneBy, roles }) => roles !== undefined && doneBy.some((one) => one.type === type),
  );
  // A report comes from residents; most other events are entered by those who handle the matter.
  const usual = workflow.roles.find(({ id }) => (id === 'resident') === (type === 'reported'));
  return stage?.roles?.[0] ?? usual?.id ?? workflow.roles[0]?.id ?? 'community';
};

/** Builds the form of an event: its own fields, then its time, the role, and the person. */
export const form = (
  { scenario, matterId, now }: MatterFormInput,
  type: MatterEventType,
  fields: readonly EventField[],
  more: {
    readonly about?: string;
    readonly title?: LocalText;
    readonly fixed?: Readonly<Record<string, unknown>>;
    readonly by?: string;
  } = {},
): EventForm => {
  const { about, title = eventNames[type], fixed = {}, by } = more;
  const role = usualRole(scenario, type);
  return {
    id: about === undefined ? type : `${type}:${about}`,
    type,
    title: about === undefined ? title : text(`${title['zh-CN']}（${about}）`, `${title.en} (${about})`),
    suggested: false,
    fixed: { log: 'matter', matterId, event: { type, ...(by === undefined ? {} : { by }), ...fixed } },
    fields: [
      ...fields.map((one) => ({ ...one, path: ['event', ...one.path] })),
      field('event.at', text('时间', 'Time'), { kind: 'moment' }, { initial: now }),
      field('event.role', text('身份', 'Role'), { kind: 'choice', options: roleOptions(scenario) }, { initial: role }),
      ...(by === undefined
        ? [field('event.by', text('经办（编号）', 'Entered for (id)'), short, { initial: role })]
        : []),
    ],
  };
};

/** Builds a choice of things of the matter by their ids, with their texts. */
export const listed = (items: readonly { readonly id: string; readonly text?: string }[]) =>
  ({
    kind: 'choice',
    options: items.map(({ id, text: words }) => ({ id, name: same(words === undefined ? id : `${id}：${words}`) })),
  }) as const;
