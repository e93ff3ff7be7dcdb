import type { RosterRuleKind } from '@community1373/scheduling';
import { type LocalText, text } from './text';

/** A kind in words: its name, its meaning and, where it counts something, the unit. */
export interface KindText {
  readonly name: LocalText;
  readonly means: LocalText;
  readonly unit?: LocalText;
}

const kind = (name: LocalText, means: LocalText, unit?: LocalText): KindText => ({
  name,
  means,
  ...(unit === undefined ? {} : { unit }),
});

const assignment = text('一次安排', 'an assignment');
const pair = text('过近的一对班次', 'a pair of shifts too close');

/** The kinds of roster rules in words. */
export const rosterKindTexts: Readonly<Record<RosterRuleKind, KindText>> = {
  post: kind(
    text('岗位相符', 'post'),
    text('在本人所属的岗位上服务', 'a person serves in a post of theirs'),
    assignment,
  ),
  skill: kind(
    text('技能', 'skills'),
    text('具备班次所需的技能', 'a person has the skills that the shift needs'),
    text('缺一项技能', 'a missing skill'),
  ),
  licence: kind(
    text('资质', 'licences'),
    text('资质在班次涉及的最后一天仍有效', 'licences are valid until the last day that the shift touches'),
    text('缺一项资质', 'a missing licence'),
  ),
  insurance: kind(
    text('保险', 'insurance'),
    text('在有危险的班次服务的人已投保', 'whoever serves in a dangerous shift is insured'),
    assignment,
  ),
  consent: kind(
    text('本人同意', 'consent'),
    text('未经本人同意不得安排', 'nobody is assigned without consent'),
    assignment,
  ),
  availability: kind(
    text('可服务时段与请假', 'availability and absence'),
    text(
      '整个班次都在本人可服务的时段内（`availability`，如只能上午来），与请假（`unavailable`）没有重合',
      'the whole shift lies in the person’s windows (`availability`, such as mornings only) and overlaps no absence (`unavailable`)',
    ),
    assignment,
  ),
  overlap: kind(
    text('班次不重叠', 'no overlap'),
    text('同一人不同时上两个班，以往的服务也计入', 'nobody serves in two shifts at once, past service included'),
    text('重叠的一对班次', 'an overlapping pair'),
  ),
  travel: kind(
    text('路程时间', 'walking time'),
    text('两个班次之间来得及从一地走到另一地', 'between two shifts there is time to walk from one place to the other'),
    pair,
  ),
  rest: kind(
    text('间隔休息', 'rest'),
    text(
      '两个班次之间至少休息若干分钟，以往的服务也计入',
      'at least so many minutes between two shifts, past service included',
    ),
    pair,
  ),
  load: kind(
    text('服务量', 'load'),
    text(
      '每人每天、每周或本期的分钟数或班次数，如每周至多两班',
      'minutes or shifts of a person in a day, a week or the period, such as two shifts a week at most',
    ),
    text('多或少一分钟或一个班次', 'a minute or a shift too many or too few'),
  ),
  consecutive: kind(
    text('连续天数', 'consecutive days'),
    text(
      '连续服务或连续休息的天数，如绝不连续两天',
      'days served, or days off, in a row, such as never two days running',
    ),
    text('多或少一天', 'a day too many or too few'),
  ),
  weekends: kind(
    text('周末', 'weekends'),
    text('每人至多在几个周末服务', 'a person serves on so many weekends at most'),
    text('多一个周末', 'a weekend too many'),
  ),
  succession: kind(
    text('班次衔接', 'succession'),
    text(
      '上了某种班，次日不得上另外某些班，如夜班之后不上早班',
      'after a shift of one type none of some others on the next day, such as no early shift after a night',
    ),
    text('一对班次', 'a pair of shifts'),
  ),
  together: kind(
    text('同班', 'together'),
    text('`people` 所列的人要么一同服务，要么都不在', 'all of `people` serve in a shift, or none'),
    text('缺其中一人', 'one of them missing'),
  ),
  apart: kind(
    text('不同班', 'apart'),
    text('`people` 所列的人不在同一班次', 'at most one of `people` serves in a shift'),
    text('多出一人', 'a further one of them'),
  ),
  mix: kind(
    text('新老搭配', 'experience'),
    text('有人服务的班次要有有经验的人', 'where anybody serves, experienced people are among them'),
    text('缺一名有经验者', 'an experienced person too few'),
  ),
  distance: kind(
    text('住处距离', 'distance'),
    text('班次离住处不超过若干米', 'a shift is no farther from home than so many metres'),
    text('超出部分每 100 米', 'each 100 m begun beyond'),
  ),
  request: kind(
    text('点班', 'requests'),
    text('满足对班次的申请：要上或不要上', 'requests for and against shifts are met'),
    text('一项未满足的申请乘以其 `units`', 'an unmet request times its `units`'),
  ),
  cover: kind(
    text('岗次人数', 'cover'),
    text('每个班次的人数：至少、所需或至多', 'people on a shift: minimum, wanted or maximum'),
    text('缺或多一个岗次', 'a place too few or too many'),
  ),
  fairness: kind(
    text('分担均衡', 'fairness'),
    text('情况相同的人负担相同，以往的服务也计入', 'comparable people carry equal loads, past service included'),
    text('Σ 负担² 超出最均匀分法的部分', 'Σ load² above the most equal sharing'),
  ),
  continuity: kind(
    text('固定服务人员', 'continuity'),
    text('每位服务对象由同一人照护', 'each client keeps one caregiver'),
    text('多换一人', 'a further person'),
  ),
  preference: kind(
    text('意愿', 'preferences'),
    text(
      '照顾对岗位、地点和星期几的意愿（`wishes`）',
      'likes and dislikes of posts, places and weekdays (`wishes`) are met',
    ),
    assignment,
  ),
};

/** The meanings of the cost rules; the library has their names. */
export const costKindMeanings: Readonly<Record<string, LocalText>> = {
  equal: text('每户相同', 'the same share for each household'),
  area: text(
    '按专有部分面积，即法律的默认办法（民法典第 283 条）',
    'by exclusive area, the default of the law (Civil Code 283)',
  ),
  persons: text('按人口', 'by the number of persons'),
  usage: text('按计量的用量', 'by metered use'),
  floor: text('按楼层系数，如一层减半', 'by a coefficient of the floor, such as half for the ground floor'),
  network: text('按各户使用的管段', 'by the segments of pipe that each household uses'),
  fixed: text('一部分住户定额，其余按另一规则', 'fixed amounts for some, another rule for the rest'),
  blend: text('几种规则按权重组合', 'several rules, in the ratio of their weights'),
};

/** The kinds of metrics in words. */
export const metricKindTexts: Readonly<Record<'straight' | 'paths', KindText>> = {
  straight: kind(
    text('直线距离', 'straight line'),
    text(
      'WGS 84 椭球面上的直线米数，可乘以绕行系数',
      'metres in a straight line on WGS 84, times a detour factor if wanted',
    ),
    text('米', 'metres'),
  ),
  paths: kind(
    text('步行距离或时间', 'walking distance or time'),
    text('沿步行路网的米数或秒数，按行动能力和坡度', 'metres or seconds along a walking graph, by mobility and slope'),
    text('米，或秒', 'metres, or seconds'),
  ),
};

/** The kinds of requirements of a coverage in words. */
export const requirementKindTexts: Readonly<Record<string, KindText>> = {
  'leads-and-channel': kind(
    text('有负责人、有渠道', 'leads and a channel'),
    text(
      '网络（网格）覆盖：每个节点的必设岗位都有负责人，并有联络渠道',
      'grid coverage: each node has a lead for every required post, and a channel',
    ),
    text('节点 × 岗位', 'a node and a post'),
  ),
  'volunteer-in-reach': kind(
    text('有志愿者可及', 'a volunteer in reach'),
    text(
      '人员覆盖：目标人群的每一户都有某岗位的志愿者在范围内且有名额',
      'personnel coverage: each household of the target group has a volunteer of the post in reach with room left',
    ),
    text('户', 'a household'),
  ),
  'rostered-hours': kind(
    text('有排定的时长', 'rostered hours'),
    text('服务覆盖：需求由范围内排定的服务时长满足', 'service coverage: needs are met by rostered hours in reach'),
    text('分钟', 'a minute'),
  ),
};
