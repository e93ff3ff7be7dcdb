import { CodedError } from '@community1373/base/diagnostics';
import { asId, type Community, type Level, type LevelId } from '@community1373/model';
import { type Guanxiangtai1373, guanxiangtai1373 } from '@community1373/model/presets';
import { occupied, site } from './figures';
import { homePlot, makeNeighbourhood, type Neighbourhood } from './neighbourhood';
import { positionOn } from './grid';
import { checkOptions } from '../document/check-scenario';

/** The ids of {@link districtModel}, as literals. */
export interface DistrictModel extends Omit<Guanxiangtai1373, 'levels'> {
  /** 城区, and the levels of a community below it. */
  readonly levels: readonly Level<'district' | LevelId<Guanxiangtai1373>>[];
}

/** The 1373 model with a district above its communities: an example of an adapted model, and the model of {@link sampleDistrict}. */
export const districtModel: DistrictModel = {
  ...guanxiangtai1373,
  id: 'sample-district',
  name: { 'zh-CN': '样例城区（1373工作模式）', en: 'Sample district on the 1373 model' },
  levels: [
    {
      id: 'district',
      name: { 'zh-CN': '城区', en: 'District' },
      requiredPosts: [],
      inheritsLeads: false,
      provenance: { kind: 'sample', source: 'Community 1373' },
    },
    ...guanxiangtai1373.levels,
  ],
};

const spacingMeters = 900;

const append = <K extends keyof Neighbourhood>(
  to: { [P in keyof Neighbourhood]: Neighbourhood[P][number][] },
  part: Neighbourhood,
  list: K,
): void => {
  const target: Neighbourhood[K][number][] = to[list];
  for (const record of part[list]) target.push(record);
};

/**
 * Creates a synthetic district of at least `households` households: neighbourhoods with the figures of the sample community, each from its own seed, on a
 * square raster 900 m apart. 100,000 households take 100 neighbourhoods. Throws `sample.households` for a count below 1.
 *
 * @example
 * import { sampleDistrict } from '@community1373/core/sample';
 * sampleDistrict({ households: 2000 }).households.length; // => 2016
 */
export const sampleDistrict = (
  size: { readonly seed?: string; readonly households?: number } = {},
): Community<DistrictModel> => {
  checkOptions(size, 'sample.size');
  const { seed = '1373', households = 100_000 } = size;
  if (typeof seed !== 'string') throw new CodedError('sample.seed', seed);
  if (!Number.isInteger(households) || households < 1) throw new CodedError('sample.households', households);
  const count = Math.ceil(households / occupied);
  const side = Math.ceil(Math.sqrt(count));
  const lists: { [P in keyof Neighbourhood]: Neighbourhood[P][number][] } = {
    nodes: [],
    zones: [],
    stations: [],
    dwellings: [],
    households: [],
    premises: [],
    owners: [],
    ownerships: [],
    teams: [],
    volunteers: [],
    leads: [],
    organisations: [],
    socialWorkers: [],
    needs: [],
  };
  const names = Object.keys(lists) as (keyof Neighbourhood)[]; // the literal above has exactly these keys
  const top = asId('node', 'district');
  for (let i = 0; i < count; i += 1) {
    const east = ((i % side) - (side - 1) / 2) * spacingMeters;
    const north = (Math.floor(i / side) - (side - 1) / 2) * spacingMeters;
    const [longitude, latitude] = positionOn(homePlot, east, north);
    const prefix = `q${i + 1}-`;
    const part = makeNeighbourhood(
      `${seed}/${i}`,
      { prefix, longitude, latitude },
      {
        id: asId('node', `${prefix}root`),
        levelId: 'community',
        parentId: top,
        name: `样例社区${i + 1}`,
        position: [longitude, latitude],
        channels: ['chat', 'phone', 'board'],
      },
    );
    for (const name of names) append(lists, part, name);
  }
  return {
    id: asId('community', 'sample-district'),
    name: '样例城区（合成数据）',
    timeZone: 'Asia/Shanghai',
    synthetic: true,
    ...lists,
    nodes: [
      {
        id: top,
        levelId: 'district',
        parentId: null,
        name: '样例城区',
        position: [site.longitude, site.latitude],
        channels: ['phone'],
      },
      ...lists.nodes,
    ],
  };
};
