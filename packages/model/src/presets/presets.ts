import { guanxiangtai1373 } from '../work-model/guanxiangtai';
import { gaotaiSijiQitian } from './gaotai';
import { longxianWushe } from './longxian';
import type { Preset } from './preset';
import { shanghaiSanhui } from './shanghai';

const said = { kind: 'said', source: '中国社区网 2018-08-13' } as const;

/** 观象台“1373”: the work model of the source, and the pipeline of the people’s concerns that it describes. */
export const guanxiangtaiPreset: Preset = {
  id: 'guanxiangtai-1373',
  name: guanxiangtai1373.name,
  provenance: said,
  model: guanxiangtai1373,
  workflows: [
    {
      id: 'peoples-pipeline',
      name: { 'zh-CN': '民情流水线', en: 'Pipeline of the people’s concerns' },
      provenance: said,
    },
  ],
  notes: [],
};

/**
 * The presets included in this package, each element with its provenance.
 *
 * @example
 * import { presets } from '@community1373/model/presets';
 * presets.map(({ id }) => id); // => ['guanxiangtai-1373', 'longxian-wushe', 'gaotai-siji-qitian', 'shanghai-sanhui']
 * presets.find(({ id }) => id === 'longxian-wushe')?.model?.parties.length; // => 5
 */
export const presets: readonly Preset[] = [guanxiangtaiPreset, longxianWushe, gaotaiSijiQitian, shanghaiSanhui];
