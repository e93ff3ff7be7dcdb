import type { LocalText } from '@community1373/base/explain';
import type { MappingFieldId } from './fields';

/** A kind of table that communities keep. */
export interface TableKind {
  /** Its name for people. */
  readonly name: LocalText;
  /** Words of the titles and sheet names of such tables. */
  readonly words: readonly string[];
  /** The fields that its columns may have. */
  readonly fields: readonly MappingFieldId[];
  /** Fields that tell this kind from the others. */
  readonly marks: readonly MappingFieldId[];
  /** The needed fields: of each group at least one. */
  readonly needs: readonly (readonly MappingFieldId[])[];
}

const address = [
  'place',
  'compound',
  'building',
  'entrance',
  'room',
  'dwelling-id',
] as const satisfies readonly MappingFieldId[];

/** The id of a kind of table. */
export type TableKindId = 'residents' | 'owners' | 'volunteers' | 'organisations' | 'served';

/**
 * The kinds of tables that can be mapped, each with its fields.
 *
 * @example
 * import { tableKinds } from '@community1373/exchange/mapping';
 * tableKinds.owners.name['zh-CN']; // => '业主清册（一房一行）'
 */
export const tableKinds: Readonly<Record<TableKindId, TableKind>> = {
  residents: {
    name: { 'zh-CN': '居民花名册（一人一行）', en: 'residents’ register (a row a person)' },
    words: ['居民', '人口', '住户', '户籍', '花名册', '常住', '家庭成员', '老年人', 'residents'],
    fields: [...address, 'floor', 'id-number', 'birth-date', 'age', 'care', 'state', 'area'],
    marks: ['id-number', 'birth-date', 'age', 'care'],
    needs: [
      ['place', 'room', 'dwelling-id'],
      ['id-number', 'birth-date', 'age'],
    ],
  },
  owners: {
    name: { 'zh-CN': '业主清册（一房一行）', en: 'owners’ register (a row a flat)' },
    words: ['业主', '产权', '房屋', '房产', '清册', '户室', '专有部分', 'owners'],
    fields: [...address, 'floor', 'area', 'occupancy'],
    marks: ['area', 'occupancy'],
    needs: [['place', 'room', 'dwelling-id'], ['area']],
  },
  volunteers: {
    name: { 'zh-CN': '志愿者名单（一人一行）', en: 'volunteers (a row a person)' },
    words: ['志愿', '义工', 'volunteers'],
    fields: ['volunteer-id', 'team', 'posts', 'minutes-per-week', 'availability', 'insured', 'consents'],
    marks: ['posts', 'minutes-per-week', 'availability', 'consents'],
    needs: [['posts', 'team']],
  },
  organisations: {
    name: { 'zh-CN': '社会组织名单', en: 'social organisations' },
    words: ['社会组织', '组织名单', '社团', '协会', 'organisations'],
    fields: ['organisation', 'status', 'posts', 'capacity'],
    marks: ['organisation', 'capacity'],
    needs: [['organisation']],
  },
  served: {
    name: { 'zh-CN': '志愿服务时长记录', en: 'volunteers’ hours served' },
    words: ['时长', '服务记录', '志愿服务', '工时', 'hours'],
    fields: ['volunteer-id', 'post', 'date', 'minutes'],
    marks: ['minutes', 'date'],
    needs: [['volunteer-id'], ['date'], ['minutes']],
  },
};

/** The ids of all kinds. */
// The keys of the table are its ids.
export const kindIds = Object.keys(tableKinds) as readonly TableKindId[];
