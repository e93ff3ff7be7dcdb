import { expect, it } from 'vitest';
import { edit } from '../editing/edit';
import { parseScenario } from '../document/parse-scenario';
import { sampleScenario } from '../sample';
import { assess } from './assess';

it('a station with longitude and latitude exchanged is warned of when it is read, and then counts as one that nobody reaches', () => {
  // 40° farther west both numbers are valid either way round, so that only the other places tell.
  const west = edit(sampleScenario(), ({ community, paths }) => {
    for (const record of [...community.nodes, ...community.stations])
      if (record.position !== undefined)
        Object.assign(record, { position: [record.position[0] - 40, record.position[1]] });
    paths.length = 0;
  }).next;
  const exchanged = edit(west, ({ community: { stations } }) => {
    const [first] = stations;
    if (first !== undefined) Object.assign(first, { position: first.position.toReversed() });
  }).next;
  const read = parseScenario(exchanged);
  expect([read.ok, read.report.items.map(({ code }) => code)]).toEqual([
    true,
    expect.arrayContaining(['model.position-swapped']),
  ]);
  const [before, after] = [assess(west).circle, assess(exchanged).circle];
  expect(after?.numerator ?? 0).toBeLessThanOrEqual(before?.numerator ?? 0);
  expect(after?.byStation[0]).toMatchObject({ numerator: 0 });
});
