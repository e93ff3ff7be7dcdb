import type { Provenance } from '@community1373/base/rules';
import type { Preset } from './preset';

const seen: Provenance = { kind: 'seen', source: 'dbsqp.com: 五里桥街道“三会”' };

/** 上海“三会”: hearing before, coordination during, review after a dispute. A workflow only, usable with any work model. */
export const shanghaiSanhui: Preset = {
  id: 'shanghai-sanhui',
  name: { 'zh-CN': '上海“三会”制度', en: 'Three meetings (Shanghai)' },
  provenance: seen,
  workflows: [
    {
      id: 'shanghai-three-meetings',
      name: { 'zh-CN': '听证会、协调会、评议会', en: 'Hearing, coordination, review' },
      provenance: seen,
    },
  ],
  notes: [
    {
      text: { 'zh-CN': '二十世纪九十年代末始于五里桥街道', en: 'From Wuliqiao sub-district, late 1990s' },
      provenance: seen,
    },
  ],
};
