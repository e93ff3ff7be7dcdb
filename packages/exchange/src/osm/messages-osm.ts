import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of a map file of OpenStreetMap. */
export type OsmCode =
  | 'exchange.osm-kind'
  | 'exchange.osm-broken'
  | 'exchange.osm-feature'
  | 'exchange.osm-doctype'
  | 'exchange.osm-text'
  | 'exchange.osm-nodes'
  | 'exchange.osm-empty'
  | 'exchange.osm-skipped'
  | 'exchange.osm-partial'
  | 'exchange.osm-clipped';

/** Texts of {@link OsmCode}. */
export const osmTexts: DiagnosticCatalogue<OsmCode> = {
  'zh-CN': {
    'exchange.osm-kind': '不是 OpenStreetMap 的地图文件',
    'exchange.osm-kind/fix': '请导出为 .osm、.osm.pbf 或 Overpass 的 JSON（也可用 gzip 压缩）',
    'exchange.osm-broken': '地图文件已损坏或不完整：{part}',
    'exchange.osm-broken/fix': '请重新下载或导出',
    'exchange.osm-feature': '地图文件要求“{feature}”，不能读取',
    'exchange.osm-feature/fix': '请用 osmium 等软件另存为普通的 .osm.pbf（zlib 压缩，不含历史）',
    'exchange.osm-doctype': '地图文件含有文档类型声明（DOCTYPE），不予读取',
    'exchange.osm-doctype/fix': '请确认文件来源可靠，删去该声明，或重新导出',
    'exchange.osm-text': '标签文字过长，上限 {limit} 个字节',
    'exchange.osm-text/fix': '请确认文件来源可靠；OpenStreetMap 的标签不超过 255 个字符',
    'exchange.osm-nodes': '地图过大：点（含道路经过的点）超过 {limit} 个',
    'exchange.osm-nodes/fix': '请只导出社区周边的范围',
    'exchange.osm-empty': '地图中没有可步行的道路，也没有建筑',
    'exchange.osm-empty/fix': '请检查导出的范围和内容（应包含 highway 和 building）',
    'exchange.osm-skipped': '{reason}：{count} 个，未读入',
    'exchange.osm-skipped/fix': '如有误，请在地图软件中修改后重新导出',
    'exchange.osm-clipped': '地图中有 {total} 条道路，只读入社区周边 2 公里以内的 {count} 条',
    'exchange.osm-clipped/fix': '如需更大范围，请先给社区较远的站点填写位置',
    'exchange.osm-partial': '有 {count} 条道路或建筑引用了文件中没有的点，只读入了有点的部分',
    'exchange.osm-partial/fix': '请导出完整的道路（Overpass 用“(._;>;);out;”，osmium 用 complete_ways）',
  },
  en: {
    'exchange.osm-kind': 'This is no map file of OpenStreetMap',
    'exchange.osm-kind/fix': 'Export it as .osm, .osm.pbf or JSON of Overpass (also packed with gzip)',
    'exchange.osm-broken': 'The map file is damaged or incomplete: {part}',
    'exchange.osm-broken/fix': 'Download or export it again',
    'exchange.osm-feature': 'The map file requires “{feature}”, which cannot be read',
    'exchange.osm-feature/fix': 'Save it with a program such as osmium as a plain .osm.pbf (zlib, without history)',
    'exchange.osm-doctype': 'The map file contains a document type (DOCTYPE) and is not read',
    'exchange.osm-doctype/fix': 'Check where it comes from; remove the declaration, or export it again',
    'exchange.osm-text': 'The text of a tag is too long: at most {limit} bytes are read',
    'exchange.osm-text/fix': 'Check where the file comes from; tags of OpenStreetMap have at most 255 characters',
    'exchange.osm-nodes': 'The map is too large: more than {limit} nodes, or mentions of nodes in lines',
    'exchange.osm-nodes/fix': 'Export the surroundings of the community only',
    'exchange.osm-empty': 'The map has neither ways to walk nor buildings',
    'exchange.osm-empty/fix': 'Check the extent and the content of the export (it needs highway and building)',
    'exchange.osm-skipped': '{reason}: {count}, not read',
    'exchange.osm-skipped/fix': 'If that is wrong, correct it in a map program and export it again',
    'exchange.osm-clipped': 'Of the {total} ways of the map, the {count} within 2 km of the community are read',
    'exchange.osm-clipped/fix': 'To have more of them, give the remote stations of the community their places first',
    'exchange.osm-partial':
      '{count} {count:way or building refers|ways or buildings refer} to nodes that the file lacks; only the parts with nodes were read',
    'exchange.osm-partial/fix': 'Export whole ways (in Overpass “(._;>;);out;”, in osmium complete_ways)',
  },
};
