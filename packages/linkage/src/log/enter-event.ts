import type { CivilDate } from '@community1373/base/calendar';
import {
  type Diagnostic,
  type DiagnosticReport,
  DiagnosticSink,
  errorsBy,
  formatPath,
  formatReceived,
} from '@community1373/base/diagnostics';
import { kindsOf } from '../match/eligibility';
import {
  enterDonor,
  enterHousehold,
  enterLeaving,
  enterOrganisation,
  enterSocialWorker,
  enterVolunteer,
} from './enter-members';
import {
  enterDissolution,
  enterEvaluation,
  enterNeed,
  enterOutcome,
  enterProject,
  enterWithdrawal,
} from './enter-needs';
import { enterDecline, enterOffer, enterTakingOn } from './enter-offers';
import { enterPairing, enterPairingEnd } from './enter-pairings';
import { enterClosing, enterHandingBack, enterJoining, enterPartyWithdrawal, enterService } from './enter-service';
import { type Entry, type Ledger, passDays, type Problem } from './ledger';
import { type LinkageEvent, type LinkageEventOf, linkageEventSchema } from './linkage-event';
import type { LinkageCode } from '../messages';
import { modelProblems } from '../model/model-problems';
import { placeTree } from '../model/places';

const open = ({ at, model, places }: LinkageEventOf<'opened'>): Ledger => ({
  model,
  kinds: kindsOf(model),
  aids: new Set(model.aids.map((aid) => aid.id)),
  roles: new Set(model.parties.map((party) => party.role)),
  places,
  tree: placeTree(places),
  asOf: at,
  organisations: new Map(),
  socialWorkers: new Map(),
  volunteers: new Map(),
  donors: new Map(),
  households: new Map(),
  needs: new Map(),
  projects: new Map(),
  pairings: [],
  pending: new Set(),
});

type Entries = { readonly [T in Exclude<LinkageEvent['type'], 'opened'>]: Entry<T> };

const entries: Entries = {
  'organisation-entered': enterOrganisation,
  'social-worker-entered': enterSocialWorker,
  'volunteer-entered': enterVolunteer,
  'donor-entered': enterDonor,
  'household-entered': enterHousehold,
  'member-left': enterLeaving,
  'need-reported': enterNeed,
  'need-withdrawn': enterWithdrawal,
  'need-closed': enterOutcome,
  'need-evaluated': enterEvaluation,
  'project-formed': enterProject,
  'project-dissolved': enterDissolution,
  'project-offered': enterOffer,
  'offer-declined': enterDecline,
  'project-taken-on': enterTakingOn,
  'project-handed-back': enterHandingBack,
  'party-joined': enterJoining,
  'party-withdrew': enterPartyWithdrawal,
  'service-began': enterService,
  'project-closed': enterClosing,
  paired: enterPairing,
  'pairing-ended': enterPairingEnd,
};

const errorsOf = errorsBy(linkageEventSchema);

/** The problems of an event that its schema refuses, in words of this package. */
const shapeReport = (event: string, wrong: readonly Diagnostic[]): DiagnosticReport<LinkageCode> => {
  const items = wrong.map((problem) => ({
    ...problem,
    code: 'linkage.event-shape' as const,
    params: { event, field: problem.path.length === 0 ? 'event' : formatPath(problem.path) },
  }));
  return { items, total: items.length, errors: items.length };
};

const typeOf = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'type' in event ? event.type : undefined;

const enter = (ledger: Ledger, event: Exclude<LinkageEvent, LinkageEventOf<'opened'>>): readonly Problem[] => {
  // `entries` pairs each type with the entry of that type; TypeScript does not follow the pair through the lookup.
  const entry = entries[event.type] as Entry<typeof event.type>;
  return entry(ledger, event);
};

const nothing: readonly Diagnostic<LinkageCode>[] = [];

/** The course of a linkage log: its ledger once an `opened` event is entered. */
export interface LinkageCourse {
  ledger: Ledger | undefined;
}

const errorsAt = (index: number, problems: readonly Problem[]): readonly Diagnostic<LinkageCode>[] => {
  if (problems.length === 0) return nothing;
  const sink = new DiagnosticSink<LinkageCode>();
  for (const { code, field, received, params } of problems) sink.add(code, [index, field], received, params);
  return sink.report().items;
};

/** Returns the problem of the dates of an event: after today, before the event ahead of it, or happened after its recording. */
const dateProblem = (
  { at, happenedOn }: LinkageEvent,
  last: CivilDate | undefined,
  now: CivilDate | undefined,
): Problem | undefined => {
  if (now !== undefined && at > now)
    return { code: 'linkage.date-future', field: 'at', received: at, params: { at, now } };
  if (happenedOn !== undefined && happenedOn > at)
    return {
      code: 'linkage.happened-later',
      field: 'happenedOn',
      received: happenedOn,
      params: { happened: happenedOn, at },
    };
  if (last !== undefined && at < last)
    return { code: 'linkage.date-backwards', field: 'at', received: at, params: { at, last } };
  return undefined;
};

/** Enters the event at a position of the log; returns its problems, of which any means that it does not count. */
export const enterEvent = (
  course: LinkageCourse,
  event: LinkageEvent,
  index: number,
  now: CivilDate | undefined,
): readonly Diagnostic<LinkageCode>[] => {
  const type = typeOf(event);
  if (type !== 'opened' && !(typeof type === 'string' && Object.hasOwn(entries, type)))
    return errorsAt(index, [
      {
        code: 'linkage.unknown-event',
        field: 'type',
        received: type,
        params: { event: typeof type === 'string' ? type : formatReceived(type) },
      },
    ]);
  const wrong = errorsOf(event);
  if (wrong.length > 0) {
    const sink = new DiagnosticSink<LinkageCode>();
    sink.merge(shapeReport(event.type, wrong), [index]);
    return sink.report().items;
  }
  const { ledger } = course;
  const misdated = dateProblem(event, ledger?.asOf, now);
  if (misdated !== undefined) return errorsAt(index, [misdated]);
  if (ledger === undefined) {
    if (event.type !== 'opened')
      return errorsAt(index, [{ code: 'linkage.not-opened', field: 'type', received: event.type }]);
    const problems = modelProblems(event.model, event.places);
    if (problems.length === 0) course.ledger = open(event);
    return errorsAt(index, problems);
  }
  if (event.type === 'opened')
    return errorsAt(index, [{ code: 'linkage.opened-again', field: 'type', received: event.type }]);
  passDays(ledger, event.at);
  return errorsAt(index, enter(ledger, event));
};
