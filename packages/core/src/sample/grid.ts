import type { ChannelId, GridNode, Position } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import { asId } from '@community1373/model';
import { areaNames, buildingShapes, buildingsPerCompound, site } from './figures';

type Model = typeof guanxiangtai1373;

/** Centre of a neighbourhood and prefix of its ids. */
export interface Plot {
  readonly prefix: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** An entrance with the facts for its dwellings. */
export interface EntrancePlan {
  readonly node: GridNode<Model>;
  readonly areaIndex: number;
  readonly building: number;
  readonly number: number;
  readonly floors: number;
}

export interface GridPlan {
  readonly nodes: readonly GridNode<Model>[];
  readonly areas: readonly GridNode<Model>[];
  readonly compounds: readonly GridNode<Model>[];
  readonly entrances: readonly EntrancePlan[];
}

const columns = 2;
const rows = 3;
const entranceSpacing = 16;
const allChannels: readonly ChannelId<Model>[] = ['chat', 'board', 'door'];

const round = (value: number, digits: number): number => Math.round(value * digits) / digits;

/** Converts metres east and north of the plot's centre to a position, to about a decimetre. */
export const positionOn = (plot: Plot, east: number, north: number): Position => [
  round(plot.longitude + east / site.metersPerLongitude, 1e6),
  round(plot.latitude + north / site.metersPerLatitude, 1e6),
];

/** Returns the elevation on the hillside: metres above the southern edge. */
export const elevationAt = (north: number): number =>
  round(((north + site.northSouthMeters / 2) / site.northSouthMeters) * site.riseMeters, 10);

/** Returns east and north of a building's centre: areas are quadrants of six buildings each, in three terraces of two. */
const buildingPlace = (index: number): { areaIndex: number; east: number; north: number } => {
  const perArea = columns * rows;
  const areaIndex = Math.floor(index / perArea);
  const within = index % perArea;
  const row = Math.floor(within / columns);
  // Numbers alternate in direction along the terraces, as a walker meets them.
  const column = row % 2 === 0 ? within % columns : columns - 1 - (within % columns);
  const eastward = areaIndex === 0 || areaIndex === 3 ? 1 : -1;
  const northward = areaIndex < 2 ? 1 : -1;
  return {
    areaIndex,
    east: eastward * (85 + column * 140),
    north: northward * (60 + row * 95),
  };
};

/** Lays out the areas, compounds, buildings and entrances of one neighbourhood under `rootId`. */
export const layOutGrid = (plot: Plot, rootId: GridNode<Model>['id']): GridPlan => {
  const id = (text: string): GridNode<Model>['id'] => asId('node', `${plot.prefix}${text}`);
  const areas = areaNames.map((name, i): GridNode<Model> => ({
    id: id(`a${i + 1}`),
    levelId: 'area',
    parentId: rootId,
    name,
    channels: allChannels,
  }));
  const compounds: GridNode<Model>[] = [];
  const buildings: GridNode<Model>[] = [];
  const entrances: EntrancePlan[] = [];
  for (const [index, [entranceCount, floors]] of buildingShapes.entries()) {
    const building = index + 1;
    const { areaIndex, east, north } = buildingPlace(index);
    const compound = Math.floor(index / buildingsPerCompound) + 1;
    const compoundId = id(`c${compound}`);
    if (index % buildingsPerCompound === 0)
      compounds.push({
        id: compoundId,
        levelId: 'compound',
        parentId: id(`a${areaIndex + 1}`),
        name: `${compound}号楼院`,
        channels: allChannels,
      });
    buildings.push({
      id: id(`b${building}`),
      levelId: 'building',
      parentId: compoundId,
      name: `${building}号楼`,
      position: positionOn(plot, east, north),
      elevation: elevationAt(north),
      channels: allChannels,
    });
    for (let number = 1; number <= entranceCount; number += 1) {
      const along = (number - (entranceCount + 1) / 2) * entranceSpacing;
      entrances.push({
        node: {
          id: id(`b${building}e${number}`),
          levelId: 'entrance',
          parentId: id(`b${building}`),
          name: `${building}号楼${number}单元`,
          position: positionOn(plot, east + along, north - 7),
          elevation: elevationAt(north),
          channels: ['chat', 'door'],
        },
        areaIndex,
        building,
        number,
        floors,
      });
    }
  }
  return {
    nodes: [...areas, ...compounds, ...buildings, ...entrances.map((entrance) => entrance.node)],
    areas,
    compounds,
    entrances,
  };
};
