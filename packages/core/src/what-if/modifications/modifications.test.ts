import { applyPatches, enablePatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { explain } from '../../messages/messages';
import { parseScenario } from '../../document/parse-scenario';
import { sampleScenario } from '../../sample';
import { applyModification, explainModification } from './apply-modification';
import { kinds, type Modification, modificationKinds, modificationSchema } from './modification';
import { applyVariant, parseVariant, type Variant, variantFingerprint } from './variant';

const base = sampleScenario();

/** One modification of each kind that applies to the sample. */
const every: readonly Modification[] = [
  { kind: 'lose-volunteers', postId: 'elder', count: 5 },
  { kind: 'lose-share', postId: 'safety', percent: 25 },
  { kind: 'add-volunteers', postId: 'elder', count: 3, minutesPerWeek: 120 },
  { kind: 'scale-hours', postId: 'elder', percent: 75, months: [12] },
  { kind: 'scale-group', groupId: 'high-risk', percent: 200, amongGroupId: 'age-80' },
  { kind: 'set-cadence', groupId: 'key', every: 'week', times: 1 },
  { kind: 'move-station', stationId: 's-service', position: [113.571, 37.861] },
  { kind: 'add-station', stationId: 's-4', stationKindId: 'service', name: '新站', position: [113.571, 37.861] },
  { kind: 'close-station', stationId: 's-pioneer' },
  { kind: 'set-circle', radiusMeters: 300 },
  { kind: 'set-coverage', coverageId: 'personnel', caseload: 10, thresholdPercent: 90 },
  { kind: 'set-mobility', mobility: 'slow' },
  { kind: 'set-slope', slopePercent: 150 },
  { kind: 'set-detour', detourPercent: 130 },
  { kind: 'merge-nodes', nodeIds: ['b1e1', 'b1e2'] },
  { kind: 'split-node', nodeId: 'b1', parts: 2 },
  { kind: 'micro-grids', households: 40, posts: ['elder'] },
  {
    kind: 'fail-utility',
    outageId: 'o',
    fault: 'heating',
    nodeId: 'a1',
    from: '2026-12-01',
    at: '08:00',
    days: 3,
    postId: 'mutual',
    groups: ['age-80'],
    minutes: 20,
  },
  { kind: 'change-levy', levyId: 'levy-b9-main', rule: { kind: 'area' }, actualCostFen: 2_500_000 },
  { kind: 'refuse-payment', levyId: 'levy-b9-main', count: 10, on: '2026-01-14' },
  {
    kind: 'vote-work',
    levyId: 'roof',
    title: '屋面维修',
    nodeId: 'b9',
    costFen: 5_000_000,
    rule: { kind: 'area' },
    vote: 'ordinary',
    inFavour: 50,
    against: 2,
    on: '2026-11-20',
  },
  { kind: 'set-seats', seatedDayId: 'haircut', seatsPercent: 50 },
  { kind: 'set-holiday', date: '2026-12-20', holiday: 'holiday' },
  {
    kind: 'set-calendar',
    calendar: { id: 'other', from: '2026-01-01', to: '2026-12-31', holidays: [], workdays: [], source: 'test' },
  },
  { kind: 'set-workflow', workflowId: 'four-levels-seven-days-2025', respondWithinMinutes: 15 },
  { kind: 'adapt-model', changes: [{ kind: 'rename', list: 'posts', id: 'elder', to: 'care' }] },
  { kind: 'set-parties', parties: 'five', volunteerCaseload: 2 },
  { kind: 'set-roster-rule', ruleId: 'one-a-day', binding: 'weighted', weight: 50, limit: 2 },
];

describe('modifications', () => {
  it('are tried here in every kind', () => {
    expect(every.map(({ kind }) => kind)).toEqual(modificationKinds.map(({ kind }) => kind));
  });

  it.each(every.map((modification) => [modification.kind, modification] as const))(
    '%s: makes a scenario that reads back, and its inverse leads back',
    (_, modification) => {
      enablePatches();
      const made = applyModification(base, modification);
      if (!made.ok) throw new Error(JSON.stringify(made.report.items));
      const { next, patches, inverse } = made.value;
      const read = parseScenario(JSON.parse(JSON.stringify(next)));
      expect(read.report.items.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(applyPatches(base, [...patches])).toEqual(next);
      expect(applyPatches(next, [...inverse])).toEqual(base);
      expect(modificationSchema.parse(JSON.parse(JSON.stringify(modification)))).toEqual(modification);
      for (const locale of ['zh-CN', 'en'] as const)
        expect(explain(explainModification(base, modification), locale)).not.toMatch(/[{}]|^core\./);
    },
  );

  it('have a form field for every key of their schema', () => {
    for (const { kind, schema, form } of kinds)
      expect([kind, form.map(({ key }) => key).toSorted()]).toEqual([
        kind,
        Object.keys(schema.shape)
          .filter((key) => key !== 'kind')
          .toSorted(),
      ]);
  });

  it('name what is not there, change nothing then, and throw at nothing', () => {
    const strange: readonly Modification[] = [
      { kind: 'lose-volunteers', postId: 'nurse', count: 1 },
      { kind: 'close-station', stationId: 's-9' },
      { kind: 'merge-nodes', nodeIds: ['b1e1', 'b2e1'] },
      { kind: 'split-node', nodeId: 'root', parts: 2 },
      { kind: 'set-circle', radiusMeters: 1000 },
      { kind: 'set-coverage', coverageId: 'grid', caseload: 3 },
      { kind: 'refuse-payment', levyId: 'none', count: 1, on: '2026-01-14' },
      { kind: 'adapt-model', changes: [{ kind: 'remove', list: 'posts', id: 'none' }] },
      { kind: 'set-roster-rule', ruleId: 'none', binding: 'off' },
      { kind: 'set-roster-rule', ruleId: 'cover' },
      { kind: 'set-roster-rule', ruleId: 'consent', limit: 3 },
      { kind: 'set-roster-rule', ruleId: 'consent', binding: 'weighted' },
    ];
    for (const modification of strange) {
      const made = applyModification(base, modification);
      expect([modification.kind, made.ok, made.report.errors > 0]).toEqual([modification.kind, false, true]);
    }
  });
});

describe('a rule of the roster', () => {
  const ruleAfter = (change: Omit<Extract<Modification, { kind: 'set-roster-rule' }>, 'kind'>) => {
    const made = applyModification(base, { kind: 'set-roster-rule', ...change });
    return made.ok ? made.value.next.rosterRules.find(({ id }) => id === change.ruleId) : made.report.items[0]?.code;
  };

  it('binds harder, less or not at all, and limits by another number', () => {
    expect(ruleAfter({ ruleId: 'one-a-day', limit: 2 })).toMatchObject({ weight: 'hard', per: 'day', max: 2 });
    expect(ruleAfter({ ruleId: 'one-a-day', weight: 7 })).toMatchObject({ weight: 7, max: 1 });
    expect(ruleAfter({ ruleId: 'same-carer', binding: 'hard' })).toMatchObject({ weight: 'hard' });
    expect(ruleAfter({ ruleId: 'weekly-offer', binding: 'off' })).toBeUndefined();
    expect(ruleAfter({ ruleId: 'same-carer', binding: 'hard', weight: 3 })).toBe('core.modify-unfit');
    const off = applyModification(base, { kind: 'set-roster-rule', ruleId: 'weekly-offer', binding: 'off' });
    expect(
      explain(explainModification(base, { kind: 'set-roster-rule', ruleId: 'weekly-offer', binding: 'off' }), 'zh-CN'),
    ).toBe('调整排班规则“服务量（weekly-offer）”');
    expect(off.ok && off.value.next.rosterRules.length).toBe(base.rosterRules.length - 1);
  });
});

describe('a variant', () => {
  const winter = {
    id: 'winter',
    name: '冬季',
    base: base.id,
    modifications: every.filter(({ kind }) => kind !== 'adapt-model' && kind !== 'set-calendar').slice(0, 12),
  };

  it('of twelve modifications is small enough for a link, and reads back', () => {
    const written = JSON.stringify(winter);
    expect(written.length).toBeLessThan(1500);
    const read = parseVariant(JSON.parse(written));
    expect(read.ok && read.value).toEqual(winter);
    expect(variantFingerprint(winter)).toBe(variantFingerprint({ ...winter, name: 'other' }));
  });

  it('with a modification that cannot be made is refused, or goes on without it and says which', () => {
    const variant: Variant = {
      ...winter,
      modifications: [
        { kind: 'close-station', stationId: 's-9' },
        { kind: 'set-slope', slopePercent: 50 },
      ],
    };
    for (const invalid of ['fail', 'skip'] as const) {
      const made = applyVariant(base, variant, { invalid });
      expect(made.report.items.map(({ code, path, severity }) => [code, path, severity])).toEqual([
        ['core.modify-unknown', ['modifications', 0, 'stationId'], invalid === 'fail' ? 'error' : 'warning'],
      ]);
      expect([made.ok, made.report.errors]).toEqual(invalid === 'fail' ? [false, 1] : [true, 0]);
      if (!made.ok) continue;
      expect(made.value.edits.map((edit) => edit !== undefined)).toEqual([false, true]);
      expect(made.value.scenario.reach.slopePercent).toBe(50);
    }
    expect(applyVariant(base, variant).ok).toBe(false);
    expect(base.reach.slopePercent).toBe(100);
  });
});
