import { describe, expect, it } from 'vitest';
import { sampleScenario } from '../../sample/scenario';
import { applyRemedy } from './apply-remedy';
import type { Remedy } from './remedy';

const scenario = sampleScenario();
const applied = (remedy: unknown) => () => applyRemedy(scenario, remedy as Remedy);

describe('a remedy', () => {
  it('of an unknown kind is refused, and the kinds that there are are named', () => {
    expect(applied({ kind: 'set-seat', seatedDayId: 'haircut', seats: 60 })).toThrow(
      'core.remedy: schema.unknown-kind at kind, received "set-seat"',
    );
    expect(applied({ kind: 'set-seats', seatedDayId: 'haircut', seats: 60 })).not.toThrow();
  });

  it.each([
    null,
    'set-seats',
    {},
    { kind: 'set-seats', seatedDayId: 'haircut', seats: -1 },
    { kind: 'set-seats', seats: 60 },
    { kind: 'hold-on', seatedDayId: 'haircut', onHoliday: 'sometimes' },
    { kind: 'add-volunteers', volunteers: [{ id: 'v' }] },
    { kind: 'fill-places', volunteers: [], moves: [{ kind: 'move', personId: 'a', shiftId: 'b' }] },
    { kind: 'complete-grid', leads: [], channelsAt: [1] },
    { kind: 'record-steps', matterId: 'm', events: [{ type: 'closed' }] },
    { kind: 'extend-linkage', events: [{ type: 'paired' }] },
    { kind: 'add-subsidy', levyId: 'l', subsidy: { fen: 1.5 } },
    { kind: 'collect', levyId: 'l', receipts: [{ householdId: 'h', fen: '3', on: '2026-11-01' }] },
  ])('of a wrong shape is refused: %j', (remedy) => expect(applied(remedy)).toThrow(/^core\.remedy: schema\./));
});
