import type { Provenance } from '@community1373/base/rules';
import type { WorkModel } from '../work-model/work-model';
import type { Preset } from './preset';

const seen2025: Provenance = { kind: 'seen', source: '甘肃日报, 2025-05-15' };
const seen2022: Provenance = {
  kind: 'seen',
  source: '张掖市高台县“四级七天”（2022 年文本，层级名称未核）',
};
const inferred: Provenance = { kind: 'inferred', source: '由甘肃日报 2025-05-15 所列四级的名称推出' };

/** The work model of {@link gaotaiSijiQitian}, with the levels implied by the names of its four steps. */
export const gaotaiModel: WorkModel = {
  schemaVersion: 1,
  id: 'gaotai-siji-qitian',
  name: { 'zh-CN': '高台县“四级七天”', en: 'Four levels, seven days (Gaotai)' },
  zones: [],
  stations: [],
  posts: [],
  coverages: [],
  levels: [
    {
      id: 'town',
      name: { 'zh-CN': '镇（街道）', en: 'Town or sub-district' },
      requiredPosts: [],
      inheritsLeads: false,
      provenance: inferred,
    },
    {
      id: 'village',
      name: { 'zh-CN': '村（社区）', en: 'Village or community' },
      requiredPosts: [],
      inheritsLeads: false,
      provenance: inferred,
    },
    {
      id: 'grid',
      name: { 'zh-CN': '网格', en: 'Grid' },
      requiredPosts: [],
      inheritsLeads: false,
      provenance: inferred,
    },
  ],
  leadTitles: [
    { id: 'grid-worker', name: { 'zh-CN': '网格员', en: 'Grid worker' }, levelId: 'grid', provenance: seen2025 },
  ],
  groups: [],
  channels: [],
  parties: [],
};

/**
 * 高台县“四级七天”: a dispute is escalated through four levels after 1 + 2 + 2 + 2 working days. The texts of 2022 and 2025 name different
 * levels; both workflows are given, and the names of 2022 have not been read.
 */
export const gaotaiSijiQitian: Preset = {
  id: 'gaotai-siji-qitian',
  name: gaotaiModel.name,
  provenance: seen2025,
  model: gaotaiModel,
  workflows: [
    {
      id: 'four-levels-seven-days-2025',
      name: { 'zh-CN': '四级七天调解（2025）', en: 'Four levels, seven days (2025)' },
      provenance: seen2025,
    },
    {
      id: 'four-levels-seven-days-2022',
      name: { 'zh-CN': '四级七天调解（2022）', en: 'Four levels, seven days (2022)' },
      provenance: seen2022,
    },
  ],
  notes: [
    {
      text: { 'zh-CN': '1+2+2+2 个工作日后逐级上报', en: 'Escalation after 1 + 2 + 2 + 2 working days' },
      provenance: seen2025,
    },
    {
      text: { 'zh-CN': '2022 年与 2025 年文本所列层级不同', en: 'The texts of 2022 and 2025 name different levels' },
      provenance: seen2022,
    },
  ],
};
