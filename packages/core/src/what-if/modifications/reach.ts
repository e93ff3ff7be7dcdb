import { idText } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { ReachSettings } from '../../document/reach-settings';
import { defineKind, from, metres, nothing, number, percent, text, unfit, unknown } from './modification-kind';

/** Changes the radius of the service circle (服务圈). */
export interface SetCircle {
  /** Kind of the modification. */
  readonly kind: 'set-circle';
  /** The new radius in metres, 1 to 100,000. */
  readonly radiusMeters: number;
}

/** Kind of a {@link SetCircle}. */
export const setCircle = defineKind({
  kind: 'set-circle',
  title: text('调整服务圈半径', 'Set the service circle'),
  schema: z.object({ kind: z.literal('set-circle'), radiusMeters: z.int().min(1).max(100_000) }),
  form: [number('radiusMeters', text('半径', 'Radius'), 1, 100_000, metres)],
  apply: ({ model }, { radiusMeters }) => {
    if (model.serviceCircle === undefined) return nothing('radiusMeters', radiusMeters);
    model.serviceCircle.radiusMeters = radiusMeters;
    return undefined;
  },
});

/** Changes the requirement of a coverage; absent members stay as they are. */
export interface SetCoverage {
  /** Kind of the modification. */
  readonly kind: 'set-coverage';
  /** Id of the coverage in the work model. */
  readonly coverageId: string;
  /** Radius in metres within which a volunteer or a station must be; not for a grid coverage. */
  readonly radiusMeters?: number | undefined;
  /** Number of households that one volunteer looks after; only for a personnel coverage. */
  readonly caseload?: number | undefined;
  /** 达标线 ratio in percent from which the coverage counts as met, 0 to 100. */
  readonly thresholdPercent?: number | undefined;
}

/** Kind of a {@link SetCoverage}. */
export const setCoverage = defineKind({
  kind: 'set-coverage',
  title: text('调整覆盖标准', 'Set what a coverage asks for'),
  schema: z.object({
    kind: z.literal('set-coverage'),
    coverageId: idText(64),
    radiusMeters: z.int().min(1).max(100_000).optional(),
    caseload: z.int().min(1).max(10_000).optional(),
    thresholdPercent: z.int().min(0).max(100).optional(),
  }),
  form: [
    from('coverageId', text('覆盖', 'Coverage'), 'coverages'),
    { ...number('radiusMeters', text('半径', 'Radius'), 1, 100_000, metres), optional: true },
    { ...number('caseload', text('每人服务户数', 'Households a volunteer'), 1, 1000), optional: true },
    { ...number('thresholdPercent', text('达标线', 'Reached from'), 0, 100, percent), optional: true },
  ],
  apply: ({ model }, { coverageId, radiusMeters, caseload, thresholdPercent }) => {
    const coverage = model.coverages.find(({ id }) => id === coverageId);
    if (coverage === undefined) return unknown('coverageId', coverageId);
    const { requirement } = coverage;
    if (radiusMeters !== undefined && requirement.kind === 'leads-and-channel')
      return unfit('radiusMeters', radiusMeters);
    if (caseload !== undefined && requirement.kind !== 'volunteer-in-reach') return unfit('caseload', caseload);
    if (radiusMeters !== undefined && requirement.kind !== 'leads-and-channel') requirement.radiusMeters = radiusMeters;
    if (caseload !== undefined && requirement.kind === 'volunteer-in-reach') requirement.caseload = caseload;
    if (thresholdPercent !== undefined) coverage.threshold = thresholdPercent / 100;
    return undefined;
  },
});

/** Measures ways for another mobility class. */
export interface SetMobility {
  /** Kind of the modification. */
  readonly kind: 'set-mobility';
  /** Mobility class of the people who walk. */
  readonly mobility: ReachSettings['mobility'];
}

/** Kind of a {@link SetMobility}. */
export const setMobility = defineKind({
  kind: 'set-mobility',
  title: text('调整步行能力', 'Set who walks'),
  schema: z.object({ kind: z.literal('set-mobility'), mobility: z.enum(['able', 'slow', 'wheelchair']) }),
  form: [
    {
      key: 'mobility',
      label: text('步行能力', 'Who walks'),
      input: {
        kind: 'choice',
        choices: [
          { value: 'able', label: text('一般居民', 'anyone') },
          { value: 'slow', label: text('行动迟缓', 'someone slow') },
          { value: 'wheelchair', label: text('轮椅', 'a wheelchair') },
        ],
      },
    },
  ],
  apply: ({ reach }, { mobility }) => {
    reach.mobility = mobility;
    return undefined;
  },
});

/** Makes ways steeper or flatter. */
export interface SetSlope {
  /** Kind of the modification. */
  readonly kind: 'set-slope';
  /** New scale of the recorded elevations in percent, 0 to 400: 0 makes ways flat. */
  readonly slopePercent: number;
}

/** Kind of a {@link SetSlope}. */
export const setSlope = defineKind({
  kind: 'set-slope',
  title: text('调整坡度', 'Set the slope'),
  schema: z.object({ kind: z.literal('set-slope'), slopePercent: z.int().min(0).max(400) }),
  form: [number('slopePercent', text('为原坡度的', 'To this share'), 0, 400, percent)],
  apply: ({ reach }, { slopePercent }) => {
    reach.slopePercent = slopePercent;
    return undefined;
  },
});

/** Changes the factor by which straight lines are lengthened (绕行系数). */
export interface SetDetour {
  /** Kind of the modification. */
  readonly kind: 'set-detour';
  /** Length of a way in percent of the straight line, 100 to 500. */
  readonly detourPercent: number;
}

/** Kind of a {@link SetDetour}. */
export const setDetour = defineKind({
  kind: 'set-detour',
  title: text('调整绕行系数', 'Set the detour'),
  schema: z.object({ kind: z.literal('set-detour'), detourPercent: z.int().min(100).max(500) }),
  form: [number('detourPercent', text('为直线的', 'To this share of the straight line'), 100, 500, percent)],
  apply: ({ reach }, { detourPercent }) => {
    reach.detour = detourPercent / 100;
    return undefined;
  },
});
