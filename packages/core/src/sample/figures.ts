import type { GroupId, PostId } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';

type Model = typeof guanxiangtai1373;

/** Entrances and floors of each building; every floor of an entrance has two flats. Building 9 is 4 × 7, building 10 is 4 × 6. */
export const buildingShapes: readonly (readonly [entrances: number, floors: number])[] = [
  [4, 6],
  [4, 6],
  [3, 6],
  [4, 5],
  [4, 6],
  [4, 5],
  [5, 5],
  [3, 7],
  [4, 7],
  [4, 6],
  [4, 7],
  [3, 7],
  [4, 6],
  [4, 5],
  [5, 6],
  [3, 5],
  [4, 6],
  [4, 6],
  [4, 7],
  [3, 5],
  [4, 6],
  [5, 5],
  [3, 6],
  [4, 6],
];

export const flatsPerFloor = 2;
export const buildingsPerCompound = 2;
export const areaNames = ['东北片区', '西北片区', '西南片区', '东南片区'] as const;

/** Occupied dwellings of the sample community. */
export const occupied = 1008;

/** Residents by age group. */
export const residentsByAge: Readonly<Record<Exclude<GroupId<Model>, 'high-risk' | 'key' | 'general'>, number>> = {
  'age-0': 81,
  'age-6': 162,
  'age-15': 1286,
  'age-60': 232,
  'age-65': 406,
  'age-80': 151,
};

/** Households with an elder to visit, half an hour each: weekly, monthly, quarterly. */
export const visits = [
  { groupId: 'high-risk', every: 'week', households: 62 },
  { groupId: 'key', every: 'month', households: 95 },
  { groupId: 'general', every: 'quarter', households: 230 },
] as const;

export const visitMinutes = 30;

/**
 * Figures of each post: its volunteers, the weekly offer of one of them, and the weekly demand besides visits, in minutes; cut into shifts of the given lengths
 * (minutes × number a week; `biweekly` comes every second week).
 */
export const postFigures: readonly {
  readonly postId: PostId<Model>;
  readonly volunteers: number;
  readonly minutesPerWeek: number;
  readonly demandMinutes: number;
  readonly shifts: readonly { readonly minutes: number; readonly weekly: number; readonly biweekly?: number }[];
}[] = [
  { postId: 'elder', volunteers: 24, minutesPerWeek: 150, demandMinutes: 240, shifts: [{ minutes: 120, weekly: 2 }] },
  {
    postId: 'publicity',
    volunteers: 9,
    minutesPerWeek: 120,
    demandMinutes: 720,
    shifts: [{ minutes: 120, weekly: 6 }],
  },
  {
    postId: 'safety',
    volunteers: 16,
    minutesPerWeek: 150,
    demandMinutes: 2040,
    shifts: [
      { minutes: 150, weekly: 12 },
      { minutes: 120, weekly: 2 },
    ],
  },
  {
    postId: 'environment',
    volunteers: 12,
    minutesPerWeek: 120,
    demandMinutes: 1200,
    shifts: [{ minutes: 120, weekly: 10 }],
  },
  {
    postId: 'mutual',
    volunteers: 14,
    minutesPerWeek: 120,
    demandMinutes: 1380,
    shifts: [{ minutes: 120, weekly: 11, biweekly: 1 }],
  },
  { postId: 'culture', volunteers: 8, minutesPerWeek: 120, demandMinutes: 720, shifts: [{ minutes: 120, weekly: 6 }] },
  {
    postId: 'mediation',
    volunteers: 7,
    minutesPerWeek: 120,
    demandMinutes: 540,
    shifts: [{ minutes: 120, weekly: 4, biweekly: 1 }],
  },
];

export const organisations = 10;
export const socialWorkers = 4;
/** Number of projects that one social worker can join. */
export const socialWorkerCaseload = 12;

/** The monthly haircut day of the elders: seats and number of people who want one. */
export const haircut = { seats: 36, wanting: 63, dayOfMonth: 20, feeFen: 500 } as const;

/** Matters of a year: the total, one failed, two open. */
export const matters = { total: 24, failed: 1, open: 2 } as const;

/** Centre and size of the community; the hillside rises towards the north. */
export const site = {
  longitude: 113.57,
  latitude: 37.86,
  eastWestMeters: 600,
  northSouthMeters: 580,
  riseMeters: 46,
  /** Metres per degree at this latitude, of longitude and of latitude (WGS 84). */
  metersPerLongitude: 88_007,
  metersPerLatitude: 110_994,
} as const;

/** Entrances with a vacant lead, and entrances that no channel reaches: the gaps that the sample shows. */
export const vacancies = { entrancesWithoutLead: 5, entrancesWithoutChannel: 3 } as const;

/** Owners: buildings whose owners each live in their one flat, flats that the builder has not sold, public housing, flats that a resident lets, couples; shops and garages (areas in 0.01 m²). */
export const ownerFigures = {
  voting: [9, 10],
  unsold: 6,
  publicHousing: 24,
  second: 40,
  couples: 60,
  shopBuildings: [1, 2, 5, 6, 13, 14],
  shopArea: 6400,
  garageBuilding: 24,
  garages: 8,
  garageArea: 1800,
} as const;
