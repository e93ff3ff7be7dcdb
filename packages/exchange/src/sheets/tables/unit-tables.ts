import type { Locale } from '@community1373/base/explain';
import { choice, yesNo } from '../../cells/choice-codecs';
import { date } from '../../cells/date-codecs';
import { area, integer } from '../../cells/number-codecs';
import { codeText } from '../../cells/text-codecs';
import { column, idColumn, must, sheet } from './columns';
import { type Column, listAt, type SheetTable } from '../table';

const areaColumn = column('area', '面积（平方米）', 'Area (m²)', area, {
  ...must,
  aliases: ['建筑面积', '面积（㎡）'],
});

/** The column that says that the builder has handed a unit over; a blank cell says so too. */
const deliveredColumn = (locale: Locale): Column =>
  column('delivered', '已交付', 'Delivered', yesNo(locale), { aliases: ['是否交付'] });

const premisesKinds = {
  shop: sheet('商铺', 'shop'),
  garage: sheet('车库', 'garage'),
  basement: sheet('地下室', 'basement'),
};
const ownerKinds = {
  person: sheet('自然人', 'person'),
  firm: sheet('单位', 'firm'),
  builder: sheet('建设单位', 'builder'),
  'public-landlord': sheet('公房产权单位', 'public landlord'),
};
/** Returns the sheets of units and their owners: dwellings, premises, owners and ownerships. */
export const unitTables = (locale: Locale): readonly SheetTable[] => [
  {
    id: 'dwellings',
    sheet: sheet('户室', 'Dwellings'),
    aliases: ['房屋', '房屋信息'],
    givenId: 'dwelling',
    toldBy: [['nodeId'], ['room']],
    ...listAt(['community', 'dwellings']),
    columns: [
      idColumn('户室编号', 'Dwelling'),
      column('nodeId', '所在节点', 'At node', codeText, { ...must, aliases: ['单元编号', '节点编号'] }),
      column('floor', '楼层', 'Floor', integer, { ...must, repeats: true }),
      column('room', '室号', 'Room', codeText, { ...must, aliases: ['房号', '门牌号'] }),
      areaColumn,
      deliveredColumn(locale),
    ],
  },
  {
    id: 'premises',
    sheet: sheet('非住宅专有部分', 'Premises'),
    aliases: ['商铺车库', '商铺', '车库', 'premises'],
    givenId: 'premises',
    toldBy: [['nodeId'], ['room']],
    ...listAt(['community', 'premises']),
    columns: [
      idColumn('专有部分编号', 'Premises'),
      column('kind', '类别', 'Kind', choice(premisesKinds, locale), must),
      column('nodeId', '所在节点', 'At node', codeText, { ...must, aliases: ['单元编号', '节点编号'] }),
      column('floor', '楼层', 'Floor', integer, { ...must, repeats: true }),
      column('room', '室号', 'Room', codeText, { ...must, aliases: ['房号', '门牌号'] }),
      areaColumn,
      deliveredColumn(locale),
    ],
  },
  {
    id: 'owners',
    sheet: sheet('业主', 'Owners'),
    aliases: ['业主名册', 'owners'],
    givenId: 'owner',
    ...listAt(['community', 'owners']),
    complete: (owner) => {
      // Only an inferred owner is marked.
      if (owner['inferred'] === false) delete owner['inferred'];
    },
    columns: [
      idColumn('业主编号', 'Owner'),
      column('kind', '类别', 'Kind', choice(ownerKinds, locale), must),
      column('inferred', '推定', 'Inferred', yesNo(locale)),
    ],
  },
  {
    id: 'ownerships',
    sheet: sheet('产权', 'Ownerships'),
    aliases: ['产权登记', 'ownerships'],
    givenId: 'ownership',
    toldBy: [['unitId'], ['ownerId'], ['from']],
    ...listAt(['community', 'ownerships']),
    complete: (ownership) => {
      // Only an owner who lives in the unit is marked.
      if (ownership['resident'] === false) delete ownership['resident'];
    },
    columns: [
      idColumn('产权编号', 'Ownership'),
      column('unitId', '户室或专有部分编号', 'Unit', codeText, { ...must, aliases: ['户室编号', '专有部分编号'] }),
      column('ownerId', '业主编号', 'Owner', codeText, { ...must, aliases: ['业主'] }),
      column(['share', 'numerator'], '份额分子', 'Share (numerator)', integer),
      column(['share', 'denominator'], '份额分母', 'Share (denominator)', integer),
      column('from', '起始日期', 'From', date),
      column('until', '终止日期', 'Until', date),
      column('resident', '自住', 'Lives here', yesNo(locale), { sensitive: 'occupancy' }),
    ],
  },
];
