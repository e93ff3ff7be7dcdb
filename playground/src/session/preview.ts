import type { Assessment, CoverageAssessment } from '@community1373/core';
import type { CircleAssessment } from '@community1373/core/assessment';
import type { MoveStation } from './command';
import type { View } from './view';

/** The figures of the service circle with a station at another position: few enough to be sent with every move of a drag. */
export interface TriedCircle extends Pick<
  CircleAssessment,
  'radiusMeters' | 'numerator' | 'denominator' | 'ratio' | 'farthestMeters'
> {
  readonly move: MoveStation;
  /** Number of households to which the station would be the nearest. */
  readonly nearestOf: number | undefined;
}

export const triedCircle = (move: MoveStation, circle: CircleAssessment | undefined): TriedCircle | undefined => {
  if (circle === undefined) return undefined;
  const { radiusMeters, numerator, denominator, ratio, farthestMeters, byStation } = circle;
  return {
    move,
    radiusMeters,
    numerator,
    denominator,
    ratio,
    farthestMeters,
    nearestOf: byStation.find(({ id }) => id === move.stationId)?.nearestOf,
  };
};

/** The effect of a tried move when the drag pauses: only the parts of the assessment that differ. */
export interface Preview {
  readonly move: MoveStation;
  readonly parts: Partial<Omit<Assessment, 'coverages'>>;
  /** One entry per coverage; undefined where it does not change. */
  readonly coverages: readonly (CoverageAssessment | undefined)[];
}

/** Returns the parts of an assessment that are different objects than before: core returns the same object for parts that it did not recompute. */
export const differing = (before: Assessment, after: Assessment): Pick<Preview, 'parts' | 'coverages'> => {
  const { coverages, ...rest } = after;
  const was: Readonly<Record<string, unknown>> = { ...before };
  return {
    // Safe cast: the filtered entries are entries of the assessment.
    parts: Object.fromEntries(Object.entries(rest).filter(([part, value]) => value !== was[part])) as Preview['parts'],
    coverages: coverages.map((coverage, i) => (coverage === before.coverages[i] ? undefined : coverage)),
  };
};

/**
 * Returns the view with a tried move: unchanged parts stay the same objects, so that they are not rendered again. The map shows the actual state; the drag
 * overlay shows the tried position. `last` is the previously tried view, if any.
 */
export const tried = (view: View, { move, parts, coverages }: Preview, last: View | undefined): View => {
  const { assessment, subject } = view;
  const station = subject.stations.find(({ id }) => id === move.stationId);
  if (station === undefined) return view;
  const same = coverages.every((coverage) => coverage === undefined);
  const edit = last?.past.at(-1);
  const again = last?.before === assessment && edit?.kind === 'move-station' && edit.subject === station.name;
  return {
    ...view,
    assessment: {
      ...assessment,
      ...parts,
      coverages: same ? assessment.coverages : assessment.coverages.map((coverage, i) => coverages[i] ?? coverage),
    },
    before: assessment,
    repaired: undefined,
    planned: undefined,
    past: again ? last.past : [...view.past, { kind: 'move-station', subject: station.name }],
    future: again ? last.future : [],
  };
};
