import type { Pairs } from './columns';

/** 各视图中方案与现状之差的文字。 */
export const besideTexts = {
  'beside.title': ['与推演方案对照', 'Beside the variants'],
  'beside.off': ['不显示', 'Hide'],
  'beside.on': ['显示', 'Show'],
  'beside.none': ['这里的指标在各方案中都不变。', 'No figure of this view differs in any variant.'],
  'beside.all': ['全部指标见“推演”', 'All figures under “What if”'],
} as const satisfies Pairs;
