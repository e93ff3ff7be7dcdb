import { type CivilDate, isCivilDate } from '@community1373/base/calendar';
import {
  CodedError,
  type Diagnostic,
  type DiagnosticReport,
  DiagnosticSink,
  errorsBy,
  formatPath,
  formatReceived,
  isHolder,
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
import { type Entry, type Ledger, passDays, type Problem, stateOf } from './ledger';
import { type LinkageEvent, type LinkageEventOf, linkageEventSchema } from './linkage-event';
import type { LinkageState } from './linkage-state';
import type { LinkageCode } from '../messages';
import { modelProblems } from '../model/model-problems';
import { placeTree } from '../model/places';

/** Result of `replayLinkage`. The state is absent without a valid `opened` event; an event that cannot have happened leaves no trace in it. */
export interface LinkageReplay {
  /** State after the last event; undefined without a valid `opened` event. */
  readonly state: LinkageState | undefined;
  /** One or more problems for each omitted event; the path is its position in the log and the field at fault. */
  readonly report: DiagnosticReport<LinkageCode>;
}

/** Options of `replayLinkage`. */
export interface ReplayLinkageOptions {
  /** Today: open offers lapse up to this day, and events after it are reported. Default: the day of the last event. */
  readonly now?: CivilDate;
}

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

/**
 * Replays the events of a linkage log (`eventsOf` takes them from a hash-chained log) into a state. Never throws for events:
 * one that the schema refuses or that cannot have happened is omitted and reported, with what is missing; only its day counts. Days pass between events: an offer
 * unanswered by its last day lapses.
 *
 * @example
 * import { replayLinkage, threeParties } from '@community1373/linkage';
 * const name = { 'zh-CN': '三社联动', en: 'Three-party linkage' };
 * const model = { id: 'm', name, parties: threeParties, kinds: [], aids: [], rotation: { windowDays: 365, measure: 'projects' as const }, offerDays: 7, responseDays: 3 };
 * const { state, report } = replayLinkage([
 *   { type: 'opened', at: '2026-03-01', by: 'c-1', model, places: [] },
 *   { type: 'project-closed', at: '2026-03-02', by: 'c-1', projectId: 'p-1' },
 * ]);
 * state?.asOf; // => '2026-03-02'
 * report.items[0]?.code; // => 'linkage.unknown'
 */
export const replayLinkage = (events: readonly LinkageEvent[], options: ReplayLinkageOptions = {}): LinkageReplay => {
  if (!isHolder(options)) throw new CodedError('linkage.replay-options', options);
  const { now } = options;
  if (now !== undefined && (typeof now !== 'string' || !isCivilDate(now))) throw new CodedError('linkage.now', now);
  if (!Array.isArray(events)) throw new CodedError('linkage.log', events);
  const sink = new DiagnosticSink<LinkageCode>();
  let ledger: Ledger | undefined;
  for (const [index, event] of events.entries()) {
    const say = (problems: readonly Problem[]): void => {
      for (const { code, field, received, params } of problems) sink.add(code, [index, field], received, params);
    };
    const type = typeOf(event);
    const isKnown = type === 'opened' || (typeof type === 'string' && Object.hasOwn(entries, type));
    const wrong = isKnown ? errorsOf(event) : [];
    if (!isKnown)
      say([
        {
          code: 'linkage.unknown-event',
          field: 'type',
          received: type,
          params: { event: typeof type === 'string' ? type : formatReceived(type) },
        },
      ]);
    else if (wrong.length > 0) sink.merge(shapeReport(event.type, wrong), [index]);
    else if (now !== undefined && event.at > now)
      say([{ code: 'linkage.date-future', field: 'at', received: event.at, params: { at: event.at, now } }]);
    else if (ledger === undefined) {
      if (event.type !== 'opened') say([{ code: 'linkage.not-opened', field: 'type', received: event.type }]);
      else {
        const problems = modelProblems(event.model, event.places);
        if (problems.length > 0) say(problems);
        else ledger = open(event);
      }
    } else if (event.at < ledger.asOf)
      say([
        {
          code: 'linkage.date-backwards',
          field: 'at',
          received: event.at,
          params: { at: event.at, last: ledger.asOf },
        },
      ]);
    else if (event.type === 'opened') say([{ code: 'linkage.opened-again', field: 'type', received: event.type }]);
    else {
      passDays(ledger, event.at);
      say(enter(ledger, event));
    }
  }
  if (ledger !== undefined && now !== undefined && now > ledger.asOf) passDays(ledger, now);
  return { state: ledger === undefined ? undefined : stateOf(ledger), report: sink.report() };
};
