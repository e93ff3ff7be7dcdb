import type { LinkageParty } from './linkage-model';

const three = 'Guanxiangtai community as published 2018; 民发〔2013〕178号';
const five = '中共中央 国务院关于加强基层治理体系和治理能力现代化建设的意见 (2021)';

const community = {
  id: 'community',
  role: 'community',
  name: { 'zh-CN': '社区', en: 'Community' },
  requiredToServe: false,
} as const;
const organisation = {
  id: 'organisation',
  role: 'organisation',
  name: { 'zh-CN': '社会组织', en: 'Social organisation' },
  requiredToServe: true,
} as const;
const socialWorker = {
  id: 'social-worker',
  role: 'social-worker',
  name: { 'zh-CN': '社会工作者', en: 'Social worker' },
  requiredToServe: true,
} as const;

const from = (
  kind: 'said' | 'seen',
  source: string,
  parties: readonly Omit<LinkageParty, 'provenance'>[],
): readonly LinkageParty[] => parties.map((party) => ({ ...party, provenance: { kind, source } }));

/**
 * 三社联动: community, social organisation, social worker. By the order of the source (taken on, then joined), a social worker joins before
 * service begins; a community with another order adapts the list.
 *
 * @example
 * import { threeParties } from '@community1373/linkage';
 * threeParties.map((party) => party.role); // => ['community', 'organisation', 'social-worker']
 */
export const threeParties: readonly LinkageParty[] = from('said', three, [community, organisation, socialWorker]);

/** 五社联动: the three parties, community volunteers and charitable resources. */
export const fiveParties: readonly LinkageParty[] = from('seen', five, [
  community,
  organisation,
  socialWorker,
  {
    id: 'volunteer',
    role: 'volunteer',
    name: { 'zh-CN': '社区志愿者', en: 'Community volunteer' },
    requiredToServe: false,
  },
  {
    id: 'resource',
    role: 'donor',
    name: { 'zh-CN': '社会慈善资源', en: 'Charitable resource' },
    requiredToServe: false,
  },
]);
