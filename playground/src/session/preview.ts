import type { Assessment, CircleAssessment, CoverageAssessment } from '@community1373/core';
import type { MoveStation, View } from './protocol';

/** What the service circle would say with a station at another place: few enough figures to be told with every move of a hand. */
export interface TriedCircle extends Pick<CircleAssessment, 'radiusMeters' | 'numerator' | 'denominator' | 'ratio' | 'farthestMeters'> {
  readonly move: MoveStation;
  /** The households to which the station would be the nearest. */
  readonly nearestOf: number | undefined;
}

export const triedCircle = (move: MoveStation, circle: CircleAssessment | undefined): TriedCircle | undefined => {
  if (circle === undefined) return undefined;
  const { radiusMeters, numerator, denominator, ratio, farthestMeters, byStation } = circle;
  return { move, radiusMeters, numerator, denominator, ratio, farthestMeters, nearestOf: byStation.find(({ id }) => id === move.stationId)?.nearestOf };
};

/** What a move would change where the hand that drags rests: the parts of the assessment that differ. The rest stays as it is. */
export interface Preview {
  readonly move: MoveStation;
  readonly parts: Partial<Omit<Assessment, 'coverages'>>;
  /** One for each coverage; undefined where it does not change. */
  readonly coverages: readonly (CoverageAssessment | undefined)[];
}

/** The parts of an assessment that are other objects than before: core gives back what it did not compute again. */
export const differing = (before: Assessment, after: Assessment): Pick<Preview, 'parts' | 'coverages'> => {
  const { coverages, ...rest } = after;
  const was: Readonly<Record<string, unknown>> = { ...before };
  return {
    // The entries that are left are entries of the assessment still.
    parts: Object.fromEntries(Object.entries(rest).filter(([part, value]) => value !== was[part])) as Preview['parts'],
    coverages: coverages.map((coverage, i) => (coverage === before.coverages[i] ? undefined : coverage)),
  };
};

/**
 * The view with a move that is only tried: what does not change stays the same object, so that nothing of it is drawn again. The map shows what is so; where the
 * station is tried, the hand shows. What was tried before may be given.
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
    assessment: { ...assessment, ...parts, coverages: same ? assessment.coverages : assessment.coverages.map((coverage, i) => coverages[i] ?? coverage) },
    before: assessment,
    repaired: undefined,
    planned: undefined,
    past: again ? last.past : [...view.past, { kind: 'move-station', subject: station.name }],
    future: again ? last.future : [],
  };
};
