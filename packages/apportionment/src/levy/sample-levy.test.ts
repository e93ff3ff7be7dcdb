import { expect, it } from 'vitest';
import { type Levy, levySchema } from '../document/levy';

const answered = { liable: false, reason: '已核实' } as const;

/** A levy for tests: by agreement, every party asked about responsibility, equal shares by default. */
export const sampleLevy = (more: Partial<Levy> = {}): Levy => ({
  id: 'levy',
  title: '9号楼供水管抢修',
  decidedOn: '2026-01-12',
  authority: { kind: 'agreement', agreementId: 'downstairs' },
  responsibility: { utility: answered, builder: answered, wrongdoer: answered, repairFund: answered },
  scope: { kind: 'all' },
  rule: { kind: 'equal' },
  receipts: [],
  ...more,
});

it('the sample levy is a valid document', () => {
  expect(levySchema.safeParse(sampleLevy()).success).toBe(true);
});
