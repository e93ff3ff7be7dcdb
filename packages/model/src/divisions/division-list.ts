import { requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';

const code = z.string().regex(/^(?!000)\d{3}$/);
const name = z.string().min(1).max(64);

/** A community or village of a division list. */
export interface DivisionCommunity {
  /** The three digits that follow the code of the sub-district. */
  readonly code: string;
  /** The name, up to 64 characters. */
  readonly name: string;
}

/** A sub-district or town of a division list. */
export interface DivisionSubDistrict {
  /** The three digits that follow the code of the county. */
  readonly code: string;
  /** The name, up to 64 characters. */
  readonly name: string;
  /** Its communities and villages, at most 1,000. */
  readonly communities: readonly DivisionCommunity[];
}

/** 统计用区划代码 the divisions of one county: its six-digit code, the names above it, and the sub-districts and communities below. */
export interface DivisionList {
  /** The six-digit code of the county: province 2, city 2, county 2. */
  readonly code: string;
  /** The name of the province. */
  readonly province: string;
  /** The name of the city; empty where the county is directly below the province. */
  readonly city: string;
  /** The name of the county. */
  readonly county: string;
  /** Its sub-districts and towns, at most 1,000. */
  readonly subDistricts: readonly DivisionSubDistrict[];
}

/** Schema of a {@link DivisionList} that comes as data rather than as compact text. */
export const divisionListSchema = z
  .object({
    code: z.string().regex(/^\d{6}$/),
    province: name,
    city: z.string().max(64),
    county: name,
    subDistricts: z
      .array(
        z
          .object({ code, name, communities: z.array(z.object({ code, name }).readonly()).max(1000).readonly() })
          .readonly(),
      )
      .max(1000)
      .readonly(),
  })
  .readonly();

const follows = (code: string, last: string | undefined): boolean => Number(code) === Number(last ?? 0) + 1;

/**
 * Formats a list in the compact format that {@link parseDivisions} reads: a first line `divisions/1`, code, province, city, county; then `#` and a
 * sub-district, followed by its communities, one per line. Fields are separated by tabs; a code that is one more than the previous is omitted.
 * Throws `model.divisions` for what is no list.
 *
 * @example
 * import { formatDivisions } from '@community1373/model/divisions';
 * const subDistricts = [{ code: '001', name: '甲街道', communities: [{ code: '004', name: '乙社区' }, { code: '005', name: '丙社区' }] }];
 * formatDivisions({ code: '990101', province: '某省', city: '某市', county: '某区', subDistricts }).split('\n'); // => ['divisions/1\t990101\t某省\t某市\t某区', '#甲街道', '004\t乙社区', '丙社区', '']
 */
export const formatDivisions = (list: DivisionList): string => {
  const { code, province, city, county, subDistricts } = requireArgument(divisionListSchema, list, 'model.divisions');
  const lines = [['divisions/1', code, province, city, county].join('\t')];
  const line = (
    mark: string,
    item: { readonly code: string; readonly name: string },
    last: string | undefined,
  ): void => {
    lines.push(`${mark}${follows(item.code, last) ? '' : `${item.code}\t`}${item.name}`);
  };
  subDistricts.forEach((subDistrict, i) => {
    line('#', subDistrict, subDistricts[i - 1]?.code);
    subDistrict.communities.forEach((community, j) => line('', community, subDistrict.communities[j - 1]?.code));
  });
  return `${lines.join('\n')}\n`;
};
