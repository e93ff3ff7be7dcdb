import fc from 'fast-check';
import { applyPatches, enablePatches } from 'immer';
import { expect, test } from 'vitest';
import { commitEdit, createHistory, redo, undo } from '../../editing/history';
import { parseScenario } from '../../document/parse-scenario';
import type { Scenario } from '../../document/scenario';
import { sampleScenario } from '../../sample';
import { adoptVariant } from './adopt-variant';
import type { Modification } from './modification';
import { applyVariant } from './variant';

enablePatches();

const base: Scenario = sampleScenario();

/** Modifications of many parts of a scenario; the last two cannot be applied. */
const modifications: readonly Modification[] = [
  { kind: 'lose-volunteers', postId: 'elder', count: 5 },
  { kind: 'add-volunteers', postId: 'elder', count: 3, minutesPerWeek: 120 },
  { kind: 'scale-hours', postId: 'elder', percent: 75, months: [12] },
  { kind: 'scale-group', groupId: 'high-risk', percent: 200, amongGroupId: 'age-80' },
  { kind: 'close-station', stationId: 's-pioneer' },
  { kind: 'merge-nodes', nodeIds: ['b1e1', 'b1e2'] },
  { kind: 'split-node', nodeId: 'b1', parts: 2 },
  { kind: 'set-detour', detourPercent: 130 },
  { kind: 'set-seats', seatedDayId: 'haircut', seatsPercent: 50 },
  { kind: 'lose-volunteers', postId: 'no-such-post', count: 1 },
  { kind: 'close-station', stationId: 's-9' },
];

test('law: an adopted variant is the applied one, valid, replayed from its patches, and one undo gives the same bytes', () => {
  const before = JSON.stringify(base);
  fc.assert(
    fc.property(fc.shuffledSubarray([...modifications], { minLength: 1, maxLength: 5 }), (chosen) => {
      const variant = { id: 'v', name: '方案', base: base.id, modifications: chosen };
      const applied = applyVariant(base, variant);
      const adopted = adoptVariant(base, variant);
      expect(adopted.report).toEqual(applied.report);
      expect(adopted.ok).toBe(applied.ok);
      if (!adopted.ok || !applied.ok) return;
      const after = JSON.stringify(adopted.value.next);
      expect(after).toBe(JSON.stringify(applied.value.scenario));
      expect(JSON.stringify(applyPatches(base, [...adopted.value.patches]))).toBe(after);
      expect(JSON.stringify(applyPatches(adopted.value.next, [...adopted.value.inverse]))).toBe(before);
      expect(parseScenario(adopted.value.next).report.errors).toBe(0);
      const history = commitEdit(createHistory(base), adopted.value);
      expect(history.past.length).toBe(1);
      const undone = undo(history);
      expect(JSON.stringify(undone.present)).toBe(before);
      expect(JSON.stringify(redo(undone).present)).toBe(after);
    }),
    { numRuns: 60 },
  );
});
