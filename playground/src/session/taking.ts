import { type Diagnostic, emptyReport, type Result } from '@community1373/base/diagnostics';
import type { Assessment, Scenario } from '@community1373/core';
import { compare } from '@community1373/core/what-if';
import type { NameList } from '@community1373/exchange/names';
import type { Notice } from '@community1373/exchange/notice';
import type { NamesRead, TakeOrder, Taken } from './exchange-protocol';
import { variantOf } from './what-if';

const types = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  geojson: 'application/geo+json',
  ics: 'text/calendar',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain;charset=utf-8',
} as const;

type Written = Result<readonly [ending: keyof typeof types, content: BlobPart]>;

const written = (ending: keyof typeof types, content: BlobPart): Written => ({
  ok: true,
  value: [ending, content],
  report: emptyReport,
});

const problemsOf = ({ items, total }: { readonly items: readonly Diagnostic[]; readonly total: number }) => ({
  kind: 'problems' as const,
  total,
  problems: items,
});

/** Returns the masking option of a data file: masked unless sensitive data are requested. */
const including = ({ sensitive }: { readonly sensitive: boolean }) =>
  ({ sensitive: sensitive ? 'included' : 'masked' }) as const;

const noticeOf = async (
  scenario: Scenario,
  assessment: Assessment,
  order: TakeOrder,
  names: NameList | undefined,
): Promise<Result<Notice>> => {
  const { createDutyNotice, createLevyNotice, summaryReport } = await import('@community1373/exchange/notice');
  const { wish, locale, on } = order;
  const made = (value: Notice): Result<Notice> => ({ ok: true, value, report: emptyReport });
  if (wish.kind !== 'notice' || wish.notice.of === 'summary')
    return made(summaryReport(scenario, assessment, { on, locale }));
  if (wish.notice.of === 'levy') return createLevyNotice(scenario, wish.notice.levyId, { on, locale });
  return made(createDutyNotice(scenario, assessment, { on, locale, ...(names === undefined ? {} : { names }) }));
};

const writeNotice = async (
  notice: Notice,
  as: 'page' | 'document' | 'message',
  on: TakeOrder['on'],
): Promise<Written> => {
  if (as === 'document') {
    const { noticeDocx } = await import('@community1373/exchange/docx');
    return written('docx', await noticeDocx(notice, on));
  }
  const { noticeHtml, noticeText } = await import('@community1373/exchange/notice');
  return as === 'page' ? written('html', noticeHtml(notice)) : written('txt', noticeText(notice));
};

const write = async (
  scenario: Scenario,
  assessment: Assessment,
  order: TakeOrder,
  names: NameList | undefined,
): Promise<Written> => {
  const { wish, locale, now, on } = order;
  switch (wish.kind) {
    case 'scenario': {
      const { writeScenarioJson } = await import('@community1373/exchange/json');
      return written('json', writeScenarioJson(scenario, including(wish)));
    }
    case 'workbook':
    case 'template': {
      const { writeXlsx, writeXlsxTemplate } = await import('@community1373/exchange/xlsx');
      const workbook =
        wish.kind === 'template'
          ? await writeXlsxTemplate(scenario, { locale, ...(wish.sheet === undefined ? {} : { sheet: wish.sheet }) })
          : await writeXlsx(scenario, { locale, guide: wish.guide, ...including(wish) });
      return workbook.ok ? written('xlsx', workbook.value) : workbook;
    }
    case 'tables': {
      const [{ writeCsv }, { zipSync }] = await Promise.all([import('@community1373/exchange/csv'), import('fflate')]);
      const files = writeCsv(scenario, { locale, encoding: wish.encoding, ...including(wish) });
      const packed = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
        mtime: new Date(`${on}T00:00:00`),
      });
      // Safe cast: fflate returns the packed bytes in their own buffer.
      return written('zip', packed as Uint8Array<ArrayBuffer>);
    }
    case 'map': {
      const { writeGeoJson } = await import('@community1373/exchange/geojson');
      const kinds = ['node', 'station', 'path', ...(wish.households ? (['household'] as const) : [])] as const;
      return written('geojson', writeGeoJson(scenario, { system: wish.system, kinds, ...including(wish) }));
    }
    case 'calendar': {
      const { writeICalendar } = await import('@community1373/exchange/icalendar');
      const { bytes } = writeICalendar(scenario, {
        now,
        locale,
        ...(wish.volunteerId === undefined ? {} : { volunteerId: wish.volunteerId }),
        ...(names === undefined ? {} : { names }),
      });
      return written('ics', bytes);
    }
    case 'comparison': {
      const comparison = compare(
        scenario,
        wish.variants.map((variant) => variantOf(scenario, variant)),
        { now: wish.asOf },
      );
      const { comparisonReport, comparisonSheet } = await import('@community1373/exchange/notice');
      if (wish.as !== 'figures')
        return writeNotice(
          comparisonReport(scenario, comparison, { on, locale, question: wish.question }),
          wish.as,
          on,
        );
      const { writeXlsxSheets } = await import('@community1373/exchange/xlsx');
      const workbook = await writeXlsxSheets([comparisonSheet(comparison, { locale })]);
      return workbook.ok ? written('xlsx', workbook.value) : workbook;
    }
    case 'notice': {
      const notice = await noticeOf(scenario, assessment, order, names);
      return notice.ok ? writeNotice(notice.value, wish.as, on) : notice;
    }
  }
};

const readNames = async (file: File): Promise<Result<NameList>> => {
  const { readNameList } = await import('@community1373/exchange/names');
  return readNameList({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, { cap: 200 });
};

/** Returns the number of names in a name list, of which nothing is stored. */
export const lookAtNames = async (file: File): Promise<NamesRead> => {
  const read = await readNames(file);
  return read.ok ? { kind: 'names', count: read.value.size } : problemsOf(read.report);
};

/** Writes an export with exchange, which is loaded on first use; a name list is read only for this file and then dropped. */
export const takeOut = async (scenario: Scenario, assessment: Assessment, order: TakeOrder): Promise<Taken> => {
  const names = order.names === undefined ? undefined : await readNames(order.names);
  if (names?.ok === false) return problemsOf(names.report);
  const file = await write(scenario, assessment, order, names?.value);
  if (!file.ok) return problemsOf(file.report);
  const [ending, content] = file.value;
  return {
    kind: 'file',
    name: `${scenario.name}-${order.on}.${ending}`,
    blob: new Blob([content], { type: types[ending] }),
  };
};
