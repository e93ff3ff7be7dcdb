import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { readCsv, readCsvSheets, writeCsv } from './csv';
import { readGeoJson, writeGeoJson } from './geojson';
import { readModelJson, readScenarioJson, writeModelJson, writeScenarioJson } from './json';
import { readNameList } from './names';
import { readSheets, writeSheets } from './sheets';
import { readXlsx, readXlsxSheets, writeXlsx } from './xlsx';

const base = sampleScenario();
const signal = { aborted: true };

describe('every reader', () => {
  it('hears the signal: what is stopped before it begins reads nothing, and says so', async () => {
    const bytes = await writeXlsx(base);
    const workbook = bytes.ok ? bytes.value : new Uint8Array();
    const names = { name: '姓名.csv', bytes: new TextEncoder().encode('编号,姓名\r\nv-1,甲\r\n') };
    const stopped = await Promise.all([
      readCsv(writeCsv(base), { base, signal }),
      readCsvSheets(writeCsv(base), { signal }),
      readGeoJson(writeGeoJson(base), base, { signal }),
      readModelJson(writeModelJson(base.model), { signal }),
      readScenarioJson(writeScenarioJson(base), { base, signal }),
      readNameList(names, { signal }),
      readSheets(writeSheets(base), { base, signal }),
      readXlsx(workbook, { base, signal }),
      readXlsxSheets(workbook, { signal }),
    ]);
    expect(stopped.map(({ ok, report }) => [ok, report.items.map(({ code }) => code)])).toEqual(
      stopped.map(() => [false, ['exchange.cancelled']]),
    );
  });
});
