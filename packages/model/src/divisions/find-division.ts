import { parseWith, type Result } from '@community1373/base/diagnostics';
import { Findings } from '../community/findings';
import type { ModelCode } from '../messages/messages';
import {
  type DivisionCommunity,
  type DivisionList,
  divisionListSchema,
  type DivisionSubDistrict,
} from './division-list';

/** A community or village with its parent divisions. */
export interface Division {
  /** The 12-digit division code. */
  readonly code: string;
  /** The name of the province. */
  readonly province: string;
  /** The name of the city; empty where the county is directly below the province. */
  readonly city: string;
  /** The name of the county. */
  readonly county: string;
  /** The sub-district, with the three digits of its own code. */
  readonly subDistrict: Pick<DivisionSubDistrict, 'code' | 'name'>;
  /** The community, with the three digits of its own code. */
  readonly community: DivisionCommunity;
}

const readBefore = new WeakSet<object>();

/**
 * Finds a community by its 12-digit code in the list of its county. Problems: a code that is malformed, of another county, of a sub-district or
 * larger division, or not in the list.
 *
 * @example
 * import { findDivision, parseDivisions } from '@community1373/model/divisions';
 * const list = parseDivisions('divisions/1\t990101\t某省\t某市\t某区\n#甲街道\n004\t乙社区\n');
 * const found = list.ok ? findDivision('990101001004', list.value) : list;
 * found.ok && found.value.community.name; // => '乙社区'
 */
export const findDivision = (code: string, list: DivisionList): Result<Division, ModelCode> => {
  const findings = new Findings({});
  const fail = (problem: ModelCode, params = {}): Result<Division, ModelCode> => {
    findings.add(problem, ['code'], code, params);
    return { ok: false, report: findings.report() };
  };
  // A list is read once, however many codes are looked up in it.
  if (!readBefore.has(list)) {
    const read = parseWith(divisionListSchema, list);
    if (!read.ok) {
      findings.take(read.report, ['list']);
      return { ok: false, report: findings.report() };
    }
    readBefore.add(list);
  }
  if (typeof code !== 'string' || !/^\d{12}$/.test(code)) return fail('model.division-code');
  if (code.endsWith('000')) return fail('model.division-rank', { code });
  if (!code.startsWith(list.code))
    return fail('model.division-county', { code: code.slice(0, 6), county: list.county, known: list.code });
  const subDistrict = list.subDistricts.find((item) => item.code === code.slice(6, 9));
  if (subDistrict === undefined) return fail('model.division-unknown', { code: code.slice(0, 9), above: list.county });
  const community = subDistrict.communities.find((item) => item.code === code.slice(9));
  if (community === undefined) return fail('model.division-unknown', { code, above: subDistrict.name });
  const { province, city, county } = list;
  return {
    ok: true,
    value: { code, province, city, county, subDistrict: { code: subDistrict.code, name: subDistrict.name }, community },
    report: findings.report(),
  };
};
