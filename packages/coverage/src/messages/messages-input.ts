import type { DiagnosticCatalogue } from '@community1373/base/diagnostics';

/** All codes for problems of an input. */
export type CoverageInputCode =
  | 'coverage.not-a-number'
  | 'coverage.latitude'
  | 'coverage.longitude'
  | 'coverage.swapped'
  | 'coverage.far-away'
  | 'coverage.lengths'
  | 'coverage.no-households'
  | 'coverage.no-providers'
  | 'coverage.duplicate-id'
  | 'coverage.minutes-total'
  | 'coverage.same-place'
  | 'coverage.radius-range'
  | 'coverage.radius-zero'
  | 'coverage.detour'
  | 'coverage.exchanged'
  | 'coverage.radius-kilometres'
  | 'coverage.metric'
  | 'coverage.metric-word'
  | 'coverage.metric-graph'
  | 'coverage.mobility-speed'
  | 'coverage.mobility-steepest'
  | 'coverage.mobility-steps'
  | 'coverage.unknown-id'
  | 'coverage.past-scrap'
  | 'coverage.geometry'
  | 'coverage.graph-empty'
  | 'coverage.graph-in-pieces'
  | 'coverage.stretch-too-long'
  | 'coverage.system'
  | 'coverage.system-unknown'
  | 'coverage.no-line'
  | 'coverage.line-short'
  | 'coverage.no-way'
  | 'coverage.elevation'
  | 'coverage.overpass'
  | 'coverage.crossing'
  | 'coverage.near-miss'
  | 'coverage.joined'
  | 'coverage.tangled';

/** Texts of {@link CoverageInputCode}. */
export const inputCatalogue: DiagnosticCatalogue<CoverageInputCode> = {
  'zh-CN': {
    'coverage.not-a-number': '坐标不是有效数字',
    'coverage.not-a-number/fix': '请填写经度、纬度的数值（度）',
    'coverage.latitude': '纬度超出范围（-80 至 80 度）',
    'coverage.latitude/fix': '请核对纬度；坐标顺序为先经度、后纬度',
    'coverage.longitude': '经度超出范围（-180 至 180 度）',
    'coverage.longitude/fix': '请核对经度',
    'coverage.swapped': '经度和纬度疑似颠倒：互换后与其余位置相距 {distance:meters} 米',
    'coverage.swapped/fix': '请把坐标改为先经度、后纬度',
    'coverage.far-away': '该位置与其余位置的中心相距 {distance:meters} 米',
    'coverage.far-away/fix': '请核对坐标及坐标系（应为 WGS 84）',
    'coverage.lengths': '各列长度不一致：{lengths}',
    'coverage.lengths/fix': '请让经度、纬度、编号等各列等长',
    'coverage.no-households': '没有住户',
    'coverage.no-households/fix': '请至少提供一户，否则覆盖率没有意义',
    'coverage.no-providers': '没有服务点',
    'coverage.no-providers/fix': '请至少提供一个服务点，否则无人可覆盖',
    'coverage.duplicate-id': '编号 {id} 重复（首次出现在第 {first} 项）',
    'coverage.duplicate-id/fix': '请为每项使用不同的编号',
    'coverage.same-place': '有 {count} 项与其他项位置完全相同',
    'coverage.same-place/fix': '同一楼栋可以如此；若是重复录入请删除',
    'coverage.radius-range': '半径应为 0 至 {limit} 米',
    'coverage.radius-range/fix': '请修改半径',
    'coverage.radius-zero': '半径为 0：只有与服务点位置相同的住户才算覆盖',
    'coverage.radius-zero/fix': '如非本意，请填写大于 0 的半径',
    'coverage.detour': '绕行系数应为 1 至 10',
    'coverage.detour/fix': '请填写不小于 1 的系数；直线距离为 1，城区道路常取 1.3',
    'coverage.exchanged': '经度和纬度疑似颠倒：第二个数 {longitude:raw} 不可能是纬度',
    'coverage.exchanged/fix': '请将经度写在前、纬度写在后：[{longitude:raw}, {latitude:raw}]',
    'coverage.minutes-total': '所有需求合计的分钟数超过能精确计算的范围',
    'coverage.minutes-total/fix': '请核对每次的分钟数、频次与周数',
    'coverage.radius-kilometres':
      '半径仅 {radius:raw} 米，而各位置分布在 {extent:meters} 米的范围内：半径的单位是米，不是千米',
    'coverage.radius-kilometres/fix': '如果是 {radius:raw} 千米，请填写 {metres:raw}',
    'coverage.metric': '距离的算法应为一个对象',
    'coverage.metric/fix': '请填写 { kind: "straight" }，或 kind 为 "paths" 并给出路网',
    'coverage.metric-word': '此处没有这个取值，可用的有：{words}',
    'coverage.metric-word/fix': '请改为“{nearest}”，或其他可用的取值',
    'coverage.metric-graph': '这不是步行路网',
    'coverage.metric-graph/fix': '请先用 parseWalkingGraph 读取路网，再填写其结果',
    'coverage.mobility-speed': '步行速度应为大于 0 的数值（米/秒）',
    'coverage.mobility-speed/fix': '请填写平地上每秒行走的米数，例如 0.8',
    'coverage.mobility-steepest': '最大坡度应为不小于 0 的数值',
    'coverage.mobility-steepest/fix': '请填写高差与水平距离之比；没有限制时为 Infinity',
    'coverage.mobility-steps': '能否走台阶应为 true 或 false',
    'coverage.mobility-steps/fix': '请填写 true 或 false',
    'coverage.past-scrap': '有 {count} 个位置最近的是一小段与其他道路不相通的路，已改接到附近相通的路网：{ids}',
    'coverage.past-scrap/fix': '如该段路实际相通，请让它与相邻道路共用端点；否则无需处理',
    'coverage.unknown-id': '引用的编号 {id} 不存在',
    'coverage.unknown-id/fix': '请核对编号，或补上该项',
    'coverage.geometry': '几何类型“{type}”不能使用，应为 {expected}',
    'coverage.geometry/fix': '请提供 {expected}',
    'coverage.graph-empty': '路网没有任何可走的路段',
    'coverage.graph-empty/fix': '请提供至少一条两点以上的线',
    'coverage.graph-in-pieces': '路网分成互不相通的 {pieces} 块，最大一块有 {largest} 个点，其余共 {rest} 个点',
    'coverage.graph-in-pieces/fix': '若道路本来相通，请让线段在交叉处共用同一个点',
    'coverage.stretch-too-long': '两点之间的路段长 {distance:meters} 米，超过上限 {limit:meters} 米',
    'coverage.stretch-too-long/fix': '请核对这两点的坐标；若道路确有这么长，请在中间添加点',
    'coverage.system': '坐标系为 {system}，应为 WGS 84',
    'coverage.system/fix': '请先转换为 WGS 84（经度在前）',
    'coverage.system-unknown': '不认识坐标系“{system}”',
    'coverage.system-unknown/fix': '请在地图软件中转为 WGS 84（EPSG:4326）或 CGCS2000（EPSG:4490）后导出',
    'coverage.no-line': '{count} 个要素不是线（{type}），未作为道路读入',
    'coverage.no-line/fix': '如应是道路，请改画成线',
    'coverage.line-short': '这条线不足两个有效的点，未读入',
    'coverage.line-short/fix': '请补上坐标，或删除这条线',
    'coverage.no-way': '{count} 条线不能步行，未读入：{reason}',
    'coverage.no-way/fix': '如确可步行，请在其属性中注明（如 foot=yes）',
    'coverage.elevation': '{count} 处高程是“无数据”的代用值或明显有误，按未知处理',
    'coverage.elevation/fix': '请核对这些点的高程；未知的请留空',
    'coverage.overpass': '道路在 {count} 处上下跨越，互不相通',
    'coverage.overpass/fix': '如本来相通，请核对高程和 layer、bridge、tunnel 等属性',
    'coverage.crossing': '道路在 {count} 处相交而没有共用的点，视为不相通（如 {places}）',
    'coverage.crossing/fix': '若本来相通，请在读入时选择连接（join），或在交叉处添加共用的点',
    'coverage.near-miss': '有 {count} 处线的端点与另一条线相差不到 1 米，视为不相通（如 {places}）',
    'coverage.near-miss/fix': '若本来相通，请在读入时选择连接（join），或把端点移到另一条线的点上',
    'coverage.joined': '已在 {crossings} 处交叉和 {misses} 处相差不到 1 米的地方连接道路',
    'coverage.joined/fix': '如有立交桥被误连，请为桥注明 layer 或 bridge',
    'coverage.tangled': '{count} 条线彼此交叠过多，未查找没有共用点的交叉',
    'coverage.tangled/fix': '请删除重复的线后再读入',
  },
  en: {
    'coverage.not-a-number': 'The coordinate is not a number',
    'coverage.not-a-number/fix': 'Give longitude and latitude in degrees',
    'coverage.latitude': 'The latitude is out of range (-80 to 80 degrees)',
    'coverage.latitude/fix': 'Check the latitude; longitude comes first',
    'coverage.longitude': 'The longitude is out of range (-180 to 180 degrees)',
    'coverage.longitude/fix': 'Check the longitude',
    'coverage.swapped':
      'Longitude and latitude look exchanged: the other way round it is {distance:meters} m from the others',
    'coverage.swapped/fix': 'Write longitude first, latitude second',
    'coverage.far-away': 'This place is {distance:meters} m from the middle of the others',
    'coverage.far-away/fix': 'Check the coordinates and their system (WGS 84)',
    'coverage.lengths': 'The columns have different lengths: {lengths}',
    'coverage.lengths/fix': 'Give longitude, latitude and ids the same length',
    'coverage.no-households': 'There are no households',
    'coverage.no-households/fix': 'Give at least one household: without any a coverage means nothing',
    'coverage.no-providers': 'There are no providers',
    'coverage.no-providers/fix': 'Give at least one provider: without any nobody is reached',
    'coverage.duplicate-id': 'The id {id} occurs twice (first at item {first})',
    'coverage.duplicate-id/fix': 'Use a different id for each',
    'coverage.same-place': '{count} {count:item lies|items lie} exactly where another does',
    'coverage.same-place/fix': 'That may be right within one building; delete what was entered twice',
    'coverage.radius-range': 'The radius must be from 0 to {limit} m',
    'coverage.radius-range/fix': 'Change the radius',
    'coverage.radius-zero': 'The radius is 0: only households at the very place of a provider are reached',
    'coverage.radius-zero/fix': 'Give a radius above 0 unless this is meant',
    'coverage.detour': 'The detour factor must be from 1 to 10',
    'coverage.detour/fix': 'Give a factor of at least 1: 1 is the straight line, 1.3 is common for streets',
    'coverage.exchanged':
      'Longitude and latitude look exchanged: the second number, {longitude:raw}, cannot be a latitude',
    'coverage.exchanged/fix': 'Write the longitude first, then the latitude: [{longitude:raw}, {latitude:raw}]',
    'coverage.minutes-total': 'The needs ask for more minutes in all than can be counted exactly',
    'coverage.minutes-total/fix': 'Check the minutes of a visit, how often it is made, and the weeks',
    'coverage.radius-kilometres':
      'The radius is {radius:raw} m, while the places spread over {extent:meters} m: a radius is in metres, not kilometres',
    'coverage.radius-kilometres/fix': 'Where {radius:raw} km are meant, write {metres:raw}',
    'coverage.metric': 'A metric must be an object',
    'coverage.metric/fix': 'Give { kind: "straight" }, or the kind "paths" with a walking graph',
    'coverage.metric-word': 'There is no such word here; it is one of {words}',
    'coverage.metric-word/fix': 'Write “{nearest}”, or another of these words',
    'coverage.metric-graph': 'This is not a walking graph',
    'coverage.metric-graph/fix': 'Read the ways with parseWalkingGraph and give its value',
    'coverage.mobility-speed': 'A walking speed must be a number above 0, in metres a second',
    'coverage.mobility-speed/fix': 'Give the metres walked in a second on the flat, 0.8 for instance',
    'coverage.mobility-steepest': 'The steepest slope must be a number of at least 0',
    'coverage.mobility-steepest/fix': 'Give rise over run; Infinity where there is no limit',
    'coverage.mobility-steps': 'Whether steps can be taken must be true or false',
    'coverage.mobility-steps/fix': 'Give true or false',
    'coverage.past-scrap':
      '{count} {count:place was|places were} attached to the ways they can use past a nearer scrap of way that is joined to nothing: {ids}',
    'coverage.past-scrap/fix':
      'Where that scrap is joined in truth, let it share a point with the next way; otherwise nothing is to be done',
    'coverage.unknown-id': 'The id {id} does not exist',
    'coverage.unknown-id/fix': 'Check the id, or add what it names',
    'coverage.geometry': 'A geometry “{type}” cannot be used; {expected} expected',
    'coverage.geometry/fix': 'Give {expected}',
    'coverage.graph-empty': 'The walking graph has no way to walk on',
    'coverage.graph-empty/fix': 'Give at least one line of two points or more',
    'coverage.graph-in-pieces':
      'The walking graph falls into {pieces} pieces; the largest has {largest} points, the others {rest}',
    'coverage.graph-in-pieces/fix': 'Where ways do meet, let their lines share the point of the crossing',
    'coverage.stretch-too-long':
      'The stretch between two points is {distance:meters} m long, more than {limit:meters} m',
    'coverage.stretch-too-long/fix': 'Check the coordinates of both; if the way is that long, add points between them',
    'coverage.system': 'The coordinates are in {system}; WGS 84 is expected',
    'coverage.system/fix': 'Convert them to WGS 84 first, longitude before latitude',
    'coverage.system-unknown': 'The coordinate system “{system}” is not known',
    'coverage.system-unknown/fix': 'Convert the file to WGS 84 (EPSG:4326) or CGCS2000 (EPSG:4490) in a map program',
    'coverage.no-line': '{count} {count:feature is|features are} no line ({type}) and not read as a way',
    'coverage.no-line/fix': 'If it is a way, draw it as a line',
    'coverage.line-short': 'The line has fewer than two valid points and is left out',
    'coverage.line-short/fix': 'Add its coordinates, or delete the line',
    'coverage.no-way': '{count} {count:line|lines} cannot be walked and {count:is|are} left out: {reason}',
    'coverage.no-way/fix': 'If people walk there, say so in its tags, as foot=yes does',
    'coverage.elevation':
      '{count} {count:elevation stands|elevations stand} for “no data” or cannot be right, and {count:is|are} taken as unknown',
    'coverage.elevation/fix': 'Check the elevations of these points; leave unknown ones out',
    'coverage.overpass': 'At {count} {count:place|places} ways pass over each other and do not meet',
    'coverage.overpass/fix': 'If they meet, check elevations and the tags layer, bridge and tunnel',
    'coverage.crossing':
      'At {count} {count:place|places} lines cross without a shared point and do not meet there (such as {places})',
    'coverage.crossing/fix': 'If they meet, have them joined when reading (join), or add a shared point',
    'coverage.near-miss':
      '{count} {count:end misses|ends miss} another line by less than 1 m and {count:does|do} not meet it (such as {places})',
    'coverage.near-miss/fix':
      'If they meet, have them joined when reading (join), or move the end onto a point of the line',
    'coverage.joined':
      'Ways were joined at {crossings} {crossings:crossing|crossings} and at {misses} {misses:place|places} where they missed by less than 1 m',
    'coverage.joined/fix': 'If a bridge was joined by mistake, give it the tag layer or bridge',
    'coverage.tangled': '{count} lines overlap too much to look for crossings without a shared point',
    'coverage.tangled/fix': 'Delete lines that are there more than once',
  },
};
