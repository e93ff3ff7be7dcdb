import type { Explanation } from '@community1373/base/explain';
import type { Assessment, CoverageAssessment } from '@community1373/core';
import { sentinels } from './sentinels';

const why = (code: string, params: Explanation['params'] = {}): Explanation => ({ code, params });
const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const coverages = (edits: number): readonly CoverageAssessment[] =>
  (['grid', 'personnel', 'service'] as const).map((id, i) => {
    const { numerator, denominator, ratio } = sentinels[id];
    const unit = (['node-posts', 'households', 'minutes'] as const)[i] ?? 'households';
    const scale = unit === 'minutes' ? 60 : 1;
    return {
      coverageId: id,
      name: text(`替身覆盖${i + 1}`, `Stand-in coverage ${i + 1}`),
      unit,
      numerator: numerator - edits * sentinels.lost * scale,
      denominator,
      ratio,
      threshold: 0.97,
      met: i === 0,
      byNode: [{ id: 'e1', numerator: 3 * scale, denominator: 7 * scale, ratio: 0.31 }],
      byPost: [{ id: 'post-a', numerator: 5 * scale, denominator: 11 * scale, ratio: 0.37 }],
      byGroup: [{ id: 'group-a', numerator: 13 * scale, denominator: 17 * scale, ratio: 0.41 }],
      missing: [{ subjects: ['e1'], why: why('stand-in.missing', { n: 353 + i }) }],
      suggestion: why('stand-in.coverage-mend', { n: 337 }),
    };
  });

/** The stand-in's assessment: sentinels, reduced slightly by each edit, so that changes are visible. */
export const standInAssessment = (edits: number, volunteers: readonly string[]): Assessment => ({
  circle: {
    ...sentinels.circle,
    saturated: true,
    saturation: why('stand-in.saturation', { n: 347 }),
    byStation: [{ id: 's1', numerator: 19, denominator: 23, ratio: 0.43, nearestOf: 373 }],
  },
  coverages: coverages(edits),
  roster: {
    from: '2026-11-02',
    to: '2026-11-29',
    stale: edits > 0,
    seed: 'sentinel-seed',
    filled: { ...sentinels.filled, numerator: sentinels.filled.numerator - edits },
    openBound: sentinels.openBound,
    hardViolations: sentinels.hardViolations,
    unchecked: [],
    shifts: [
      {
        shiftId: 'shift-1',
        postId: 'post-a',
        nodeId: 'e1',
        date: '2026-11-24',
        start: '09:17',
        minutes: 143,
        visits: ['h1'],
        places: [
          { kind: 'taken', volunteerId: 'v1' },
          { kind: 'open', why: why('stand-in.open', { n: 359 }) },
        ],
      },
    ],
    byVolunteer: volunteers.map((volunteerId) => ({
      volunteerId,
      minutes: sentinels.minutesOfVolunteer,
      shifts: sentinels.shiftsOfVolunteer,
    })),
    byPost: [{ id: 'post-a', numerator: 29, denominator: 31, ratio: 0.47 }],
  },
  levies: [
    {
      levyId: 'levy-1',
      title: '替身费用',
      authority: why('stand-in.authority', { n: 367 }),
      advanceTotal: sentinels.advanceTotal,
      collected: sentinels.collected,
      actualCost: sentinels.actualCost,
      refundTotal: sentinels.refundTotal,
      topUpTotal: sentinels.topUpTotal,
      gap: sentinels.gap,
      problems: [],
      shares: [
        {
          householdId: 'h1',
          advance: sentinels.advance,
          paid: sentinels.paid,
          share: sentinels.share,
          balance: sentinels.balance,
          steps: [{ why: why('stand-in.step', { n: 379 }), fen: sentinels.step }],
        },
      ],
    },
  ],
  served: {
    plannedMinutes: 421,
    servedMinutes: 431,
    missedMinutes: 433,
    pendingMinutes: 439,
    besideMinutes: 443,
    byPost: [],
    byVolunteer: [],
  },
  seatedDays: [],
  outages: [],
  matters: {
    success: { resolved: 449, closed: 457, open: 461, withdrawn: 463, rate: 0.467, lowerBound: 0.479 },
    overdue: 487,
    matters: [],
  },
  linkage: undefined,
  findings: [
    {
      id: 'finding-1',
      severity: 'serious',
      touches: sentinels.touches,
      what: why('stand-in.finding', { n: 383 }),
      suggestion: why('stand-in.mend', { n: 389 }),
    },
  ],
});
