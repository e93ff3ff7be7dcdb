import { describe, expect, it } from 'vitest';
import { edit } from '../editing/edit';
import { sampleScenario } from '../sample';
import { listElectorate, listUnits, occupancyOn } from './units';

const scenario = sampleScenario();
const day = '2026-12-01';
const count = (kind: string): number =>
  [...occupancyOn(scenario, day).values()].filter((occupancy) => occupancy === kind).length;

describe('the units of the sample', () => {
  // 1,096 flats of which 1,008 are occupied stand in the domain description; shops, garages and who lets are invented figures of the sample.
  it('are 1,096 flats, 6 shops and 8 garages', () => {
    const kinds = listUnits(scenario).map(({ kind }) => kind);
    expect(['flat', 'shop', 'garage', 'basement'].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([
      1096, 6, 8, 0,
    ]);
  });

  it('are 944 owner-occupied, 64 let, together 1,008 occupied, and 88 vacant; 22 of 24 buildings have vacant ones', () => {
    expect([count('owner-occupied'), count('let'), count('vacant')]).toEqual([944, 64, 1096 - 1008]);
    const vacant = occupancyOn(scenario, day);
    const buildings = new Set(
      scenario.community.dwellings
        .filter(({ id }) => vacant.get(id) === 'vacant')
        .map(({ nodeId }) => nodeId.replace(/e\d+$/, '')),
    );
    expect([buildings.size, buildings.has('b9')]).toEqual([22, false]);
  });

  it('each have an owner on the day, and their shares sum to the whole', () => {
    const read = listElectorate(scenario, 'root', day);
    expect(read.report.items).toEqual([]);
    expect(read.ok && read.value.members.length).toBe(1096 + 14);
    // 1,110 units; the builder's 6 flats are one head, the landlord's 24 too, 40 let flats and 8 garages belong to residents with a flat, 6 shops to one firm.
    expect(read.ok && read.value.voters.length).toBe(1110 - 5 - 23 - 40 - 8 - 5);
  });

  it('of building 9 are 56 heads, those of a place without units nobody', () => {
    const heads = (node: string): unknown => {
      const read = listElectorate(scenario, node, day);
      return read.ok && read.value.voters.length;
    };
    expect([heads('b9'), heads('nowhere')]).toEqual([56, 0]);
  });
});

describe('occupancy follows from the facts', () => {
  const home = String(scenario.community.ownerships.find(({ resident }) => resident === true)?.unitId);

  it('a sold home is let to the seller from the day of the sale', () => {
    const { next } = edit(scenario, (draft) => {
      const owned = draft.community.ownerships.find(({ unitId }) => unitId === home);
      if (owned !== undefined) owned.until = '2026-12-31';
    });
    expect([occupancyOn(next, '2026-12-31').get(home), occupancyOn(next, '2027-01-01').get(home)]).toEqual([
      'owner-occupied',
      'let',
    ]);
  });

  it('a home without its household is vacant', () => {
    const { next } = edit(scenario, (draft) => {
      draft.community.households = draft.community.households.filter(({ dwellingId }) => dwellingId !== home);
    });
    expect(occupancyOn(next, day).get(home)).toBe('vacant');
  });

  it('a day that is none is a coded error', () => {
    expect(() => occupancyOn(scenario, '2026-02-30')).toThrow('core.day');
  });
});
