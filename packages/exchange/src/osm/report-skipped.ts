import type { DiagnosticSink } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import { noWayTexts } from '@community1373/coverage/walking';
import type { OsmMap, OsmSkip } from './osm-map';

/** Texts of the reasons that the table of ways does not have. */
const texts: Readonly<Partial<Record<OsmSkip, LocalText>>> = {
  ...noWayTexts,
  untagged: { 'zh-CN': '没有说明是什么的线', en: 'lines that no tag explains' },
  deleted: { 'zh-CN': '已删除的对象', en: 'deleted objects' },
  'no-id': { 'zh-CN': '没有编号的对象', en: 'objects without an id' },
  repeated: { 'zh-CN': '编号重复的对象', en: 'objects whose id occurs before' },
  'off-earth': { 'zh-CN': '坐标无效的点', en: 'nodes with invalid coordinates' },
  short: { 'zh-CN': '不足两个点的线', en: 'lines of fewer than two nodes' },
  'open-ring': { 'zh-CN': '轮廓不闭合的建筑', en: 'buildings whose outline does not close' },
  relation: { 'zh-CN': '建筑以外的关系', en: 'relations other than buildings' },
};

/** Reasons that mean damaged data; the others are things that a map has and walking does not need. */
const faults: readonly OsmSkip[] = ['no-id', 'repeated', 'off-earth', 'short', 'open-ring'];

/** Reports how many objects were skipped, one entry for each reason. */
export const reportSkipped = (sink: DiagnosticSink, skipped: OsmMap['skipped']): void => {
  for (const [reason, count] of Object.entries(skipped)) {
    // The keys of the counts are reasons.
    const known = reason as OsmSkip;
    if (known === 'missing-nodes') {
      sink.add('exchange.osm-partial', [], count, { count }, 'warning');
      continue;
    }
    const text = texts[known];
    if (text !== undefined)
      sink.add(
        'exchange.osm-skipped',
        [],
        reason,
        { count, reason: text },
        faults.includes(known) ? 'warning' : 'info',
      );
  }
};
