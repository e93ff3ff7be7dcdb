import { sampleScenario } from '@community1373/core/sample';
import * as exchange from '@community1373/exchange';
import * as csv from '@community1373/exchange/csv';
import * as docx from '@community1373/exchange/docx';
import * as geojson from '@community1373/exchange/geojson';
import * as icalendar from '@community1373/exchange/icalendar';
import * as json from '@community1373/exchange/json';
import * as mapping from '@community1373/exchange/mapping';
import * as names from '@community1373/exchange/names';
import * as notice from '@community1373/exchange/notice';
import * as scenarioFile from '@community1373/exchange/scenario-file';
import * as osm from '@community1373/exchange/osm';
import * as sheets from '@community1373/exchange/sheets';
import * as tracing from '@community1373/exchange/tracing';
import * as xlsx from '@community1373/exchange/xlsx';
import { describe, expect, it } from 'vitest';
import { callFault, callOutcome, type Face, functionsOf, hostileArguments } from './judge-call';

const scenario = sampleScenario();
const bytes = new Uint8Array([123, 125]);
const callable = (value: unknown): value is Face['call'] => typeof value === 'function';

const faces = Object.entries({
  exchange,
  csv,
  docx,
  geojson,
  icalendar,
  json,
  mapping,
  names,
  notice,
  scenarioFile,
  osm,
  sheets,
  tracing,
  xlsx,
}).flatMap(([entry, face]) =>
  Object.entries(face).flatMap(([name, call]) =>
    callable(call) && functionsOf({ [name]: call }).length > 0 ? [{ name: `${entry}.${name}`, call }] : [],
  ),
);

/** First arguments that some of the functions accept, so that the others are looked at. */
const firsts: readonly unknown[] = [
  scenario,
  bytes,
  [{ name: 'a.csv', bytes }],
  { name: 'a.csv', bytes },
  [{ name: '住户', rows: [{ row: 1, cells: ['a'] }] }],
  new names.NameList([['v-1', '甲']]),
];

describe('every function of exchange', () => {
  it('is called here', () => expect(faces.length).toBeGreaterThan(28));

  it.each(faces)(
    '$name answers nothing at all, and what is no argument, with a value, a result or a coded error',
    async ({ call }) => {
      for (const value of [undefined, ...hostileArguments])
        for (const args of [[value, value, value], ...firsts.map((first) => [first, value, value])])
          expect([args, await callFault(call, args)]).toEqual([args, undefined]);
    },
  );

  it.each(faces.filter(({ name }) => /\.(read|write|notice)/.test(name) && !/writeJsonSchema/.test(name)))(
    '$name refuses options that are none',
    async ({ call }) => {
      for (const options of ['x', 1, []])
        for (const first of firsts)
          expect([first, options, await callOutcome(call, [first, options, options])]).toEqual([
            first,
            options,
            'refused',
          ]);
    },
  );
});

describe('options of files', () => {
  it('are named where nothing reads them, with what was probably meant', async () => {
    await expect(xlsx.readXlsx(bytes, { onProgres: () => undefined } as object)).rejects.toMatchObject({
      code: 'run.unknown-option',
      received: { nearest: 'onProgress' },
    });
    await expect(json.readScenarioJson(bytes, { limit: {} } as object)).rejects.toMatchObject({
      code: 'run.unknown-option',
      received: { nearest: 'limits' },
    });
  });

  it('of an unknown language or mode of masking are refused, and nothing is written', () => {
    expect(() => sheets.writeSheets(scenario, { locale: 'fr' } as never)).toThrow('exchange.locale: received "fr"');
    expect(() => json.writeScenarioJson(scenario, { sensitive: 'include' } as never)).toThrow(
      'exchange.sensitive: received "include"',
    );
  });
});
