import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anySecrets, asJson, type Secrets, sensitiveScenario, withSecrets } from '../../fixtures/sensitive-scenario';
import { walkSensitive } from '../../fixtures/sensitive-values';
import { adopt, assess, edit, fingerprint, parseScenario, plan, removeVolunteer, type Scenario } from '..';
import { maskScenario, unmaskScenario } from '.';
import { scenarioJsonSchema } from '../schemas';

let whole: Scenario;

beforeAll(async () => {
  whole = await sensitiveScenario();
});

/** Undefined for the scenario itself, or the secrets of another one. */
const maybe = fc.option(anySecrets, { nil: undefined });

const made = (secrets: Secrets | undefined): Scenario => (secrets === undefined ? whole : withSecrets(whole, secrets));

const same = (one: Scenario, two: Scenario): void => expect(asJson(one)).toEqual(asJson(two));

describe('a masked scenario', () => {
  it('lacks every field that the schema marks as sensitive, whichever is marked', () => {
    const held = new Map<string, number>();
    walkSensitive(scenarioJsonSchema(), asJson(whole), (mark, value) =>
      held.set(mark, (held.get(mark) ?? 0) + (value === undefined ? 0 : 1)),
    );
    // Every mark has sensitive data here, so that none passes for lack of data.
    expect([...held].filter(([, count]) => count === 0)).toEqual([]);
    expect(held.size).toBe(14);
    const left: unknown[] = [];
    walkSensitive(scenarioJsonSchema(), asJson(maskScenario(whole)), (_, value) => left.push(value));
    expect(new Set(left.flatMap((value) => (value === undefined ? [] : [JSON.stringify(value)])))).toEqual(
      new Set(['{}', '"（已脱敏）"']),
    );
    expect(
      maskScenario(whole).linkage.some((event) => event.type === 'member-left' && event.member === 'household'),
    ).toBe(false);
  });

  it('says nothing of what it lacks: scenarios that differ only there give the same', () => {
    const masked = JSON.stringify(maskScenario(whole));
    fc.assert(
      fc.property(anySecrets, (secrets) => {
        expect(JSON.stringify(maskScenario(withSecrets(whole, secrets))) === masked).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('is a scenario without a problem, and masked again the same', () => {
    fc.assert(
      fc.property(maybe, (secrets) => {
        const masked = maskScenario(made(secrets));
        const read = parseScenario(asJson(masked));
        expect([read.ok, read.report.items]).toEqual([true, []]);
        same(maskScenario(masked), masked);
        if (read.ok) same(maskScenario(read.value), masked);
      }),
      { numRuns: 5 },
    );
  });

  it('has an outdated roster where the whole one has, and only there', () => {
    expect([assess(whole).roster?.stale, assess(maskScenario(whole)).roster?.stale]).toEqual([false, false]);
    const gone = whole.community.volunteers[0]?.id;
    const outdated = gone === undefined ? whole : removeVolunteer(whole, gone).next;
    expect([assess(outdated).roster?.stale, assess(maskScenario(outdated)).roster?.stale]).toEqual([true, true]);
    same(unmaskScenario(maskScenario(outdated), outdated), outdated);
    // The volunteer was removed from a separate copy: the roster is still that of the whole.
    same(unmaskScenario(maskScenario(outdated), whole), outdated);
  });
});

describe('unmasked from the whole', () => {
  it('a masked scenario is the whole one', () => {
    fc.assert(
      fc.property(maybe, (secrets) => {
        const scenario = made(secrets);
        const back = unmaskScenario(maskScenario(scenario), scenario);
        expect(fingerprint(back)).toBe(fingerprint(scenario));
        same(unmaskScenario(scenario, scenario), scenario);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps what was edited in the copy, and takes nothing back for what is gone', () => {
    const masked = maskScenario(whole);
    const lived = whole.community.needs.flatMap(({ of }) => (of.kind === 'household' ? [of.householdId] : []))[0] ?? '';
    const [volunteer] = masked.community.volunteers;
    const { next } = edit(masked, (draft) => {
      draft.name = '改过的副本';
      draft.community.households = draft.community.households.filter(({ id }) => id !== lived);
      if (draft.community.volunteers[0] !== undefined) draft.community.volunteers[0].minutesPerWeek = 15;
      draft.linkage.push({
        type: 'need-reported',
        at: '2026-12-01',
        by: 'community',
        need: { id: 'later', kindId: 'elder', placeId: 'b1', value: 1 },
      });
    });
    const back = unmaskScenario(next, whole);
    expect([
      back.name,
      back.masked,
      back.community.volunteers[0]?.minutesPerWeek,
      back.community.households.length,
    ]).toEqual(['改过的副本', undefined, 15, whole.community.households.length - 1]);
    expect(back.community.volunteers[0]?.homeNodeId).toBe(
      whole.community.volunteers.find(({ id }) => id === volunteer?.id)?.homeNodeId,
    );
    const theirs = whole.community.needs.filter(({ of }) => of.kind === 'household' && of.householdId === lived);
    expect(theirs.length).toBeGreaterThan(0);
    expect(back.community.needs).toEqual(whole.community.needs.filter((need) => !theirs.includes(need)));
    expect(back.linkage.slice(0, -1)).toEqual(whole.linkage);
    expect(back.linkage.at(-1)).toMatchObject({ type: 'need-reported', need: { id: 'later' } });
    expect(parseScenario(asJson(back)).report.items).toEqual([]);
  });

  it('puts an event of a pairing before those that the copy recorded later, by their days', () => {
    const [opened, ...rest] = whole.linkage;
    const donor = rest.find((event) => event.type === 'donor-entered');
    const pairing = whole.linkage.filter((event) => event.type === 'household-entered' || event.type === 'paired');
    if (opened === undefined || donor === undefined) throw new Error('the sample has changed');
    const before = {
      ...whole,
      linkage: [opened, donor, ...pairing.map((event) => ({ ...event, at: '2026-05-01' as const }))],
    };
    const later = [
      { ...donor, at: '2026-04-01' as const },
      { ...donor, at: '2026-06-01' as const },
    ];
    const copy = { ...maskScenario(before), linkage: [opened, donor, ...later] };
    expect(unmaskScenario(copy, before).linkage.map(({ at }) => at)).toEqual([
      opened.at,
      donor.at,
      '2026-04-01',
      ...pairing.map(() => '2026-05-01'),
      '2026-06-01',
    ]);
  });

  it('gives a need another id that was added under the id of one that the copy could not show', () => {
    const hidden = whole.community.needs.find(({ of }) => of.kind === 'household');
    const node = whole.community.nodes[0]?.id;
    if (hidden === undefined || node === undefined) throw new Error('the sample has changed');
    const masked = maskScenario(whole);
    const added = { ...hidden, of: { kind: 'node' as const, nodeId: node } };
    const { needs } = unmaskScenario(
      { ...masked, community: { ...masked.community, needs: [...masked.community.needs, added] } },
      whole,
    ).community;
    expect(needs.filter(({ id }) => id === hidden.id)).toEqual([hidden]);
    expect(needs.at(-1)).toEqual({ ...added, id: `${hidden.id}-2` });
  });

  it('leaves out homes at nodes, residents of groups and needs of posts that the copy has no longer', () => {
    const masked = maskScenario(whole);
    const home = whole.community.volunteers.find(({ homeNodeId }) => homeNodeId !== undefined)?.homeNodeId;
    const [group, ...groups] = masked.model.groups;
    const [post, ...posts] = masked.model.posts;
    const copy: Scenario = {
      ...masked,
      model: { ...masked.model, groups, posts },
      community: { ...masked.community, nodes: masked.community.nodes.filter(({ id }) => id !== home) },
    };
    const { volunteers, households, needs } = unmaskScenario(copy, whole).community;
    expect(volunteers.some(({ homeNodeId }) => homeNodeId === home)).toBe(false);
    expect(volunteers.some(({ homeNodeId }) => homeNodeId !== undefined)).toBe(true);
    expect(households.some(({ residents }) => group !== undefined && group.id in residents)).toBe(false);
    const theirs = needs.filter(({ of }) => of.kind === 'household');
    expect(theirs.some(({ postId, groupId }) => postId === post?.id || groupId === group?.id)).toBe(false);
  });

  it('takes no owner to live in a unit that the copy gave to another owner', () => {
    const masked = maskScenario(whole);
    const [first, second] = whole.community.ownerships.filter(({ resident }) => resident === true);
    if (first === undefined || second === undefined) throw new Error('the sample has changed');
    const sold = masked.community.ownerships.map((one) =>
      one.id === first.id ? { ...one, ownerId: second.ownerId } : one,
    );
    const { ownerships } = unmaskScenario(
      { ...masked, community: { ...masked.community, ownerships: sold } },
      whole,
    ).community;
    expect(ownerships.find(({ id }) => id === first.id)).toEqual({
      ...sold.find(({ id }) => id === first.id),
      resident: undefined,
    });
    expect(ownerships.find(({ id }) => id === second.id)?.resident).toBe(true);
  });

  it('stays masked where the other is masked too, and is refused from another scenario', () => {
    const masked = maskScenario(whole);
    same(unmaskScenario(masked, masked), masked);
    expect(() => unmaskScenario(masked, { ...whole, id: 'elsewhere' })).toThrow('core.unmask-other');
  });

  it('shows a roster that was planned in the copy as outdated: there is more to it than the copy knew', async () => {
    const masked = maskScenario(whole);
    const planned = await plan(masked, { seed: '1', budget: { work: 10 } });
    const copy = planned.ok ? adopt(masked, planned.value).next : masked;
    expect([
      assess(copy).roster?.stale,
      assess(unmaskScenario(copy, { ...whole, decisions: {} })).roster?.stale,
    ]).toEqual([false, true]);
  });

  it('shows a roster of other facts as outdated, though whole and copy have one of the same shifts', () => {
    const { next } = edit(maskScenario(whole), (draft) => {
      if (draft.decisions.roster !== undefined) draft.decisions.roster.fingerprint = '00000000000000aa';
    });
    expect(unmaskScenario(next, whole).decisions.roster?.fingerprint).toBe('00000000000000aa');
  });
});
