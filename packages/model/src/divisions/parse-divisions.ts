import { parseWith, type Result } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { Findings, type ReportOptions } from '../community/findings';
import type { ModelCode } from '../messages/messages';
import type { DivisionCommunity, DivisionList, DivisionSubDistrict } from './division-list';

const mostCharacters = 4_000_000;
const longestName = 64;
const mark = 'divisions/1';

type OpenSubDistrict = Omit<DivisionSubDistrict, 'communities'> & { readonly communities: DivisionCommunity[] };

/** Reads the code and name of a line; an omitted code is one more than the last. Undefined for a malformed line. */
const readLine = (text: string, last: string | undefined): DivisionCommunity | undefined => {
  const fields = text.split('\t');
  const [first = '', second] = fields;
  const code = second === undefined ? String(Number(last ?? '0') + 1).padStart(3, '0') : first;
  const name = (second ?? first).trim();
  const fits =
    fields.length <= 2 && /^\d{3}$/.test(code) && code !== '000' && name !== '' && name.length <= longestName;
  return fits ? { code, name } : undefined;
};

const readHeader = (line: string): Omit<DivisionList, 'subDistricts'> | undefined => {
  const fields = line.split('\t').map((field) => field.trim());
  const [format, code = '', province = '', city = '', county = ''] = fields;
  const fits =
    format === mark &&
    fields.length === 5 &&
    /^\d{6}$/.test(code) &&
    province !== '' &&
    county !== '' &&
    fields.every((field) => field.length <= longestName);
  return fits ? { code, province, city, county } : undefined;
};

/**
 * Parses the divisions of a county from the compact text that {@link formatDivisions} writes. A byte order mark, carriage returns, blank lines and
 * spaces around names are accepted. Malformed lines and repeated codes are reported with their line numbers; only `model.cap` is thrown.
 *
 * @example
 * import { parseDivisions } from '@community1373/model/divisions';
 * const read = parseDivisions('divisions/1\t990101\t某省\t某市\t某区\n#甲街道\n004\t乙社区\n丙社区\n');
 * read.ok && read.value.subDistricts[0]?.communities.map(({ code }) => code); // => ['004', '005']
 * parseDivisions('省,市,县').report.items[0]?.code; // => 'model.division-format'
 */
export const parseDivisions = (text: string, options: ReportOptions = {}): Result<DivisionList, ModelCode> => {
  const findings = new Findings(options);
  const read = parseWith(z.string(), text);
  if (!read.ok) {
    findings.take(read.report);
    return { ok: false, report: findings.report() };
  }
  if (text.length > mostCharacters)
    findings.add('model.division-size', [], text.length, { characters: text.length, most: mostCharacters });
  const lines = findings.hasErrors ? [] : text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = readHeader(lines[0] ?? '');
  if (header === undefined && !findings.hasErrors)
    findings.add('model.division-format', ['line', 1], lines[0], { format: mark });
  if (header === undefined) return { ok: false, report: findings.report() };
  const subDistricts: OpenSubDistrict[] = [];
  const known = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.trim() === '') continue;
    const at = ['line', i + 1];
    const isSubDistrict = line.startsWith('#');
    const open = subDistricts.at(-1);
    const last = isSubDistrict ? open?.code : open?.communities.at(-1)?.code;
    const item = readLine(isSubDistrict ? line.slice(1) : line, last);
    if (item === undefined || (!isSubDistrict && open === undefined)) {
      findings.add('model.division-line', at, line, {});
      continue;
    }
    const code = `${header.code}${isSubDistrict ? `${item.code}000` : `${open?.code ?? ''}${item.code}`}`;
    if (known.has(code)) findings.add('model.division-repeated', at, line, { code });
    known.add(code);
    if (isSubDistrict) subDistricts.push({ ...item, communities: [] });
    else open?.communities.push(item);
  }
  return findings.hasErrors
    ? { ok: false, report: findings.report() }
    : { ok: true, value: { ...header, subDistricts }, report: findings.report() };
};
