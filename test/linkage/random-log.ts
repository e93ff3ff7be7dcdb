// Random linkage logs: half of the events are drawn blindly, half from the possible next steps, so that the logs progress far.
import { createRandom, type Random } from '@community1373/base/random';
import {
  fiveParties,
  type LinkageEvent,
  type LinkageEventOf,
  type LinkageModel,
  type LinkageParty,
  threeParties,
} from '@community1373/linkage';
import { IndependentModel } from './independent-model';

const name = { 'zh-CN': '名', en: 'name' };
const pool = (prefix: string, size: number): readonly string[] =>
  Array.from({ length: size }, (_, i) => `${prefix}${i + 1}`);
const ids = {
  o: pool('o', 4),
  w: pool('w', 2),
  v: pool('v', 2),
  d: pool('d', 2),
  h: pool('h', 3),
  n: pool('n', 6),
  p: pool('p', 4),
};
const places = [
  { id: 'root', parentId: null },
  { id: 'a', parentId: 'root' },
  { id: 'b', parentId: 'root' },
  { id: 'a1', parentId: 'a' },
];

const pick = <T>(random: Random, items: readonly T[]): T => {
  const found = items[random.below(items.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};
const some = <T>(random: Random, items: readonly T[]): T[] => items.filter(() => random.below(4) > 0);
const chance = (random: Random, percent: number): boolean => random.below(100) < percent;

const randomModel = (random: Random): LinkageModel => {
  const strict = chance(random, 20);
  const parties: readonly LinkageParty[] = (chance(random, 40) ? threeParties : fiveParties).map((party) =>
    strict && party.role === 'volunteer' ? { ...party, requiredToServe: true } : party,
  );
  return {
    id: 'm',
    name,
    parties: chance(random, 3) ? parties.slice(0, 1) : parties,
    kinds: [
      { id: 'k1', name, statuses: ['filed', 'registered'] },
      { id: 'k2', name, statuses: ['registered'] },
    ],
    aids: [
      { id: 'study', name },
      { id: 'medical', name },
    ],
    rotation: {
      windowDays: pick(random, [2, 5, 30]),
      measure: pick(random, ['projects', 'per-capacity'] as const),
      ...pick(random, [{}, { silence: 'asked-last' }, { silence: 'keeps-turn' }] as const),
    },
    offerDays: pick(random, [1, 2, 4]),
    responseDays: pick(random, [1, 3]),
  };
};

type Bare = LinkageEvent extends infer E ? (E extends LinkageEvent ? Omit<E, 'at' | 'by'> : never) : never;

const kindIds = (random: Random): string[] => (chance(random, 3) ? ['nowhere'] : some(random, ['k1', 'k2']));

const enterSome = (random: Random): Bare => {
  switch (random.below(5)) {
    case 0: {
      const areas = chance(random, 40)
        ? { areas: chance(random, 5) ? ['nowhere'] : some(random, ['root', 'root', 'a', 'b']) }
        : {};
      const organisation = {
        id: pick(random, ids.o),
        status: pick(random, ['filed', 'registered', 'registered'] as const),
        capacity: chance(random, 15) ? 0 : 1 + random.below(3),
        kinds: kindIds(random),
        ...areas,
      };
      return { type: 'organisation-entered', organisation };
    }
    case 1:
      return {
        type: 'social-worker-entered',
        socialWorker: {
          id: pick(random, ids.w),
          kinds: kindIds(random),
          caseload: chance(random, 15) ? 0 : 1 + random.below(2),
        },
      };
    case 2:
      return {
        type: 'volunteer-entered',
        volunteer: {
          id: pick(random, ids.v),
          kinds: kindIds(random),
          caseload: random.below(3),
          consents: chance(random, 80),
        },
      };
    case 3:
      return {
        type: 'donor-entered',
        donor: {
          id: pick(random, ids.d),
          aids: chance(random, 5) ? ['gold'] : some(random, ['study', 'medical']),
          capacity: random.below(3),
        },
      };
    default:
      return {
        type: 'household-entered',
        household: { id: pick(random, ids.h), aids: some(random, ['study', 'medical']), consents: chance(random, 80) },
      };
  }
};

const blind = (random: Random): Bare => {
  const projectId = pick(random, ids.p);
  const organisationId = pick(random, ids.o);
  const needId = pick(random, ids.n);
  const pair = { donorId: pick(random, ids.d), householdId: pick(random, ids.h) };
  const role = pick(random, ['social-worker', 'volunteer', 'donor'] as const);
  const memberId = pick(random, { 'social-worker': ids.w, volunteer: ids.v, donor: ids.d }[role]);
  const group = chance(random, 30) ? { groupId: pick(random, ['g1', 'g2']) } : {};
  switch (random.below(20)) {
    case 0:
      return {
        type: 'project-offered',
        projectId,
        organisationId,
        ...(chance(random, 30) ? { outOfTurn: 'urgent' } : {}),
      };
    case 1:
      return { type: 'offer-declined', projectId, organisationId, ...(chance(random, 50) ? { reason: 'busy' } : {}) };
    case 2:
      return { type: 'project-taken-on', projectId, organisationId };
    case 3:
      return { type: 'project-handed-back', projectId, organisationId, reason: 'no staff' };
    case 4:
    case 5:
      return { type: 'party-joined', projectId, role, memberId };
    case 6:
      return { type: 'party-withdrew', projectId, role, memberId };
    case 7:
      return { type: 'service-began', projectId };
    case 8:
      return { type: 'project-closed', projectId };
    case 9:
      return { type: 'project-dissolved', projectId, reason: 'nobody' };
    case 10:
      return { type: 'need-withdrawn', needId };
    case 11:
      return { type: 'need-closed', needId, outcome: pick(random, ['resolved', 'unresolved'] as const) };
    case 12:
      return { type: 'need-evaluated', needId, satisfied: chance(random, 70) };
    case 13:
      return { type: 'paired', ...pair };
    case 14:
      return { type: 'pairing-ended', ...pair };
    case 15: {
      const member = pick(random, ['organisation', 'social-worker', 'volunteer', 'donor', 'household'] as const);
      const pools = { organisation: ids.o, 'social-worker': ids.w, volunteer: ids.v, donor: ids.d, household: ids.h };
      return { type: 'member-left', member, memberId: pick(random, pools[member]) };
    }
    case 16:
      return {
        type: 'project-formed',
        project: {
          id: projectId,
          kindId: pick(random, ['k1', 'k2']),
          placeId: pick(random, ['root', 'a', 'b']),
          needIds: [needId, pick(random, ids.n)],
          ...group,
        },
      };
    case 17:
    case 18:
      return {
        type: 'need-reported',
        need: {
          id: needId,
          kindId: pick(random, ['k1', 'k1', 'k2']),
          placeId: pick(random, ['root', 'a', 'b', 'a1']),
          value: 1 + random.below(5),
          ...group,
        },
      };
    default:
      return enterSome(random);
  }
};

/** Returns the next sensible step of a project. */
const guidedProject = (random: Random, world: IndependentModel, projectId: string): Bare => {
  switch (world.projectStatus(projectId)) {
    case 'waiting': {
      const next = ids.o.find((id) => world.isNext(id, projectId));
      return next === undefined ? enterSome(random) : { type: 'project-offered', projectId, organisationId: next };
    }
    case 'offered': {
      const organisationId = world.lastOffer(projectId)?.event.organisationId ?? 'o1';
      return chance(random, 80)
        ? { type: 'project-taken-on', projectId, organisationId }
        : { type: 'offer-declined', projectId, organisationId };
    }
    case 'taken-on':
    case 'in-service': {
      const [needId] = world.openNeeds(projectId);
      const [one] = world.joined(projectId);
      if (chance(random, 7))
        return {
          type: 'project-handed-back',
          projectId,
          organisationId: world.holder(projectId) ?? 'o1',
          reason: 'no staff',
        };
      if (one !== undefined && chance(random, 15))
        return { type: 'party-withdrew', projectId, role: one.event.role, memberId: one.event.memberId };
      if (world.projectStatus(projectId) === 'taken-on' && one !== undefined && chance(random, 60))
        return { type: 'service-began', projectId };
      if (one === undefined || chance(random, 20))
        return { type: 'party-joined', projectId, role: 'social-worker', memberId: pick(random, ids.w) };
      if (needId !== undefined)
        return { type: 'need-closed', needId, outcome: chance(random, 80) ? 'resolved' : 'unresolved' };
      return { type: 'project-closed', projectId };
    }
    default:
      return blind(random);
  }
};

/** Returns the next sensible step of a need, a project or a pairing, if there is one. */
const guided = (random: Random, world: IndependentModel): Bare => {
  const waiting = ids.n.filter((id) => world.needStatus(id) === 'waiting');
  const free = ids.p.filter((id) => world.project(id) === undefined);
  const [first] = waiting;
  const [done] = ids.n.filter(
    (id) =>
      world.needStatus(id) === 'resolved' && world.all('need-evaluated', (event) => event.needId === id).length === 0,
  );
  const [pairing] = world.openPairings();
  if (done !== undefined && chance(random, 30))
    return { type: 'need-evaluated', needId: done, satisfied: chance(random, 70) };
  if (pairing !== undefined && chance(random, 10))
    return { type: 'pairing-ended', donorId: pairing.event.donorId, householdId: pairing.event.householdId };
  if (first !== undefined && free[0] !== undefined && chance(random, 40)) {
    const need = world.need(first)?.need;
    const alike = waiting.filter((id) => world.need(id)?.need.kindId === need?.kindId);
    return {
      type: 'project-formed',
      project: { id: free[0], kindId: need?.kindId ?? 'k1', placeId: 'root', needIds: alike },
    };
  }
  const projects = world.projectIds();
  if (projects.length === 0 || chance(random, 15))
    return {
      type: 'need-reported',
      need: { id: pick(random, ids.n), kindId: chance(random, 70) ? 'k1' : 'k2', placeId: 'a1', value: 1 },
    };
  return guidedProject(random, world, pick(random, projects));
};

export interface RandomLog {
  readonly events: readonly LinkageEvent[];
  readonly world: IndependentModel;
  /** Positions of the accepted events. */
  readonly accepted: ReadonlySet<number>;
}

export const randomLog = (seed: number, length: number): RandomLog => {
  const random = createRandom(seed);
  let day = Date.UTC(2026, 0, 1);
  const date = (): `${number}-${number}-${number}` =>
    new Date(day).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
  const opening: LinkageEventOf<'opened'> = { type: 'opened', at: date(), by: 'c', model: randomModel(random), places };
  const world = new IndependentModel(opening);
  const events: LinkageEvent[] = [opening];
  const accepted = new Set<number>([0]);
  while (events.length < length) {
    const bare: Bare =
      events.length < 10 ? enterSome(random) : chance(random, 70) ? guided(random, world) : blind(random);
    if (chance(random, 30)) day += 86_400_000 * (1 + random.below(3));
    const at = chance(random, 2) ? ('2025-12-31' as const) : date();
    // Safe cast: a bare event with its day and recorder is a complete event of its type.
    const event = (chance(random, 1) ? opening : { ...bare, at, by: 'c' }) as LinkageEvent;
    if (world.take(events.length, event)) accepted.add(events.length);
    events.push(event);
  }
  return { events, world, accepted };
};
