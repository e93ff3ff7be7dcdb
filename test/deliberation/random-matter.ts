// Random matters: ids come from small pools, so that many events are possible where they stand and many are not.
import {
  addMinutes,
  type MatterEvent,
  type Member,
  type Moment,
  ownersOrdinary,
  residentsAssembly,
  unanimous,
} from '@community1373/deliberation';
import { array, boolean, nat, tuple } from 'fast-check';

const start: Moment = '2026-01-12T08:00';
/** The time of the replays: some events come after it. */
export const now: Moment = '2026-01-20T00:00';
const electorates: readonly (readonly Member[])[] = [
  [
    { id: 'u-0', area: 9000 },
    { id: 'u-1', area: 5000 },
    { id: 'u-2', area: 5000 },
  ],
  [
    { id: 'u-0', area: 9000, ownerId: 'x' },
    { id: 'u-1', area: 5000, ownerId: 'x' },
    { id: 'u-2', area: 7000, holding: 'unsold' },
    { id: 'u-3', area: 100 },
  ],
  [{ id: 'u-0' }, { id: 'u-1' }],
  [
    { id: 'u-0', area: 1 },
    { id: 'u-0', area: 2 },
  ],
];
const rules = [
  ownersOrdinary,
  residentsAssembly,
  unanimous,
  { ...unanimous, id: 'law-of-1950', authority: ['nowhere-1'] },
] as const;

/** Creates an event from four small numbers: ids come from small pools, so that many events are valid and many are not. */
const eventOf = (
  [kind, a, b, step]: readonly [number, number, number, number],
  at: Moment,
  kinds: readonly number[],
): MatterEvent => {
  const base = { at, by: `p-${a % 2}`, role: 'resident' };
  const id = `i-${a % 2}`;
  const shares = Array.from({ length: b % 4 }, (_, i) => ({ memberId: `u-${i}`, fen: 100 }));
  const makers: readonly (() => MatterEvent)[] = [
    () => ({ ...base, type: 'reported', matterId: 'm', title: '停水', field: 'facilities' }),
    () => ({ ...base, type: 'responded' }),
    () => ({ ...base, type: 'responsibility-asked', of: `p-${b % 2}` }),
    () => ({ ...base, type: 'responsibility-answered', accepts: b % 2 === 0 }),
    () => ({ ...base, type: 'escalated', to: id }),
    () => ({ ...base, type: 'scope-fixed', members: electorates[b % 5 === 4 ? 3 : b % 3] ?? [] }),
    () => ({ ...base, type: 'agenda-solicited', channels: [], suggestions: b }),
    () => ({
      ...base,
      type: 'meeting-called',
      meetingId: id,
      kind: `k-${b % 2}`,
      heldAt: b % 7 === 0 ? '2026-01-11T00:00' : now,
      placeId: 'yard',
    }),
    () => ({
      ...base,
      type: 'meeting-held',
      meetingId: id,
      kind: `k-${b % 2}`,
      placeId: 'yard',
      present: [],
      minutes: '-',
    }),
    () => ({ ...base, type: 'objection-raised', objectionId: id, about: 'fee', text: '-' }),
    () => ({ ...base, type: 'objection-answered', objectionId: id, outcome: 'explained', text: '-' }),
    () => ({ ...base, type: 'proposal-made', proposalId: id, text: '-' }),
    () => ({ ...base, type: 'proposal-amended', proposalId: id, text: '+' }),
    () => ({
      ...base,
      type: 'vote-opened',
      voteId: `v-${b % 3}`,
      proposalId: id,
      rule: rules[b % 13 === 12 ? 3 : b % 3] ?? unanimous,
      closesAt: b % 11 === 0 ? at : addMinutes(at, 60 * (1 + (step % 5))),
      ...(b % 2 === 0 ? {} : { proxies: { maximumPerHolder: 1 } }),
    }),
    () => ({
      ...base,
      type: 'ballot-cast',
      voteId: `v-${a % 3}`,
      memberId: `u-${b % 5}`,
      choice: (['for', 'for', 'for', 'against', 'abstain'] as const)[step % 5] ?? 'for',
      ...(step % 6 === 0 ? { changes: true as const } : {}),
      ...(step % 7 === 0 ? { proxy: { holderId: 'agent', authorisation: 'paper' } } : {}),
    }),
    () => ({ ...base, type: 'vote-closed', voteId: `v-${b % 3}` }),
    () => ({
      ...base,
      type: 'agreement-recorded',
      agreementId: id,
      memberIds: Array.from({ length: b % 4 }, (_, i) => `u-${i}`),
      ...(b % 2 === 0 ? {} : { proposalId: id }),
    }),
    () => ({
      ...base,
      type: 'levy-issued',
      levyId: id,
      authority:
        step % 3 === 0
          ? { kind: 'voluntary' }
          : step % 3 === 1
            ? { kind: 'agreement', agreementId: `i-${b % 2}` }
            : { kind: 'owners-decision', voteId: `v-${b % 3}` },
      basis: 'per-household',
      targetFen: 300,
      shares: b % 9 === 8 ? [...shares, ...shares] : shares,
      ...(step % 4 === 0 ? { declined: [`u-${b % 3}`] } : {}),
    }),
    () => ({ ...base, type: 'works-begun', contractorId: 'firm' }),
    () => ({ ...base, type: 'works-accepted' }),
    () => ({ ...base, type: 'works-refused', reason: '-' }),
    () => ({
      ...base,
      type: 'settled',
      levyId: id,
      collectedFen: 100 * (b % 4),
      actualFen: 100 * (step % 3),
      refunds: b % 4 > step % 3 ? [{ memberId: 'u-0', fen: 100 * ((b % 4) - (step % 3)) }] : [],
      topUps: b % 4 < step % 3 ? [{ memberId: 'u-0', fen: 100 }] : [],
    }),
    () => ({
      ...base,
      type: 'published',
      what: 'notice',
      channels: [],
      until: b % 5 === 0 ? '2026-01-01' : '2026-02-01',
    }),
    () => ({ ...base, type: 'evaluated', satisfied: b % 3, neutral: 0, dissatisfied: 0 }),
    () => ({ ...base, type: 'reopened', reason: '-' }),
    () => ({
      ...base,
      type: 'closed',
      outcome: (['resolved', 'unresolved', 'referred'] as const)[b % 3] ?? 'resolved',
    }),
    () => ({ ...base, type: 'withdrawn' }),
  ];
  const maker = makers[kinds[kind % kinds.length] ?? 0];
  if (maker === undefined) throw new Error('unreached');
  return maker();
};

const times = (n: number, kind: number): readonly number[] => Array.from({ length: n }, () => kind);
const anyKind = [
  ...Array(27).keys(),
  ...times(3, 5),
  ...times(3, 11),
  ...times(3, 13),
  ...times(6, 14),
  15,
  15,
  17,
  21,
];
// Event kinds once a vote is open: mostly ballots, its close, levies based on it and their settlement.
const votingKinds = [
  ...times(24, 14),
  ...times(4, 15),
  ...times(5, 17),
  ...times(5, 21),
  16,
  16,
  18,
  19,
  5,
  11,
  13,
  13,
  22,
  25,
  24,
  26,
];

/** Random sequences of events, many of which are impossible where they stand. */
export const matterSequence = tuple(
  boolean(),
  nat(2),
  array(tuple(nat(999), nat(29), nat(29), nat(29)), { minLength: 14, maxLength: 45, size: 'max' }),
).map(([voting, electorate, picks]) => {
  let at = start;
  const opening = voting
    ? ([
        [0, 0, 0],
        [5, 0, electorate],
        [11, 0, 0],
        [13, 0, 3 * (electorate % 3) + (electorate === 2 ? 1 : 0)],
      ] as const)
    : [];
  const first = opening.map(([kind, a, b]) => eventOf([kind, a, b, 4], at, [...Array(27).keys()]));
  const rest = picks.map((pick, i): MatterEvent => {
    const [kind, a, b, step] = pick;
    // Time mostly moves forward, occasionally back, and occasionally into the future.
    at =
      step === 29
        ? addMinutes(at, -30)
        : kind === 998
          ? addMinutes(at, 20_000)
          : addMinutes(at, voting ? step % 20 : step * 7);
    if (voting) {
      const event = eventOf([kind, a % 5 > 1 ? 0 : a, b, step], at, votingKinds);
      // Some events are entered late, after later ones; a few before they happened.
      if (b === 28) return { ...event, at: addMinutes(at, -15 * (kind % 5)), recordedAt: at };
      return b === 27 ? { ...event, recordedAt: addMinutes(at, -5) } : event;
    }
    return i === 0 && kind % 10 > 0 ? eventOf([0, a, b, step], at, [0]) : eventOf(pick, at, anyKind);
  });
  return [...first, ...rest];
});
