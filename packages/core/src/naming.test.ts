import { expect, it } from 'vitest';
import { namingOf } from './naming';
import { sampleScenario } from './sample';

it('stations keep their names, whatever these and their ids are made of, and so do those after them', () => {
  const { model, community } = sampleScenario();
  const [station] = community.stations;
  if (station === undefined) throw new Error('the sample has stations');
  const made = [['a', '第一\n服务站'], ['b', ''], ['c', 'd'], ['d', '"]\n["a","x"']].map(([id, name]) => ({ ...station, id: id as typeof station.id, name: name ?? '' }));
  const name = namingOf(model, { ...community, stations: made });
  expect(made.map(({ id }) => name({ code: 'x', params: { station: id } }).params['station'])).toEqual(made.map((each) => each.name));
});
