import type { Community } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import { asId } from '@community1373/model';
import { homePlot, makeNeighbourhood } from './neighbourhood';

/**
 * Creates the synthetic sample community of Guanxiangtai: 24 buildings, 93 entrances, 1,096 flats of which 1,008 are occupied, 2,318 residents, 90 volunteers.
 * Every record is invented; the figures are those of the project's domain description. The same seed gives the same bytes.
 *
 * @example
 * import { sampleCommunity } from '@community1373/core/sample';
 * sampleCommunity().households.length; // => 1008
 */
export const sampleCommunity = (seed = '1373'): Community<typeof guanxiangtai1373> => ({
  id: asId('community', 'guanxiangtai'),
  name: '观象台社区（合成样例）',
  divisionCode: '140302001004',
  timeZone: 'Asia/Shanghai',
  synthetic: true,
  ...makeNeighbourhood(seed, homePlot, {
    id: asId('node', 'root'),
    levelId: 'community',
    parentId: null,
    name: '观象台社区',
    position: [homePlot.longitude, homePlot.latitude],
    channels: ['chat', 'phone', 'board'],
  }),
});
