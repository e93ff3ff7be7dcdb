import type { Levy } from '@community1373/apportionment';
import { type CivilDate, dateOfMoment, type Moment } from '@community1373/base/calendar';
import type { DiagnosticSink } from '@community1373/base/diagnostics';
import type { Scenario } from '../document/scenario';
import type { Edit } from '../editing/edit';
import { appendAt } from './append';
import { householdIds } from './indexes';
import type { LevyLogEvent } from './scenario-event';

/** Returns what a household has paid and not received back, in fen. */
const heldFen = ({ receipts, refundPayments = [] }: Levy, householdId: string): number => {
  const sum = (list: readonly { readonly householdId: string; readonly fen: number }[]): number =>
    list.reduce((all, entry) => (entry.householdId === householdId ? all + entry.fen : all), 0);
  return sum(receipts) - sum(refundPayments);
};

/** Adds the day of the entry to money that was entered on a later day. */
const dated = <E extends { readonly on: CivilDate; readonly recordedOn?: CivilDate | undefined }>(
  entry: E,
  today: CivilDate | undefined,
): E =>
  today === undefined || entry.recordedOn !== undefined || entry.on >= today ? entry : { ...entry, recordedOn: today };

const dateProblem = (on: CivilDate, recordedOn: CivilDate | undefined, today: CivilDate | undefined) => {
  if (recordedOn !== undefined && recordedOn < on) return { received: recordedOn, at: on, now: recordedOn };
  return today !== undefined && (recordedOn ?? on) > today
    ? { received: on, at: recordedOn ?? on, now: today }
    : undefined;
};

/** Records money in, money out, or a refusal in the accounts of a levy. */
export const recordLevy = (
  scenario: Scenario,
  { levyId, event }: LevyLogEvent,
  now: Moment | undefined,
  sink: DiagnosticSink,
): Edit<Scenario> | undefined => {
  const index = scenario.levies.findIndex(({ id }) => id === levyId);
  const levy = scenario.levies[index];
  if (levy === undefined) {
    sink.add('core.unknown-levy', ['levyId'], levyId, { levy: levyId });
    return undefined;
  }
  const today = now === undefined ? undefined : dateOfMoment(now);
  const entry = event.type === 'paid' ? event.receipt : event.type === 'refunded' ? event.refund : event.refusal;
  const { householdId, on } = entry;
  const path = ['event', event.type === 'paid' ? 'receipt' : event.type === 'refunded' ? 'refund' : 'refusal'];
  if (!householdIds(scenario.community.households).has(householdId))
    sink.add('core.unknown-household', [...path, 'householdId'], householdId, { household: householdId });
  const misdated = dateProblem(on, 'recordedOn' in entry ? entry.recordedOn : undefined, today);
  if (misdated !== undefined)
    sink.add('core.entry-future', [...path, 'on'], misdated.received, { at: misdated.at, now: misdated.now });
  if ('fen' in entry && entry.fen === 0) sink.add('core.entry-nothing', [...path, 'fen'], 0);
  const { refundPayments, refusals, receipts } = levy;
  if (event.type === 'refunded') {
    const held = heldFen(levy, householdId);
    if (event.refund.fen > held)
      sink.add('apportionment.refund-over-paid', [...path, 'fen'], event.refund.fen, {
        household: householdId,
        refund: event.refund.fen,
        held,
      });
  }
  if (event.type === 'refused' && refusals?.some((held) => held.householdId === householdId) === true)
    sink.add('apportionment.household-repeated', [...path, 'householdId'], householdId, { household: householdId });
  if (sink.hasErrors) return undefined;
  switch (event.type) {
    case 'paid':
      return appendAt(scenario, ['levies', index, 'receipts'], receipts, dated(event.receipt, today));
    case 'refunded':
      return appendAt(scenario, ['levies', index, 'refundPayments'], refundPayments, dated(event.refund, today));
    case 'refused':
      return appendAt(scenario, ['levies', index, 'refusals'], refusals, event.refusal);
  }
};
