import { type MatterState, nextSteps } from '@community1373/deliberation';
import { endForms, publishForm, reopenForm, reviewForm } from './end-forms';
import type { EventForm } from './event-form';
import { intakeForms } from './intake-forms';
import type { MatterFormInput, MatterForms } from './matter-form';
import { moneyForms } from './money-forms';
import { talkForms } from './talk-forms';
import { voteForms } from './vote-forms';

const formsByStatus: Readonly<Record<MatterState['status'], readonly MatterForms[]>> = {
  unreported: [],
  open: [intakeForms, talkForms, voteForms, moneyForms, publishForm, reviewForm, endForms],
  closed: [reopenForm, publishForm, reviewForm],
  withdrawn: [publishForm],
};

/** The forms of the events that can come next in a matter; those that the workflow or an open item asks for first. */
export const matterForms = (input: MatterFormInput): readonly EventForm[] => {
  const { scenario, state, now } = input;
  const { workflow, calendar, duties } = scenario;
  const steps = nextSteps(state.history, { now, workflow, calendar, duties });
  const wanted = new Map<string, number>(steps.map(({ event }, i) => [event, i]));
  const rank = ({ type }: EventForm): number => wanted.get(type) ?? steps.length;
  return formsByStatus[state.status]
    .flatMap((forms) => forms(input))
    .map((one) => ({ ...one, suggested: wanted.has(one.type) }))
    .toSorted((a, b) => rank(a) - rank(b));
};
