import type { Pairs } from './columns';

/** 初次导览的文字。 */
export const tourTexts = {
  'tour.title': ['初次使用导览', 'A first look'],
  'tour.step': ['第 {n} 步，共 {of} 步', 'Step {n} of {of}'],
  'tour.next': ['下一步', 'Next'],
  'tour.back': ['上一步', 'Back'],
  'tour.skip': ['跳过', 'Skip'],
  'tour.done': ['开始使用', 'Start'],
  'tour.again': ['重看导览', 'Show the first look again'],
  'tour.overview': [
    '这里是三项覆盖、排班和费用。每个数字都列出分子、分母，以及缺什么、为什么缺。',
    'These are the three coverages, the roster and the costs. Each figure tells what it is made of, what is missing, and why.',
  ],
  'tour.plan': [
    '在平面图上拖动站点，或选中站点后按方向键，数字随之变化。每一步都可以撤销。',
    'Drag a station on the plan, or choose one and press the arrow keys: the figures follow. Every step can be undone.',
  ],
  'tour.findings': [
    '“需要关注”按涉及的人数排列，能补救的附有经过核算的办法。',
    '“What needs attention” is ranked by the people it touches; where something mends it, that has been computed.',
  ],
  'tour.views': [
    '各视图在这里。“推演”并排比较设想，“数据管理”导入、导出文件和链接；数据不离开本机。',
    'The views are here. “What if” compares what you imagine side by side, “Files” brings and takes; nothing leaves this machine.',
  ],
} as const satisfies Pairs;
