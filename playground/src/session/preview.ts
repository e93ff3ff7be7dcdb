import type { Assessment, CoverageAssessment, ScenarioMap } from '@community1373/core';
import type { MoveStation, View } from './protocol';

type Circle = ScenarioMap['circles']['features'][number];

/** What a move would change while the hand still drags: the parts of the assessment that differ, and the circle of the station. The rest stays as it is. */
export interface Preview {
  readonly move: MoveStation;
  readonly parts: Partial<Omit<Assessment, 'coverages'>>;
  /** One for each coverage; undefined where it does not change. */
  readonly coverages: readonly (CoverageAssessment | undefined)[];
  readonly circle: Circle | undefined;
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

/** The view with a move that is only tried: what does not change stays the same object, so that nothing of it is drawn again. */
export const tried = (view: View, { move, parts, coverages, circle }: Preview): View => {
  const { assessment, map, subject } = view;
  const station = subject.stations.find(({ id }) => id === move.stationId);
  if (station === undefined) return view;
  const known = coverages.every((coverage) => coverage === undefined);
  return {
    ...view,
    subject: { ...subject, stations: subject.stations.map((one) => (one === station ? { ...one, position: move.position } : one)) },
    assessment: {
      ...assessment,
      ...parts,
      coverages: known ? assessment.coverages : assessment.coverages.map((coverage, i) => coverages[i] ?? coverage),
    },
    before: assessment,
    map: {
      ...map,
      circles: {
        ...map.circles,
        features: map.circles.features.map((one) => (circle !== undefined && one.properties.stationId === move.stationId ? circle : one)),
      },
    },
    repaired: undefined,
    past: [...view.past, { kind: 'move-station', subject: station.name }],
    future: [],
  };
};
