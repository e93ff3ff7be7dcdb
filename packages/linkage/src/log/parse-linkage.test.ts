import { describeDiagnostic, type DiagnosticReport, schemaCatalogue } from '@community1373/base/diagnostics';
import { mergeCatalogues } from '@community1373/base/explain';
import { describe, expect, test } from 'vitest';
import { linkageCatalogue } from '../messages';
import { parseLinkageEvents, parseLinkageLog, parseMatchInput, parsePairingInput } from './parse-linkage';
import { threeParties } from '../model/party-presets';

const name = { 'zh-CN': '为老服务', en: 'Elder service' };
const model = {
  id: 'm',
  name,
  parties: threeParties,
  kinds: [{ id: 'elder', name, statuses: ['filed'] }],
  aids: [],
  rotation: { windowDays: 365, measure: 'projects' },
  offerDays: 7,
  responseDays: 3,
};
const codes = ({ items }: DiagnosticReport): readonly string[] =>
  items.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('events', () => {
  const good = { type: 'need-withdrawn', at: '2026-03-01', by: 'c', needId: 'n' };
  test('are read, and come back as they were', () => {
    expect(parseLinkageEvents([good])).toMatchObject({ ok: true, value: [good] });
    expect(parseLinkageLog([{ event: good, hash: '0'.repeat(64) }])).toMatchObject({ ok: true });
  });
  const bad: readonly (readonly [string, unknown, string])[] = [
    ['not a list', { 0: good }, 'schema.invalid-type '],
    ['a type that is not there', [{ ...good, type: 'need-eaten' }], 'schema.unknown-kind 0.type'],
    ['a day that is not there', [{ ...good, at: '2026-02-29' }], 'schema.invalid-format 0.at'],
    ['a day before the calendar of logs', [{ ...good, at: '0050-01-01' }], 'schema.invalid-format 0.at'],
    ['a day after it', [{ ...good, at: '3000-01-01' }], 'schema.invalid-format 0.at'],
    ['an id that is empty', [{ ...good, needId: '' }], 'schema.too-small 0.needId'],
    ['nobody who recorded it', [{ type: good.type, at: good.at, needId: 'n' }], 'schema.missing 0.by'],
    [
      'a value of zero',
      [{ type: 'need-reported', at: '2026-03-01', by: 'c', need: { id: 'n', kindId: 'k', placeId: 'p', value: 0 } }],
      'schema.too-small 0.need.value',
    ],
    [
      'a half offer day',
      [{ type: 'opened', at: '2026-03-01', by: 'c', model: { ...model, offerDays: 1.5 }, places: [] }],
      'schema.invalid-type 0.model.offerDays',
    ],
  ];
  test.each(bad)('%s is a named problem', (_, input, wanted) => {
    expect(codes(parseLinkageEvents(input).report)).toContain(wanted);
  });
});

describe('the input of a matching', () => {
  const organisation = { id: 'o-1', status: 'filed', kinds: ['elder'], capacity: 1, carried: 0, takenLately: 0 };
  const need = { id: 'n-1', kindId: 'elder', placeId: 'home', value: 1 };
  const places = [{ id: 'home', parentId: null }];
  const input = { model, places, needs: [need], organisations: [organisation] };
  test('is read', () => {
    expect(parseMatchInput(input).ok).toBe(true);
  });
  test('what it refers to must be there, once', () => {
    const pair = { needId: 'n-1', organisationId: 'o-9' };
    const worth = { needId: 'n-1', organisationId: 'o-1', value: 2 };
    const read = parseMatchInput({
      ...input,
      places: [{ id: 'home', parentId: 'home' }],
      needs: [need, need, { ...need, id: 'n-2', kindId: 'k', placeId: 'x' }],
      organisations: [{ ...organisation, kinds: ['k'], areas: ['x'] }],
      asked: [pair],
      values: [worth, worth],
    });
    expect(codes(read.report)).toEqual([
      'linkage.place-cycle places',
      'linkage.duplicate needs.1.id',
      'linkage.unknown needs.2.kindId',
      'linkage.unknown needs.2.placeId',
      'linkage.unknown organisations.0.kinds.0',
      'linkage.unknown organisations.0.areas.0',
      'linkage.unknown asked.0.organisationId',
      'linkage.duplicate values.1',
    ]);
    const [problem] = read.report.items;
    const catalogue = mergeCatalogues(schemaCatalogue, linkageCatalogue);
    expect(problem && describeDiagnostic(problem, catalogue, 'zh-CN')).toEqual({
      where: 'places',
      what: '地点 home 的上级关系成环',
      received: '"home"',
      fix: '请改正该地点的上级',
    });
  });
  test('a capacity below zero is refused', () => {
    expect(codes(parseMatchInput({ ...input, organisations: [{ ...organisation, capacity: -1 }] }).report)).toEqual([
      'schema.too-small organisations.0.capacity',
    ]);
  });
});

test('the input of a pairing', () => {
  const household = { id: 'h-1', aids: [], consents: true, value: 1 };
  expect(parsePairingInput({ donors: [], households: [household] }).ok).toBe(true);
  expect(codes(parsePairingInput({ donors: [], households: [household, household] }).report)).toEqual([
    'linkage.duplicate households.1.id',
  ]);
  expect(codes(parsePairingInput({ donors: [], households: [{ ...household, consents: 'yes' }] }).report)).toEqual([
    'schema.invalid-type households.0.consents',
  ]);
});
