import type { LegalRule, RulePack } from './rule-pack';

const civilCode = (article: number, zh: string, en: string): LegalRule => ({
  id: `civil-code-${article}`,
  title: { 'zh-CN': `民法典第${article}条`, en: `Civil Code, article ${article}` },
  summary: { 'zh-CN': zh, en },
  source: 'Civil Code of the People’s Republic of China (2020)',
  certainty: 'text-read',
  inForceFrom: '2021-01-01',
});

const ownership = (article: number, zh: string, en: string): LegalRule => ({
  id: `spc-ownership-${article}`,
  title: {
    'zh-CN': `建筑物区分所有权司法解释第${article}条`,
    en: `Supreme People’s Court on unit ownership, article ${article}`,
  },
  summary: { 'zh-CN': zh, en },
  source: 'Supreme People’s Court, interpretation on unit ownership of buildings (2020 revision)',
  certainty: 'text-read',
  inForceFrom: '2021-01-01',
});

const committeeLaw = (article: number, zh: string, en: string): LegalRule => ({
  id: `residents-committee-law-${article}`,
  title: {
    'zh-CN': `城市居民委员会组织法第${article}条`,
    en: `Organic Law of Urban Residents’ Committees, article ${article}`,
  },
  summary: { 'zh-CN': zh, en },
  source: 'Organic Law of the Urban Residents’ Committees (2025 revision)',
  certainty: 'text-read',
  inForceFrom: '2026-01-01',
});

/** The rules of the People's Republic of China that the packages apply, for days from 2021-01-01. Summaries are ours; the statutes are binding. */
export const civilCodePack: RulePack = {
  id: 'cn-civil-code',
  title: { 'zh-CN': '民法典施行后的规则', en: 'Rules under the Civil Code' },
  from: '2021-01-01',
  rules: [
    civilCode(
      273,
      '业主不得以放弃权利为由不履行共有部分的义务',
      'An owner cannot escape duties for shared parts by waiving the right',
    ),
    civilCode(
      278,
      '参与表决：专有面积占比和人数占比均三分之二以上；一般事项双过半，重大事项双四分之三以上（以参与表决者计）',
      'Taking part: two thirds or more of area and of heads; ordinary matters more than half of both, weighty ones three quarters or more of both, of those taking part',
    ),
    civilCode(280, '业主大会或者业主委员会的决定对业主具有法律约束力', 'Decisions of the owners bind the owners'),
    civilCode(
      281,
      '维修资金属于业主共有，经共同决定使用并定期公布',
      'The repair fund belongs to the owners, is used by joint decision and published',
    ),
    civilCode(
      283,
      '费用分摊有约定的按约定；无约定或者约定不明的按专有面积比例',
      'Costs are shared by agreement; without a clear one by exclusive area',
    ),
    civilCode(
      1259,
      '“以上”“以内”包括本数；“超过”“不满”不包括本数',
      '“Or more” and “within” include the number; “over” and “under” do not',
    ),
    ownership(
      8,
      '面积依次按不动产登记簿、测绘面积、合同记载',
      'Area by the registry, else the survey, else the contract',
    ),
    ownership(
      9,
      '一个专有部分计一人；未售、未交付部分和同一买受人的多个专有部分各计一人',
      'One exclusive unit counts one head; unsold or undelivered units, and several units of one buyer, count one',
    ),
    ownership(
      13,
      '业主可以查阅资金筹集使用、决定及会议记录等',
      'Owners may inspect the raising and use of funds, decisions and minutes',
    ),
    committeeLaw(26, '召集居民会议应当提前十日通知', 'A residents’ assembly is called with ten days’ notice'),
    committeeLaw(
      27,
      '居民会议由过半数成年居民或者户代表出席，出席者过半数通过',
      'The residents’ assembly needs more than half present and more than half of these in favour',
    ),
    committeeLaw(
      29,
      '居民代表会议由三分之二以上居民代表出席，出席者过半数通过',
      'The representatives’ assembly needs two thirds or more present and more than half of these in favour',
    ),
    committeeLaw(
      32,
      '涉及居民切身利益的事项和纠纷应当组织协商',
      'Matters of vital interest and disputes are put to consultation',
    ),
    committeeLaw(
      34,
      '居务公开应当及时、真实，公布时间不少于十五日',
      'Affairs are published truthfully, in time, for at least fifteen days',
    ),
    committeeLaw(
      36,
      '设居务监督机构，居民委员会成员及其近亲属不得担任',
      'A supervisory body; committee members and near relatives are barred',
    ),
    committeeLaw(
      39,
      '居务档案应当真实、准确、完整、规范',
      'Archives are true, accurate, complete and in standard form',
    ),
    committeeLaw(
      42,
      '向居民筹集资金应当自愿，收支账目及时公布',
      'Money is raised from residents only voluntarily, and accounts are published in time',
    ),
  ],
};
