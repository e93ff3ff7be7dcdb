import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** What can be wrong with a map file. */
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
  | 'exchange.feature-property'
  | 'exchange.feature-repeated'
  | 'exchange.map-shifted'
  | 'exchange.map-far';

/** Texts of {@link MapCode}. */
export const mapTexts: DiagnosticCatalogue<MapCode> = {
  'zh-CN': {
    'exchange.map-type': '不是 GeoJSON 要素集合（FeatureCollection）',
    'exchange.map-type/mend': '请在地图软件中导出为 GeoJSON（RFC 7946）',
    'exchange.map-system': '文件的坐标系为 {system}，应为 WGS 84',
    'exchange.map-system/mend': '请在导入时选择“由 {system} 转换”，或先在地图软件中转为 WGS 84',
    'exchange.map-system-unknown': '不认识坐标系“{system}”',
    'exchange.map-system-unknown/mend': '请在地图软件中转为 WGS 84（EPSG:4326）后导出',
    'exchange.too-many-features': '要素过多，上限 {limit} 个',
    'exchange.too-many-features/mend': '请删除不需要的要素，或分成几个文件',
    'exchange.too-many-places': '坐标点过多，上限 {limit} 个',
    'exchange.too-many-places/mend': '请在地图软件中简化线和面，或分成几个文件',
    'exchange.feature-geometry': '几何类型不符：此类要素应为 {expected}',
    'exchange.feature-geometry/mend': '请改为 {expected}',
    'exchange.feature-place': '坐标应为［经度, 纬度］或［经度, 纬度, 高程］',
    'exchange.feature-place/mend': '经度在 -180 至 180 之间，纬度在 -90 至 90 之间，经度在前',
    'exchange.feature-ring': '面的边界应首尾相接，至少四个点',
    'exchange.feature-ring/mend': '请在地图软件中修复该面后重新导出',
    'exchange.feature-kind': '不知道该要素是什么',
    'exchange.feature-kind/mend': '请填写属性 kind（node 节点、station 站点、household 住户、path 步行道），或填写已有节点、站点的 id',
    'exchange.feature-property': '缺少属性 {property}',
    'exchange.feature-property/mend': '请补上属性 {property}',
    'exchange.feature-repeated': '“{id}”在文件中出现多次',
    'exchange.feature-repeated/mend': '请只保留一个要素',
    'exchange.map-shifted': '坐标整体偏移约 {meters:meters} 米，很可能是 {system} 坐标',
    'exchange.map-shifted/mend': '请核对坐标来源；如确为 {system}，请声明后转换再导入',
    'exchange.map-far': '距本社区约 {meters:meters} 米',
    'exchange.map-far/mend': '请核对坐标是否录错，经度和纬度是否写反',
  },
  en: {
    'exchange.map-type': 'This is no GeoJSON feature collection',
    'exchange.map-type/mend': 'Export it as GeoJSON (RFC 7946) from a map program',
    'exchange.map-system': 'The coordinates are in {system}; WGS 84 is expected',
    'exchange.map-system/mend': 'Ask for the conversion from {system} when reading, or convert the file to WGS 84 first',
    'exchange.map-system-unknown': 'The coordinate system “{system}” is not known',
    'exchange.map-system-unknown/mend': 'Convert the file to WGS 84 (EPSG:4326) in a map program',
    'exchange.too-many-features': 'Too many features: at most {limit} are read',
    'exchange.too-many-features/mend': 'Delete those that are not needed, or divide the file',
    'exchange.too-many-places': 'Too many places: at most {limit} are read',
    'exchange.too-many-places/mend': 'Simplify lines and areas in a map program, or divide the file',
    'exchange.feature-geometry': 'Wrong geometry: {expected} is expected of such a feature',
    'exchange.feature-geometry/mend': 'Make it {expected}',
    'exchange.feature-place': 'A place is [longitude, latitude] or [longitude, latitude, elevation]',
    'exchange.feature-place/mend': 'Longitude from -180 to 180 first, then latitude from -90 to 90',
    'exchange.feature-ring': 'The border of an area ends where it begins and has at least four places',
    'exchange.feature-ring/mend': 'Mend the area in a map program and export it again',
    'exchange.feature-kind': 'It is not known what this feature is',
    'exchange.feature-kind/mend': 'Give the property kind (node, station, household, path), or the id of a node or station that exists',
    'exchange.feature-property': 'The property {property} is missing',
    'exchange.feature-property/mend': 'Add the property {property}',
    'exchange.feature-repeated': '“{id}” occurs more than once in the file',
    'exchange.feature-repeated/mend': 'Keep one of the features',
    'exchange.map-shifted': 'The coordinates are shifted by about {meters:meters} m as a whole: they are probably {system}',
    'exchange.map-shifted/mend': 'Check where they come from; if they are {system}, declare it and have them converted',
    'exchange.map-far': 'About {meters:meters} m away from the community',
    'exchange.map-far/mend': 'Check the coordinates for a slip, and whether longitude and latitude are swapped',
  },
};
