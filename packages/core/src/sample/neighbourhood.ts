import { createRandom } from '@community1373/base/random';
import type { Community, GridNode, Station } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import { asId } from '@community1373/model';
import { occupied, organisations, postFigures, site, socialWorkerCaseload, socialWorkers, vacancies } from './figures';
import { layOutGrid, type Plot, positionOn } from './grid';
import { makeDwellings, makeHouseholds } from './households';
import { makeOwners } from './owners';
import { makeAreaNeeds, makeLeads, makeVolunteers } from './people';

type Model = typeof guanxiangtai1373;

/** The lists that one neighbourhood adds to a community. */
export type Neighbourhood = Pick<
  Community<Model>,
  | 'nodes'
  | 'zones'
  | 'stations'
  | 'dwellings'
  | 'households'
  | 'premises'
  | 'owners'
  | 'ownerships'
  | 'teams'
  | 'volunteers'
  | 'leads'
  | 'organisations'
  | 'socialWorkers'
  | 'needs'
>;

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const stationPlaces = [
  {
    kindId: 'pioneer',
    name: '党员先锋站',
    east: -30,
    north: -20,
    weekdays: [1, 2, 3, 4, 5],
    offers: ['publicity', 'safety', 'mutual'],
  },
  {
    kindId: 'deliberation',
    name: '居民议事站',
    east: 25,
    north: 15,
    weekdays: [2, 4, 6],
    offers: ['mediation', 'environment'],
  },
  {
    kindId: 'service',
    name: '社区服务站',
    east: 5,
    north: -45,
    weekdays: everyDay,
    offers: ['elder', 'mutual', 'culture'],
  },
] as const;

/**
 * Creates one neighbourhood with the figures of the sample community from a seed: the whole sample, or one of many in a district. `root` is its node of the
 * community level, `parentId` the node above it when it is one of many.
 */
export const makeNeighbourhood = (seed: string, plot: Plot, root: GridNode<Model>): Neighbourhood => {
  const random = createRandom(seed);
  const { prefix } = plot;
  const grid = layOutGrid(plot, root.id);
  const silent = new Set(
    random
      .fork('channels')
      .shuffle(grid.entrances.map((entrance) => entrance.node.id))
      .slice(0, vacancies.entrancesWithoutChannel),
  );
  const nodes = [root, ...grid.nodes].map((node) => (silent.has(node.id) ? { ...node, channels: [] } : node));
  const dwellings = makeDwellings(prefix, grid.entrances, random.fork('dwellings'));
  const { households, needs } = makeHouseholds(prefix, dwellings, occupied, random.fork('households'));
  const { teams, volunteers } = makeVolunteers(prefix, grid, random.fork('volunteers'));
  const stations = stationPlaces.map(({ kindId, name, east, north, weekdays, offers }): Station<Model> => ({
    id: asId('station', `${prefix}s-${kindId}`),
    kindId,
    name,
    position: positionOn(plot, east, north),
    hours: weekdays.map((weekday) => ({ weekday, from: '08:30', to: '17:30' })),
    staff: volunteers
      .filter((volunteer) => volunteer.posts[0] === offers[0])
      .slice(0, 2)
      .map((volunteer) => volunteer.id),
    offers,
  }));
  return {
    nodes,
    zones: [
      {
        id: asId('zone', `${prefix}z-practice`),
        kindId: 'practice',
        name: '社区党员党性践行区',
        nodeId: root.id,
        pledges: ['每月参加一次志愿服务', '结对联系一户困难家庭'],
        services: ['党员亮身份', '政策宣讲', '民情收集'],
      },
    ],
    stations,
    dwellings,
    households,
    ...makeOwners(prefix, grid.entrances, dwellings, households, random.fork('owners')),
    teams,
    volunteers,
    leads: makeLeads(prefix, root, grid, volunteers, random.fork('leads')),
    organisations: Array.from({ length: organisations }, (_, i) => ({
      id: asId('organisation', `${prefix}o-${i + 1}`),
      name: `备案社会组织${i + 1}`,
      status: 'filed' as const,
      posts: [postFigures[i % postFigures.length]?.postId ?? 'elder'],
      capacity: 2 + (i % 3),
    })),
    socialWorkers: Array.from({ length: socialWorkers }, (_, i) => ({
      id: asId('socialWorker', `${prefix}w-${i + 1}`),
      posts: ['elder' as const, 'mediation' as const],
      caseload: socialWorkerCaseload,
    })),
    needs: [...needs, ...makeAreaNeeds(prefix, grid)],
  };
};

/** The plot of the sample community itself. */
export const homePlot: Plot = { prefix: '', longitude: site.longitude, latitude: site.latitude };
