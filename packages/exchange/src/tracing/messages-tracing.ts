import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of a tracing. */
export type TraceCode =
  | 'exchange.trace-scale'
  | 'exchange.trace-unnumbered'
  | 'exchange.trace-number'
  | 'exchange.trace-corners'
  | 'exchange.trace-crossing'
  | 'exchange.trace-small'
  | 'exchange.trace-large'
  | 'exchange.trace-overlap';

/** Texts of {@link TraceCode}. */
export const traceTexts: DiagnosticCatalogue<TraceCode> = {
  'zh-CN': {
    'exchange.trace-scale': '比例无法确定：图上两点相距 {pixels} 像素，实际距离填为 {meters} 米',
    'exchange.trace-scale/fix': '请在图上选两个相距较远的点，填写两点之间的实际距离（大于 0 米）',
    'exchange.trace-unnumbered': '第 {order} 栋没有楼号',
    'exchange.trace-unnumbered/fix': '请填写楼号',
    'exchange.trace-number': '楼号“{number}”用了不止一次',
    'exchange.trace-number/fix': '请给每栋楼不同的楼号；同一栋楼只描一次',
    'exchange.trace-corners': '“{number}”号楼的轮廓只有 {count} 个角点，至少要三个',
    'exchange.trace-corners/fix': '请补描角点，或删除该轮廓',
    'exchange.trace-crossing': '“{number}”号楼的轮廓自相交叉',
    'exchange.trace-crossing/fix': '请移动角点，或删除后按顺序重描',
    'exchange.trace-small': '“{number}”号楼只有 {area} 平方米，小于 {limit} 平方米',
    'exchange.trace-small/fix': '请核对比例和轮廓',
    'exchange.trace-large': '“{number}”号楼有 {area} 平方米，大于 {limit} 平方米',
    'exchange.trace-large/fix': '请核对比例，并确认没有把几栋楼描成一栋',
    'exchange.trace-overlap': '“{number}”号楼与“{other}”号楼的轮廓重叠',
    'exchange.trace-overlap/fix': '请核对两栋楼的轮廓',
  },
  en: {
    'exchange.trace-scale':
      'The scale cannot be told: the two places are {pixels} pixels apart, the distance is given as {meters} m',
    'exchange.trace-scale/fix':
      'Choose two places far apart in the picture and give the metres between them (more than 0)',
    'exchange.trace-unnumbered': 'Building {order} in the order of drawing has no number',
    'exchange.trace-unnumbered/fix': 'Give its number',
    'exchange.trace-number': 'The number “{number}” is used more than once',
    'exchange.trace-number/fix': 'Give each building a number of its own; trace each building once',
    'exchange.trace-corners':
      'The outline of building “{number}” has {count} {count:corner|corners}; at least three are needed',
    'exchange.trace-corners/fix': 'Add corners, or delete the outline',
    'exchange.trace-crossing': 'The outline of building “{number}” crosses itself',
    'exchange.trace-crossing/fix': 'Move its corners, or delete it and draw the corners in order',
    'exchange.trace-small': 'Building “{number}” has only {area} m², less than {limit} m²',
    'exchange.trace-small/fix': 'Check the scale and the outline',
    'exchange.trace-large': 'Building “{number}” has {area} m², more than {limit} m²',
    'exchange.trace-large/fix': 'Check the scale, and that several buildings were not drawn as one',
    'exchange.trace-overlap': 'The outlines of buildings “{number}” and “{other}” overlap',
    'exchange.trace-overlap/fix': 'Check both outlines',
  },
};
