import type { LocalText } from '@community1373/base/explain';
import type { OrganisationStatus, PartyRole } from './linkage-model';
import type { NeedStatus, ProjectStatus } from '../log/linkage-state';
import type { JoiningRole, MemberKind } from './members';

/** Names of the registration statuses of organisations. */
export const statusNames: Readonly<Record<OrganisationStatus, LocalText>> = {
  filed: { 'zh-CN': '备案', en: 'filed' },
  registered: { 'zh-CN': '登记', en: 'registered' },
};

/** Names of the things in a log, for diagnostics. */
export const thingNames: Readonly<
  Record<MemberKind | PartyRole | JoiningRole | 'need' | 'project' | 'kind' | 'place' | 'aid' | 'party', LocalText>
> = {
  community: { 'zh-CN': '社区', en: 'community' },
  organisation: { 'zh-CN': '社会组织', en: 'organisation' },
  'social-worker': { 'zh-CN': '社会工作者', en: 'social worker' },
  volunteer: { 'zh-CN': '志愿者', en: 'volunteer' },
  donor: { 'zh-CN': '爱心单位', en: 'donor' },
  household: { 'zh-CN': '困难家庭', en: 'household' },
  need: { 'zh-CN': '需求', en: 'need' },
  project: { 'zh-CN': '项目', en: 'project' },
  kind: { 'zh-CN': '需求类别', en: 'kind of need' },
  place: { 'zh-CN': '地点', en: 'place' },
  aid: { 'zh-CN': '帮扶类别', en: 'kind of aid' },
  party: { 'zh-CN': '联动主体', en: 'party' },
};

/** Names of the statuses of needs. */
export const needStatusNames: Readonly<Record<NeedStatus, LocalText>> = {
  waiting: { 'zh-CN': '待立项', en: 'waiting for a project' },
  'in-project': { 'zh-CN': '已立项', en: 'in a project' },
  resolved: { 'zh-CN': '已解决', en: 'resolved' },
  unresolved: { 'zh-CN': '未能解决', en: 'closed unresolved' },
  withdrawn: { 'zh-CN': '已撤回', en: 'withdrawn' },
};

/** Names of the statuses of projects. */
export const projectStatusNames: Readonly<Record<ProjectStatus, LocalText>> = {
  waiting: { 'zh-CN': '待派单', en: 'waiting for an offer' },
  offered: { 'zh-CN': '已派单待答复', en: 'offered, not answered' },
  'taken-on': { 'zh-CN': '已承接', en: 'taken on' },
  'in-service': { 'zh-CN': '服务中', en: 'in service' },
  closed: { 'zh-CN': '已结项', en: 'closed' },
  dissolved: { 'zh-CN': '已撤销', en: 'dissolved' },
};
