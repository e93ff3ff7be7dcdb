import { describe, expect, it } from 'vitest';
import { describeDiagnostic } from '@community1373/base/diagnostics';
import { changed, smallJson } from '../../fixtures/small-community';
import { explain, modelCatalogue, parseWorkModel, validateCommunity } from '..';
import { findDivision, parseDivisions } from '../divisions';
import { guanxiangtai1373 } from '../presets';

const codes = Object.keys(modelCatalogue.en).filter((code) => code.startsWith('model.') && !code.endsWith('/fix'));
const places = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

// One community and one model that together have every problem of this package.
const far = Array.from({ length: 3 }, (_, i) => ({
  id: `p${i}`,
  levelId: 'area',
  parentId: 'root',
  name: 'p',
  position: [113.57, 37.86],
  channels: [],
}));
const { nodes } = smallJson();
const community = changed({
  nodes: [
    ...nodes,
    ...far,
    { id: 'root2', levelId: 'community', parentId: null, name: 'x', position: [37.8, 113.5], channels: ['pigeon'] },
    { id: 'far', levelId: 'area', parentId: 'gone', name: 'x', position: [100, 30], channels: [] },
    { id: 'low', levelId: 'entrance', parentId: 'root', name: 'x', channels: ['chat', 'chat', 'pigeon'] },
    { id: 'up', levelId: 'area', parentId: 'e1', name: 'x', channels: [] },
    { id: 'up', levelId: 'area', parentId: 'up', name: 'x', channels: [], colour: 'red' },
    { id: '__proto__', levelId: 'area', parentId: '__proto__', name: 'x', channels: [] },
  ],
  divisionCode: '1',
  timeZone: 'CST',
  'dwellings.0.nodeId': 'b1',
  'leads.0.titleId': 'area-lead',
  'leads.0.posts': ['culture'],
  'households.3.residents.__proto__': {},
  'volunteers.0.availability': [
    { weekday: 1, from: '09:00', to: '08:00' },
    { weekday: 1, from: '09:00', to: '11:00' },
    { weekday: 1, from: '10:00', to: '11:00' },
  ],
  ownerships: [
    { id: 'late', unitId: 'd1', ownerId: 'p1', from: '2026-02-01', until: '2026-01-01' },
    { id: 'half', unitId: 'd1', ownerId: 'p1', share: { numerator: 1, denominator: 2 } },
    { id: 'one', unitId: 'd2', ownerId: 'p1' },
    { id: 'other', unitId: 'd2', ownerId: 'p1' },
  ],
  needs: [],
});
const model = {
  ...guanxiangtai1373,
  slogan: { ...guanxiangtai1373.slogan, label: '1374' },
  stations: [],
  levels: [],
  groups: [
    { ...guanxiangtai1373.groups[0], kind: { by: 'age', from: 5, to: 0 } },
    { ...guanxiangtai1373.groups[1], kind: { by: 'age', from: 0 } },
    { ...guanxiangtai1373.groups[2] },
  ],
};
const rootless = changed({ 'nodes.0.parentId': 'root' });
const lowRoot = changed({ 'nodes.0.levelId': 'area' });
const county = { code: '990101', province: 'P', city: '', county: 'C', subDistricts: [] };
const divisions = [
  ...['x'.repeat(4_000_001), 'x', 'divisions/1\t990101\tP\t\tC\nY\n#A\nB\n001\tC'].map((text) => parseDivisions(text)),
  ...['990101001000', '110101001001', '990101001001'].map((code) => findDivision(code, county)),
].flatMap(({ report }) => report.items);
const diagnostics = [
  ...divisions,
  ...parseWorkModel(model).report.items,
  ...[community, rootless, lowRoot].flatMap((input) => validateCommunity(guanxiangtai1373, input).report.items),
];

describe('the messages', () => {
  it('every code of the room can be met with', () => {
    expect(codes.filter((code) => !diagnostics.some((item) => item.code === code))).toEqual([]);
  });

  it('say in both languages what is wrong, what was received and how to mend it, with every place filled', () => {
    for (const diagnostic of diagnostics)
      for (const locale of ['zh-CN', 'en'] as const) {
        const { what, fix, received } = describeDiagnostic(diagnostic, modelCatalogue, locale);
        expect([what, fix].filter((part) => /[{}]/.test(part))).toEqual([]);
        expect([diagnostic.code, what.length > 3, fix.length > 3, received.length > 0]).toEqual([
          diagnostic.code,
          true,
          true,
          true,
        ]);
        expect([what, /\p{Script=Han}/u.test(what)]).toEqual([what, locale === 'zh-CN']);
      }
  });

  it('carry the same facts in both languages', () => {
    for (const code of Object.keys(modelCatalogue.en).filter((key) => key.startsWith('model.'))) {
      const key = code as keyof typeof modelCatalogue.en; // a key of that object
      expect([code, ...places(modelCatalogue['zh-CN'][key])]).toEqual([code, ...places(modelCatalogue.en[key])]);
    }
  });

  it('read as sentences', () => {
    const cycle = diagnostics.find(({ code, received }) => code === 'model.cycle' && received === '"root"');
    expect(cycle && explain(cycle, 'en')).toBe('1 node is its own parent, in a cycle: root');
    const missing = validateCommunity(guanxiangtai1373, changed({ 'households.1.dwellingId': 'd9' })).report.items[0];
    expect(missing && describeDiagnostic(missing, modelCatalogue, 'zh-CN')).toEqual({
      where: 'households[1].dwellingId',
      what: '引用的户室“d9”不存在',
      received: '"d9"',
      fix: '请改为已有户室的编号，或补录这一条',
    });
  });
});
