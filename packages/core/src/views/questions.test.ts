import { asId } from '@community1373/model';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RosterAssessment } from '../assessment/assessment';
import { assess } from '../assessment/assess';
import { removeVolunteer } from '../editing/edits';
import { explainAssignment, rankCandidates } from '../planning/explain-roster';
import { applyPatches } from '../editing/apply-patches';
import { gridTable } from './grid-table';
import { compareLevyRules, levyNotice } from '../document/levy-rules';
import { formatDiagnostic as describeProblem } from '../messages/messages';
import { adopt, plan } from '../planning/plan';
import { adoptRepair, repair } from '../planning/repair';
import { markNoShow, moveOnRoster, pinAssignment, unpinAssignment } from '../editing/roster-edits';
import { sampleScenario } from '../sample';
import type { Scenario } from '../document/scenario';

const sample: Scenario = sampleScenario();
let solved: Scenario;

beforeAll(async () => {
  const planned = await plan(sample, { seed: '1373' });
  if (!planned.ok) throw new Error('the sample can be planned');
  solved = adopt(sample, planned.value).next;
});

const rosterOf = (scenario: Scenario): RosterAssessment => {
  const { roster } = assess(scenario);
  if (roster === undefined) throw new Error('no roster');
  return roster;
};

const openShift = (scenario: Scenario): string => {
  const shift = rosterOf(scenario).shifts.find(({ places }) => places.some(({ kind }) => kind === 'open'));
  if (shift === undefined) throw new Error('the sample leaves a place open');
  return shift.shiftId;
};

const takenPlace = (scenario: Scenario): { readonly volunteerId: string; readonly shiftId: string } => {
  const [assignment] = scenario.decisions.roster?.roster.assignments ?? [];
  if (assignment === undefined) throw new Error('the roster is empty');
  return { volunteerId: assignment.personId, shiftId: assignment.shiftId };
};

describe('the grid table', () => {
  it('counts at its root what grid coverage counts in all', () => {
    const coverage = assess(sample).coverages.find(({ coverageId }) => coverageId === 'grid');
    const { rows } = gridTable(sample);
    const roots = rows.filter(({ depth }) => depth === 0);
    expect(roots.map(({ covered, required }) => [covered, required])).toEqual([
      [coverage?.numerator, coverage?.denominator],
    ]);
    expect(rows.length).toBe(sample.community.nodes.length);
  });

  it('puts every node after its parent, one deeper', () => {
    const { rows } = gridTable(sample);
    const depths = new Map(rows.map(({ nodeId, depth }) => [nodeId, depth]));
    for (const [i, { parentId, depth }] of rows.entries()) {
      if (parentId === undefined) continue;
      expect(depth).toBe((depths.get(parentId) ?? Number.NaN) + 1);
      expect(rows.findIndex(({ nodeId }) => nodeId === parentId)).toBeLessThan(i);
    }
  });

  it('loses no node of a ring', () => {
    const [first, second] = sample.community.nodes;
    const nodes = sample.community.nodes.map((node) =>
      node.id === first?.id && second !== undefined ? { ...node, parentId: second.id } : node,
    );
    const { rows } = gridTable({ ...sample, community: { ...sample.community, nodes } });
    expect(new Set(rows.map(({ nodeId }) => nodeId)).size).toBe(nodes.length);
  });
});

describe('questions about a roster', () => {
  it('ranks everybody who is not on the shift, and whoever is free really can take the place', () => {
    const shiftId = openShift(solved);
    const ranked = rankCandidates(solved, shiftId);
    if (!ranked.ok) throw new Error('ranked');
    const on =
      solved.decisions.roster?.roster.assignments.filter((assignment) => assignment.shiftId === shiftId).length ?? 0;
    expect(ranked.value.length).toBe(solved.community.volunteers.length - on);
    for (const { personId } of ranked.value.filter(
      ({ blockingRules, declined }) => blockingRules.length === 0 && !declined,
    )) {
      const after = rosterOf(moveOnRoster(solved, [{ kind: 'add', personId, shiftId }]).next);
      expect(after.hardViolations).toBe(0);
    }
    const [hindered] = ranked.value.filter(({ blockingRules }) => blockingRules.length > 0);
    expect(
      rosterOf(moveOnRoster(solved, [{ kind: 'add', personId: hindered?.personId ?? '', shiftId }]).next)
        .hardViolations,
    ).toBeGreaterThan(0);
  });

  it('explains those who are on a shift and those who are not, posts by name', () => {
    const { volunteerId, shiftId } = takenPlace(solved);
    const on = explainAssignment(solved, volunteerId, shiftId);
    expect(on.ok && on.value.status).toBe('assigned');
    const other = solved.community.volunteers.find(
      ({ posts }) => !posts.includes(solved.decisions.roster?.shifts.find(({ id }) => id === shiftId)?.postId ?? ''),
    );
    const off = explainAssignment(solved, other?.id ?? '', shiftId);
    if (!off.ok || off.value.status !== 'blocked') throw new Error('somebody of another post is blocked');
    const reason = off.value.blockingRules.find(({ why }) => why.code === 'scheduling.not-in-post');
    expect(solved.model.posts.map(({ name }) => name)).toContainEqual(reason?.why.params['post']);
  });

  it('finds nothing without a roster, and says so', () => {
    const asked = rankCandidates(sample, 'x');
    expect(asked.ok).toBe(false);
    expect(asked.report.items.map((item) => describeProblem(item, 'zh-CN').what)).toEqual(['尚未排班，无从查询']);
    expect(explainAssignment(sample, 'v', 'x').ok).toBe(false);
  });
});

describe('a no-show and its repair', () => {
  it('opens the place, and the repair fills it without the one who missed it, telling nobody more than it says', async () => {
    const { volunteerId, shiftId } = takenPlace(solved);
    const missed = markNoShow(solved, volunteerId, shiftId).next;
    expect(rosterOf(missed).filled.numerator).toBe(rosterOf(solved).filled.numerator - 1);
    const repaired = await repair(missed, { seed: '1373' });
    if (!repaired.ok) throw new Error('mended');
    const { changes, unfilled: open, unfilledLowerBound, proven } = repaired.value;
    const after = adoptRepair(missed, repaired.value).next;
    const roster = rosterOf(after);
    expect(roster.filled.denominator - roster.filled.numerator).toBe(open);
    expect(open).toBeGreaterThanOrEqual(unfilledLowerBound);
    expect(roster.hardViolations).toBe(0);
    expect(roster.stale).toBe(false);
    if (proven) expect(repaired.value.leastChanges).toBe(changes.length);
    // The reported changes are complete: the same moves made by hand give the same people on the same shifts.
    const people = (scenario: Scenario): readonly string[] =>
      (scenario.decisions.roster?.roster.assignments ?? [])
        .map((one) => `${one.shiftId} ${one.personId} ${one.state ?? ''}`)
        .sort();
    expect(people(moveOnRoster(missed, changes).next)).toEqual(people(after));
    expect(changes).not.toContainEqual({ kind: 'add', personId: volunteerId, shiftId });
  });

  it('leaves what is pinned where it is', async () => {
    const { volunteerId, shiftId } = takenPlace(solved);
    const pinned = pinAssignment(solved, volunteerId, shiftId).next;
    const [, second] = pinned.decisions.roster?.roster.assignments ?? [];
    const repaired = await repair(markNoShow(pinned, second?.personId ?? '', second?.shiftId ?? '').next);
    expect(repaired.ok && repaired.value.decision.roster.assignments).toContainEqual({
      personId: volunteerId,
      shiftId,
      pinned: true,
    });
    expect(unpinAssignment(pinned, volunteerId, shiftId).next).toEqual(solved);
  });

  it('releases who has left, and the roster fits the facts again', async () => {
    const { volunteerId } = takenPlace(solved);
    const without = removeVolunteer(solved, asId('volunteer', volunteerId)).next;
    expect(rosterOf(without).stale).toBe(true);
    const repaired = await repair(without);
    if (!repaired.ok) throw new Error('mended');
    expect(repaired.value.released.every(({ personId }) => personId === volunteerId)).toBe(true);
    expect(rosterOf(adoptRepair(without, repaired.value).next).stale).toBe(false);
  });

  it('refuses an assignment that is not there, and a scenario without a roster', async () => {
    expect(() => markNoShow(solved, 'nobody', 'nothing')).toThrow('core.unknown-assignment');
    expect(() => pinAssignment(sample, 'nobody', 'nothing')).toThrow('core.no-roster');
    expect((await repair(sample)).ok).toBe(false);
  });
});

describe('questions about a levy', () => {
  it('compares rules on the same cost, its own rule giving the shares of the assessment', () => {
    const [levy] = assess(sample).levies;
    const compared = compareLevyRules(sample, levy?.levyId ?? '');
    if (!compared.ok) throw new Error('compared');
    for (const { outcome } of compared.value)
      expect(outcome?.shares.reduce((sum, { fen }) => sum + fen, 0)).toBe(levy?.actualCost);
    const own = compared.value.find((rule) => rule.own);
    expect(own?.outcome?.shares.map(({ householdId, fen }) => [householdId, fen])).toEqual(
      levy?.shares.map(({ householdId, share }) => [householdId, share]),
    );
    expect(compared.value.filter(({ legalDefault }) => legalDefault).map(({ name }) => name['zh-CN'])).toEqual([
      '按专有面积',
    ]);
  });

  it('writes a notice of rooms and sums that names no household', () => {
    const [levy] = assess(sample).levies;
    const notice = levyNotice(sample, levy?.levyId ?? '');
    if (!notice.ok) throw new Error('notice');
    expect(notice.value.rows.map(({ shareFen }) => shareFen)).toEqual(levy?.shares.map(({ share }) => share));
    const text = JSON.stringify(notice.value);
    for (const { householdId } of levy?.shares ?? []) expect(text).not.toContain(`"${householdId}"`);
  });

  it('knows no levy of another id, and says so', () => {
    expect(levyNotice(sample, 'x').report.items.map(({ code }) => code)).toEqual(['core.unknown-levy']);
    expect(compareLevyRules(sample, 'x').ok).toBe(false);
  });
});

describe('patches that are followed', () => {
  it('lead to the same document as the edit they come from', () => {
    const { volunteerId, shiftId } = takenPlace(solved);
    const edited = markNoShow(solved, volunteerId, shiftId);
    expect(applyPatches(solved, JSON.parse(JSON.stringify(edited.patches)))?.next).toEqual(edited.next);
  });

  it('that reach for a prototype, or lead nowhere, are refused', () => {
    const hostile = JSON.parse('[{"op":"add","path":["__proto__","polluted"],"value":true}]');
    expect(applyPatches({ a: {} }, hostile)).toBeUndefined();
    expect(applyPatches({ a: {} }, [{ op: 'replace', path: ['b', 'c', 'd'], value: 1 }])).toBeUndefined();
    // The third item of a list of two, and every patch that would make a list longer than the items added.
    for (const [op, key, value] of [
      ['replace', 2, 9],
      ['add', 3, 9],
      ['add', 1e9, 9],
      ['replace', 1e9, 9],
      ['remove', 2, 9],
      ['replace', 'length', 4e9],
      ['replace', 'length', 3],
      ['add', 'length', 1],
      ['add', -1, 9],
      ['add', 0.5, 9],
    ] as const)
      expect([op, key, applyPatches({ nodes: [1, 2] }, [{ op, path: ['nodes', key], value }])]).toEqual([
        op,
        key,
        undefined,
      ]);
    expect(
      applyPatches({ nodes: [1, 2] }, [
        { op: 'add', path: ['nodes', 2], value: 3 },
        { op: 'add', path: ['nodes', 3], value: 4 },
        { op: 'replace', path: ['nodes', 'length'], value: 3 },
      ])?.next,
    ).toEqual({ nodes: [1, 2, 3] });
    expect(
      applyPatches({ nodes: [1] }, [
        { op: 'replace', path: ['gone'], value: 1 },
        { op: 'replace', path: [], value: { nodes: [7] } },
        { op: 'add', path: ['nodes', 1], value: 8 },
      ])?.next,
    ).toEqual({ nodes: [7, 8] });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
