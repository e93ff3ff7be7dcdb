import { defineWorkModel } from '@community1373/model';
import { parseDivisions } from '@community1373/model/divisions';
import { blankOneThreeN, guanxiangtai1373 } from '@community1373/model/presets';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../parse-scenario';
import { workCalendar2026 } from '../../sample/calendar';
import { createCommunityFromDivision } from './create-community-from-division';
import { createScenario } from './create-scenario';

// The code of the source’s community; the surrounding list is invented for the test.
const county = 'divisions/1\t140302\t山西省\t阳泉市\t城区\n#上站街道\n004\t观象台社区\n';
const provenance = { kind: 'sample', source: 'test' } as const;

describe('a start from an official code', () => {
  it('is an empty community of the right name that a scenario can stand on', () => {
    const started = createCommunityFromDivision('140302001004', county, { model: guanxiangtai1373 });
    if (!started.ok) throw new Error(JSON.stringify(started.report.items));
    const { value } = started;
    expect([value.name, value.divisionCode, value.timeZone, value.synthetic, value.nodes.length]).toEqual([
      '观象台社区',
      '140302001004',
      'Asia/Shanghai',
      false,
      1,
    ]);
    expect(started.report.items.every(({ severity }) => severity !== 'error')).toBe(true);
    const scenario = createScenario({
      model: guanxiangtai1373,
      community: value,
      period: { from: '2026-11-30', weeks: 4 },
      calendar: workCalendar2026,
    });
    const read = parseScenario(JSON.parse(JSON.stringify(scenario)));
    expect(read.ok && read.value).toEqual(scenario);
  });

  it('takes a list that was read before, and puts the sub-district above where the model has a level for it', () => {
    const list = parseDivisions(county);
    const levels = [
      {
        id: 'town',
        name: { 'zh-CN': '街道', en: 'Sub-district' },
        requiredPosts: [],
        inheritsLeads: false,
        provenance,
      },
      ...blankOneThreeN.levels,
    ] as const;
    const model = defineWorkModel({ ...blankOneThreeN, levels });
    if (!list.ok) throw new Error('the list is in order');
    const started = createCommunityFromDivision('140302001004', list.value, {
      model,
      subDistrictLevel: 'town',
      communityLevel: 'community',
    });
    expect(started.ok && started.value.nodes.map(({ levelId, parentId, name }) => [levelId, parentId, name])).toEqual([
      ['town', null, '上站街道'],
      ['community', 'n-140302001', '观象台社区'],
    ]);
  });

  it.each([
    ['model.division-code', '14030200100', county],
    ['model.division-code', '14030200100４', county],
    ['model.division-code', 140302001004, county],
    ['model.division-rank', '140302001000', county],
    ['model.division-county', '110101001001', county],
    ['model.division-unknown', '140302002001', county],
    ['model.division-unknown', '140302001005', county],
    ['model.division-format', '140302001004', ''],
    ['model.division-line', '140302001004', `${county}五\t丙社区\n`],
  ])('%s for %s', (code, given, list) => {
    const started = createCommunityFromDivision(given as string, list, { model: guanxiangtai1373 });
    expect(started.ok).toBe(false);
    expect(started.report.items[0]?.code).toBe(code);
  });

  it.each([
    null,
    7,
    {},
    {
      code: '140302',
      province: '山西省',
      city: '',
      county: '城区',
      subDistricts: [{ code: '000', name: 'x', communities: [] }],
    },
  ])('a list that is none is a named problem: %j', (list) => {
    const started = createCommunityFromDivision('140302001004', list as unknown as string, { model: guanxiangtai1373 });
    expect(started.ok).toBe(false);
    expect(started.report.items[0]?.path[0]).toBe('list');
  });

  it('a level that the model needs above the community is missed', () => {
    const started = createCommunityFromDivision('140302001004', county, {
      model: guanxiangtai1373,
      communityLevel: 'area',
    });
    expect(started.ok).toBe(false);
    expect(started.report.items.map(({ code }) => code)).toContain('model.root-level');
  });
});
