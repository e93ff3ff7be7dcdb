import * as z from 'zod';

const code = z.string().regex(/^(?!000)\d{3}$/);
const name = z.string().min(1).max(64);

/** Zod schema of a list of divisions, for one that comes as data and not as the compact text. */
export const divisionListSchema = z
  .object({
    /** The six digits of the county: province 2, city 2, county 2. */
    code: z.string().regex(/^\d{6}$/),
    province: name,
    /** Empty where the county is directly below the province. */
    city: z.string().max(64),
    county: name,
    subDistricts: z
      .array(
        z
          .object({
            /** Three digits, below the county. */
            code,
            name,
            /** Communities and villages, their codes three digits below the sub-district. */
            communities: z.array(z.object({ code, name }).readonly()).max(1000).readonly(),
          })
          .readonly(),
      )
      .max(1000)
      .readonly(),
  })
  .readonly();

/** 统计用区划代码 the divisions of one county: the six digits of the county, the names above it, and what lies below. */
export type DivisionList = z.infer<typeof divisionListSchema>;
/** A sub-district or town of a division list. */
export type DivisionSubDistrict = DivisionList['subDistricts'][number];
/** A community or village of a division list. */
export type DivisionCommunity = DivisionSubDistrict['communities'][number];

const follows = (code: string, last: string | undefined): boolean => Number(code) === Number(last ?? 0) + 1;

/**
 * Writes a list in the compact format that {@link parseDivisions} reads: a first line `divisions/1`, code, province, city, county; then `#` and a
 * sub-district, and below it its communities, a line each. Fields are divided by tabs; a code that is one more than the one before is left out.
 *
 * @example
 * import { formatDivisions } from '@community1373/model';
 * const subDistricts = [{ code: '001', name: '甲街道', communities: [{ code: '004', name: '乙社区' }, { code: '005', name: '丙社区' }] }];
 * formatDivisions({ code: '990101', province: '某省', city: '某市', county: '某区', subDistricts }).split('\n'); // => ['divisions/1\t990101\t某省\t某市\t某区', '#甲街道', '004\t乙社区', '丙社区', '']
 */
export const formatDivisions = ({ code, province, city, county, subDistricts }: DivisionList): string => {
  const lines = [['divisions/1', code, province, city, county].join('\t')];
  const line = (mark: string, item: { readonly code: string; readonly name: string }, last: string | undefined): void => {
    lines.push(`${mark}${follows(item.code, last) ? '' : `${item.code}\t`}${item.name}`);
  };
  subDistricts.forEach((subDistrict, i) => {
    line('#', subDistrict, subDistricts[i - 1]?.code);
    subDistrict.communities.forEach((community, j) => line('', community, subDistrict.communities[j - 1]?.code));
  });
  return `${lines.join('\n')}\n`;
};
