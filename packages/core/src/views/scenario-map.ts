import { straightLineDistance } from '@community1373/coverage';
import type { Position, WorkModel } from '@community1373/model';
import type { Assessment } from '../assessment/assessment';
import type { Scenario } from '../document/scenario';
import { checkAssessment, checkScenario } from '../document/check-scenario';

/** The layers of a map as plain GeoJSON (RFC 7946), with ids and states in the properties. */
export interface ScenarioMap {
  /** Bounding box in degrees (WGS 84); the whole map when nothing has a position. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** The ways to walk, drawn under everything else. */
  readonly ways: FeatureCollection<LineString, { readonly steps: boolean }>;
  /** 服务圈 the circle around each station; none when the work model has no service circle. */
  readonly circles: FeatureCollection<Polygon, { readonly stationId: string }>;
  /** Outlines of the nodes with entrances, drawn from the entrances. */
  readonly buildings: FeatureCollection<Polygon, { readonly nodeId: string; readonly name: string }>;
  /** The lowest nodes with the state of their personnel coverage. */
  readonly entrances: FeatureCollection<Point, EntranceProperties>;
  /** The stations at their positions. */
  readonly stations: FeatureCollection<
    Point,
    { readonly stationId: string; readonly kindId: string; readonly name: string }
  >;
}

/** Personnel coverage of the households to be cared for at an entrance. */
export interface EntranceProperties {
  /** Id of the node. */
  readonly nodeId: string;
  /** Name of the node. */
  readonly name: string;
  /** `covered`: every household that wants care; `partly`: some; `uncovered`: none of them; `none`: no household wants care. */
  readonly state: 'covered' | 'partly' | 'uncovered' | 'none';
  /** Number of covered households. */
  readonly covered: number;
  /** Number of households to be cared for. */
  readonly wanted: number;
}

/** A point of GeoJSON (RFC 7946). */
export interface Point {
  /** Type of the geometry. */
  readonly type: 'Point';
  /** Longitude and latitude in degrees (WGS 84). */
  readonly coordinates: Position;
}

/** A line of GeoJSON (RFC 7946). */
export interface LineString {
  /** Type of the geometry. */
  readonly type: 'LineString';
  /** The positions of the line, in order. */
  readonly coordinates: readonly Position[];
}

/** A polygon of GeoJSON (RFC 7946). */
export interface Polygon {
  /** Type of the geometry. */
  readonly type: 'Polygon';
  /** The rings, the outer one first; each closes at its first position. */
  readonly coordinates: readonly (readonly Position[])[];
}

/** A feature of GeoJSON (RFC 7946). */
export interface Feature<G, P> {
  /** Type of the object. */
  readonly type: 'Feature';
  /** Its geometry. */
  readonly geometry: G;
  /** Ids, names and states that it carries. */
  readonly properties: P;
}

/** A layer of features of GeoJSON (RFC 7946). */
export interface FeatureCollection<G, P> {
  /** Type of the object. */
  readonly type: 'FeatureCollection';
  /** The features. */
  readonly features: readonly Feature<G, P>[];
}

const collection = <G, P>(features: readonly Feature<G, P>[]): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features,
});

const arcsPerQuarter = 16;

/** Points of the unit circle by its rational parametrisation, without a sine: (1 − t², 2t) / (1 + t²). */
const unitCircle: readonly Position[] = (() => {
  const quarter = Array.from({ length: arcsPerQuarter }, (_, i): Position => {
    const t = i / arcsPerQuarter;
    // From 0 to 90° for t from 0 to 1.
    return [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)];
  });
  const turn = ([x, y]: Position): Position => [-y, x];
  const second = quarter.map(turn);
  const third = second.map(turn);
  const points = [...quarter, ...second, ...third, ...third.map(turn)];
  return [...points, ...points.slice(0, 1)];
})();

const step = 0.001;

/** Returns the degrees of longitude and latitude per metre at a position. */
const degreesPerMeter = ([lon, lat]: Position): readonly [number, number] => [
  step / straightLineDistance([lon, lat], [lon + step, lat]),
  step / straightLineDistance([lon, lat], [lon, lat + step]),
];

const ringAround = ([lon, lat]: Position, radiusMeters: number): readonly Position[] => {
  const [perEast, perNorth] = degreesPerMeter([lon, lat]);
  return unitCircle.map(([x, y]): Position => [lon + x * radiusMeters * perEast, lat + y * radiusMeters * perNorth]);
};

const extent = (positions: readonly Position[]): readonly [number, number, number, number] => [
  Math.min(...positions.map(([lon]) => lon)),
  Math.min(...positions.map(([, lat]) => lat)),
  Math.max(...positions.map(([lon]) => lon)),
  Math.max(...positions.map(([, lat]) => lat)),
];

/** Half the depth of a building on the map, and the distance of its walls beyond its outer entrances, in metres. */
const wall = { depth: 7, beyond: 8 };

const footprint = (centre: Position, entrances: readonly Position[]): readonly Position[] => {
  const [perEast, perNorth] = degreesPerMeter(centre);
  const [west, , east] = extent([centre, ...entrances]);
  const [left, right] = [west - wall.beyond * perEast, east + wall.beyond * perEast];
  const [bottom, top] = [centre[1] - wall.depth * perNorth, centre[1] + wall.depth * perNorth];
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ];
};

const stateOf = (covered: number, wanted: number): EntranceProperties['state'] => {
  if (wanted === 0) return 'none';
  if (covered === 0) return 'uncovered';
  return covered === wanted ? 'covered' : 'partly';
};

/**
 * Builds the map of a scenario: ways to walk, service circles, buildings, entrances with the state of their personnel coverage, stations. Nodes without a position are left
 * out.
 *
 * @example
 * import { assess } from '@community1373/core';
 * import { scenarioMap } from '@community1373/core/views';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * scenarioMap(scenario, assess(scenario)).entrances.features.length; // => 93
 */
export const scenarioMap = <M extends WorkModel>(scenario: Scenario<M>, assessment: Assessment): ScenarioMap => {
  checkScenario(scenario);
  checkAssessment(assessment);
  const { nodes, stations } = scenario.community;
  const placed = nodes.flatMap((node) => (node.position === undefined ? [] : [{ ...node, position: node.position }]));
  const parents = new Set(nodes.map((node) => node.parentId));
  const leaves = placed.filter((node) => !parents.has(node.id));
  const leafPositions = new Map<string, Position[]>();
  for (const leaf of leaves) {
    const siblings = leafPositions.get(leaf.parentId ?? '') ?? [];
    siblings.push(leaf.position);
    leafPositions.set(leaf.parentId ?? '', siblings);
  }
  const personnel = assessment.coverages.find((coverage) => coverage.unit === 'households');
  const figures = new Map(personnel?.byNode.map((figure) => [figure.id, figure]));
  const radius = assessment.circle?.radiusMeters;
  const everywhere = [...placed, ...stations].map((item) => item.position);
  return {
    bounds: everywhere.length === 0 ? [-180, -80, 180, 80] : extent(everywhere),
    ways: collection(
      scenario.paths.map(({ coordinates, steps = false }) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: coordinates.map(([lon, lat]): Position => [lon, lat]) },
        properties: { steps },
      })),
    ),
    circles: collection(
      radius === undefined
        ? []
        : stations.map(({ id, position }) => ({
            type: 'Feature',
            geometry: { type: 'Polygon', coordinates: [ringAround(position, radius)] },
            properties: { stationId: id },
          })),
    ),
    buildings: collection(
      placed
        .filter((node) => leafPositions.has(node.id))
        .map((node) => ({
          type: 'Feature',
          geometry: { type: 'Polygon', coordinates: [footprint(node.position, leafPositions.get(node.id) ?? [])] },
          properties: { nodeId: node.id, name: node.name },
        })),
    ),
    entrances: collection(
      leaves.map((node) => {
        const { numerator: covered = 0, denominator: wanted = 0 } = figures.get(node.id) ?? {};
        return {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: node.position },
          properties: { nodeId: node.id, name: node.name, state: stateOf(covered, wanted), covered, wanted },
        };
      }),
    ),
    stations: collection(
      stations.map(({ id, kindId, name, position }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: position },
        properties: { stationId: id, kindId, name },
      })),
    ),
  };
};
