import { moveStation } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { fromEarlier } from '../../playground/src/keep/earlier';

describe('what is kept in a browser', () => {
  const scenario = sampleScenario();
  const [station] = scenario.community.stations;
  if (station === undefined) throw new Error('the sample has stations');
  const edited = moveStation(scenario, station.id, [116.3, 39.8]);
  const names = {
    pastNames: [{ kind: 'move-station', subject: station.id } as const],
    futureNames: [],
    fromSample: true,
  };

  it('a scenario kept alone is a document without variants, with its edits the right way round', () => {
    const lifted = fromEarlier({ ...names, present: edited.next, past: [edited], future: [], started: scenario });
    expect(lifted.present).toEqual({ scenario: edited.next, variants: [] });
    expect(lifted.started).toEqual({ scenario, variants: [] });
    expect(lifted.past).toHaveLength(1);
    expect(lifted.past[0]?.before).toEqual({ scenario, variants: [] });
    expect(lifted.past[0]?.next).toEqual({ scenario: edited.next, variants: [] });
    expect(lifted.past[0]?.patches.every(({ path }) => path[0] === 'scenario')).toBe(true);
    expect(lifted.pastNames).toEqual(names.pastNames);
  });

  it('a document is left as it is', () => {
    const document = { scenario, variants: [] };
    const kept = { ...names, present: document, past: [], future: [], started: document };
    expect(fromEarlier(kept)).toBe(kept);
  });
});
