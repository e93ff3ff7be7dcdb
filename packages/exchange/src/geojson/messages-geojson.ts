import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** Codes of the problems of a map file. */
export type MapCode =
  | 'exchange.map-type'
  | 'exchange.map-system'
  | 'exchange.map-system-unknown'
  | 'exchange.too-many-features'
  | 'exchange.too-many-places'
  | 'exchange.feature-geometry'
  | 'exchange.feature-place'
  | 'exchange.feature-ring'
  | 'exchange.feature-kind'
  | 'exchange.feature-unlocated'
  | 'exchange.map-nothing'
  | 'exchange.building-compound'
  | 'exchange.feature-property'
  | 'exchange.feature-repeated'
  | 'exchange.building-level'
  | 'exchange.building-ambiguous'
  | 'exchange.building-parent'
  | 'exchange.building-entrance-count'
  | 'exchange.building-entrances'
  | 'exchange.building-added'
  | 'exchange.map-shifted'
  | 'exchange.converted'
  | 'exchange.map-far';

/** Texts of {@link MapCode}. */
export const mapTexts: DiagnosticCatalogue<MapCode> = {
  'zh-CN': {
    'exchange.map-type': '不是 GeoJSON 要素集合（FeatureCollection）',
    'exchange.map-type/fix': '请在地图软件中导出为 GeoJSON（RFC 7946）',
    'exchange.map-system': '文件的坐标系为 {system}，应为 WGS 84',
    'exchange.map-system/fix': '请在导入时选择“由 {system} 转换”，或先在地图软件中转为 WGS 84',
    'exchange.map-system-unknown': '不认识坐标系“{system}”',
    'exchange.map-system-unknown/fix': '请在地图软件中转为 WGS 84（EPSG:4326）后导出',
    'exchange.too-many-features': '要素过多，上限 {limit} 个',
    'exchange.too-many-features/fix': '请删除不需要的要素，或分成几个文件',
    'exchange.too-many-places': '坐标点过多，上限 {limit} 个',
    'exchange.too-many-places/fix': '请在地图软件中简化线和面，或分成几个文件',
    'exchange.feature-geometry': '几何类型不符：此类要素应为 {expected}',
    'exchange.feature-geometry/fix': '请改为 {expected}',
    'exchange.feature-place': '坐标应为［经度, 纬度］或［经度, 纬度, 高程］',
    'exchange.feature-place/fix': '经度在 -180 至 180 之间，纬度在 -90 至 90 之间，经度在前',
    'exchange.feature-ring': '面的边界应首尾相接，至少四个点',
    'exchange.feature-ring/fix': '请在地图软件中修复该面后重新导出',
    'exchange.feature-unlocated': '“{id}”在文件中没有位置（geometry 为空），保留方案中的位置；方案中没有的未读入',
    'exchange.feature-unlocated/fix': '如需移动，请在地图软件中为它定位',
    'exchange.map-nothing': '{count} 个要素都不能使用，没有读入任何内容',
    'exchange.map-nothing/fix': '请按下列问题逐一修改',
    'exchange.building-compound': '{number}号楼所属的“{id}”不在方案中，或不是可以放楼的上级',
    'exchange.building-compound/fix': '请把属性 parentId 改为楼院（或片区）的编号，或删去它',
    'exchange.feature-kind': '{count} 个要素不知道是什么，未读入',
    'exchange.feature-kind/fix':
      '请填写属性 kind（node 节点、station 站点、household 住户、path 步行道、building 楼），或填写已有节点、站点的 id',
    'exchange.feature-property': '缺少属性 {property}',
    'exchange.feature-property/fix': '请补上属性 {property}',
    'exchange.feature-repeated': '“{id}”在文件中出现多次',
    'exchange.feature-repeated/fix': '请只保留一个要素',
    'exchange.building-level': '工作模式的网格层级（{levels}）中没有“楼”这一级，无法放入楼栋',
    'exchange.building-level/fix': '请先在工作模式中增加“楼”一级，再导入',
    'exchange.building-ambiguous': '方案中有不止一栋“{number}”号楼：{names}',
    'exchange.building-ambiguous/fix': '请先在方案中把楼名改得不同，再导入',
    'exchange.building-parent': '方案中没有可放“{number}”号楼的上级节点',
    'exchange.building-parent/fix': '请先建好社区一级的节点',
    'exchange.building-entrance-count': '单元数应为 1 至 99 的整数',
    'exchange.building-entrance-count/fix': '请改正属性 entrances，或删去它',
    'exchange.building-entrances': '{name}写明 {wanted} 个单元，方案中已有 {known} 个；不会删除单元',
    'exchange.building-entrances/fix': '请核对单元数；确需减少时，请在表格中删除',
    'exchange.building-added': '{name}是新增的楼，归入“{parent}”',
    'exchange.building-added/fix': '如归属不对，导入后可在表格中修改；如本是已有的楼，请改正楼号',
    'exchange.map-shifted': '坐标整体偏移约 {meters:meters} 米，很可能是 {system} 坐标',
    'exchange.map-shifted/fix':
      '请核对坐标来源；如确为 {system}，请声明后转换再导入（表格可在表头注明，如“经度（{system}）”）',
    'exchange.converted': '{count} 处位置已由 {system} 转换为 WGS 84',
    'exchange.converted/fix': '如坐标本来就是 WGS 84，请去掉文件中的声明后重新导入',
    'exchange.map-far': '距本社区约 {meters:meters} 米',
    'exchange.map-far/fix': '请核对坐标是否录错，经度和纬度是否写反',
  },
  en: {
    'exchange.map-type': 'This is no GeoJSON feature collection',
    'exchange.map-type/fix': 'Export it as GeoJSON (RFC 7946) from a map program',
    'exchange.map-system': 'The coordinates are in {system}; WGS 84 is expected',
    'exchange.map-system/fix': 'Ask for the conversion from {system} when reading, or convert the file to WGS 84 first',
    'exchange.map-system-unknown': 'The coordinate system “{system}” is not known',
    'exchange.map-system-unknown/fix': 'Convert the file to WGS 84 (EPSG:4326) in a map program',
    'exchange.too-many-features': 'Too many features: at most {limit} are read',
    'exchange.too-many-features/fix': 'Delete those that are not needed, or divide the file',
    'exchange.too-many-places': 'Too many places: at most {limit} are read',
    'exchange.too-many-places/fix': 'Simplify lines and areas in a map program, or divide the file',
    'exchange.feature-geometry': 'Wrong geometry: {expected} is expected of such a feature',
    'exchange.feature-geometry/fix': 'Make it {expected}',
    'exchange.feature-place': 'A place is [longitude, latitude] or [longitude, latitude, elevation]',
    'exchange.feature-place/fix': 'Longitude from -180 to 180 first, then latitude from -90 to 90',
    'exchange.feature-ring': 'The border of an area ends where it begins and has at least four places',
    'exchange.feature-ring/fix': 'Fix the area in a map program and export it again',
    'exchange.feature-unlocated':
      '“{id}” has no place in the file (its geometry is null): it keeps the one in the scenario, and is left out where it has none',
    'exchange.feature-unlocated/fix': 'To move it, give it a place in a map program',
    'exchange.map-nothing': 'None of the {count} features can be used, and nothing was read',
    'exchange.map-nothing/fix': 'Fix the problems below',
    'exchange.building-compound':
      'The parent “{id}” of building {number} is not in the scenario, or cannot hold buildings',
    'exchange.building-compound/fix': 'Make the property parentId the id of a compound (or an area), or leave it out',
    'exchange.feature-kind':
      'It is not known what {count} {count:feature is|features are}; {count:it is|they are} left out',
    'exchange.feature-kind/fix':
      'Give the property kind (node, station, household, path, building), or the id of a node or station that exists',
    'exchange.feature-property': 'The property {property} is missing',
    'exchange.feature-property/fix': 'Add the property {property}',
    'exchange.feature-repeated': '“{id}” occurs more than once in the file',
    'exchange.feature-repeated/fix': 'Keep one of the features',
    'exchange.building-level': 'The levels of the work model ({levels}) have none of buildings',
    'exchange.building-level/fix': 'Add a level of buildings (楼) to the work model first',
    'exchange.building-ambiguous': 'The scenario has more than one building “{number}”: {names}',
    'exchange.building-ambiguous/fix': 'Give them different names in the scenario first',
    'exchange.building-parent': 'The scenario has no node that building “{number}” could belong to',
    'exchange.building-parent/fix': 'Add the node of the community first',
    'exchange.building-entrance-count': 'The number of entrances is a whole number from 1 to 99',
    'exchange.building-entrance-count/fix': 'Correct the property entrances, or leave it out',
    'exchange.building-entrances':
      '{name} is said to have {wanted} {wanted:entrance|entrances}; the scenario has {known}, and none is taken away',
    'exchange.building-entrances/fix': 'Check the number; to have fewer, delete them in the workbook',
    'exchange.building-added': '{name} is a further building, under “{parent}”',
    'exchange.building-added/fix':
      'If it belongs elsewhere, change that in the workbook; if it is one that the scenario has, correct its number',
    'exchange.map-shifted':
      'The coordinates are shifted by about {meters:meters} m as a whole: they are probably {system}',
    'exchange.map-shifted/fix':
      'Check where they come from; if they are {system}, declare it and have them converted (in a table by its header, such as “Longitude ({system})”)',
    'exchange.converted': '{count} {count:position was|positions were} converted from {system} to WGS 84',
    'exchange.converted/fix': 'If they are WGS 84 already, take the declaration out of the file and read it again',
    'exchange.map-far': 'About {meters:meters} m away from the community',
    'exchange.map-far/fix': 'Check the coordinates for a slip, and whether longitude and latitude are swapped',
  },
};
