import { sampleScenario } from '@community1373/core/sample';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsvTemplate } from '../csv';
import { templateSheets } from '../sheets';
import { readXlsx, readXlsxSheets, writeXlsxTemplate } from '../xlsx';

const scenario = sampleScenario();

/** Reads the checks of the last sheet of a workbook from its XML, by rules that the writer does not use. */
const checksIn = (bytes: Uint8Array): readonly Readonly<Record<string, string>>[] => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts)
    .filter((name) => name.startsWith('xl/worksheets/'))
    .toSorted();
  const xml = strFromU8(parts[names.at(-1) ?? ''] ?? new Uint8Array());
  // The order of the parts of a sheet is fixed (ECMA-376 part 1, 18.3.1.99).
  expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<dataValidations'));
  return [...xml.matchAll(/<dataValidation ([^>]*)>(?:<formula1>([^<]*)<\/formula1>)?<\/dataValidation>/g)].map(
    ([, attributes = '', formula = '']) => ({
      ...Object.fromEntries(
        [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      formula,
    }),
  );
};

describe('a template', () => {
  it.each(templateSheets)(
    'of %s alone is read onto its scenario, and changes nothing while it is blank',
    async (sheet) => {
      const bytes = await writeXlsxTemplate(scenario, { sheet });
      const sheets = bytes.ok ? await readXlsxSheets(bytes.value) : bytes;
      expect(sheets.ok && sheets.value.length).toBe(3);
      const read = bytes.ok ? await readXlsx(bytes.value, { base: scenario }) : bytes;
      expect(read.ok && read.value).toEqual(scenario);
    },
  );

  it('has lists to choose from, checks of numbers, and a hint for each column, in both languages', async () => {
    const volunteers = await writeXlsxTemplate(scenario, { sheet: 'volunteers' });
    const checks = volunteers.ok ? checksIn(volunteers.value) : [];
    expect(checks.find(({ sqref }) => sqref === 'I2:I10000')).toMatchObject({
      type: 'list',
      formula: '&quot;是,否&quot;',
      prompt: '是或否',
    });
    expect(checks.find(({ sqref }) => sqref === 'E2:E10000')).toMatchObject({ type: 'whole', formula: '-999999999' });
    expect(checks.every(({ prompt = '' }) => prompt !== '' && prompt.length <= 255)).toBe(true);
    const teams = await writeXlsxTemplate(scenario, { sheet: 'teams', locale: 'en' });
    expect((teams.ok ? checksIn(teams.value) : []).find(({ type }) => type === 'list')?.['formula']).toContain(
      'Elder service,Publicity and education',
    );
  });

  it('of one sheet is a CSV file as well', async () => {
    const files = writeCsvTemplate(scenario, { sheet: 'needs' });
    expect(files.map(({ name }) => name)).toEqual(['填写说明.csv', '代码表.csv', '需求.csv']);
    const read = await readCsv(files, { base: scenario });
    expect(read.ok && read.value).toEqual(scenario);
  });

  it('is of a sheet that there is', async () => {
    // @ts-expect-error there is no such sheet
    expect(() => writeCsvTemplate(scenario, { sheet: 'pets' })).toThrow('exchange.template-sheet');
  });
});
