import type { Provenance } from '@community1373/base/rules';
import type { WorkModel } from '../work-model/work-model';
import type { Preset } from './preset';

const seen: Provenance = { kind: 'seen', source: '陇县“五社联动”的介绍，未读原文' };
const inferred: Provenance = { kind: 'inferred', source: '微网格设在社区之下，由此推出' };

/** The work model of {@link longxianWushe}: five parties, and micro-grids below the community. */
export const longxianModel: WorkModel = {
  schemaVersion: 1,
  id: 'longxian-wushe',
  name: { 'zh-CN': '陇县“五社联动”', en: 'Five-party linkage of Longxian' },
  zones: [],
  stations: [],
  posts: [],
  coverages: [],
  levels: [
    {
      id: 'community',
      name: { 'zh-CN': '社区', en: 'Community' },
      requiredPosts: [],
      inheritsLeads: false,
      provenance: inferred,
    },
    {
      id: 'micro-grid',
      name: { 'zh-CN': '微网格', en: 'Micro-grid' },
      requiredPosts: [],
      inheritsLeads: false,
      provenance: seen,
    },
  ],
  leadTitles: [],
  groups: [],
  channels: [],
  parties: [
    { id: 'community', name: { 'zh-CN': '社区', en: 'Community' }, provenance: seen },
    { id: 'organisation', name: { 'zh-CN': '社会组织', en: 'Social organisation' }, provenance: seen },
    { id: 'social-worker', name: { 'zh-CN': '社会工作者', en: 'Social worker' }, provenance: seen },
    { id: 'volunteer', name: { 'zh-CN': '社区志愿者', en: 'Community volunteer' }, provenance: seen },
    { id: 'resource', name: { 'zh-CN': '社会慈善资源', en: 'Charitable resource' }, provenance: seen },
  ],
};

/**
 * 陇县“五社联动”: five linked parties, 20 micro-grids, the 五个一 cadence. From another source; the posts, the coverages and the meaning of the
 * five “ones” have not been read and are omitted.
 */
export const longxianWushe: Preset = {
  id: 'longxian-wushe',
  name: longxianModel.name,
  provenance: seen,
  model: longxianModel,
  workflows: [],
  notes: [
    { text: { 'zh-CN': '划分20个微网格', en: '20 micro-grids' }, provenance: seen },
    {
      text: {
        'zh-CN': '“五个一”工作节奏（五项内容未读到，未列）',
        en: 'A cadence of five “ones” (their contents have not been read and are not listed)',
      },
      provenance: seen,
    },
  ],
};
