import { describe, expect, it } from 'vitest';
import { readWay, walkable } from './walkable';
import { wayTagsOf } from './way-tags';

const said = (properties: unknown, mobility?: 'wheelchair') =>
  Object.values(walkable(properties, mobility === undefined ? {} : { profile: mobility })).join(' ');

describe('walkable', () => {
  it.each([
    [{}, 'yes'],
    [null, 'yes'],
    [{ name: '东街', kind: 'path' }, 'yes'],
    [{ highway: null, name: null }, 'yes'],
    [{ highway: 'motorway' }, 'no motor'],
    [{ highway: 'motorway_link', access: 'yes' }, 'no motor'],
    [{ highway: 'motorway', foot: 'designated' }, 'yes'],
    [{ highway: 'trunk' }, 'no motor'],
    [{ highway: 'trunk', sidewalk: 'right' }, 'yes'],
    [{ highway: 'trunk', 'sidewalk:left': 'yes' }, 'yes'],
    [{ highway: 'trunk', sidewalk: 'separate' }, 'no motor'],
    [{ highway: 'primary' }, 'yes'],
    [{ highway: 'primary', motorroad: 'yes' }, 'no motor'],
    [{ highway: 'cycleway' }, 'no other-traffic'],
    [{ highway: 'cycleway', foot: 'yes' }, 'yes'],
    [{ highway: 'residential', access: 'private' }, 'no closed'],
    [{ highway: 'service', access: 'private', foot: 'permissive' }, 'yes'],
    [{ highway: 'footway', foot: 'no' }, 'no closed'],
    [{ highway: 'secondary', foot: 'use_sidepath' }, 'no closed'],
    [{ highway: 'construction' }, 'no unbuilt'],
    [{ highway: 'construction', construction: 'footway', foot: 'yes' }, 'no unbuilt'],
    [{ highway: 'footway', construction: 'yes' }, 'no unbuilt'],
    [{ 'abandoned:highway': 'footway' }, 'no unbuilt'],
    [{ proposed: 'footway' }, 'no unbuilt'],
    [{ railway: 'rail' }, 'no rail'],
    [{ railway: 'platform' }, 'yes'],
    [{ aerialway: 'gondola' }, 'no rail'],
    [{ waterway: 'river' }, 'no water'],
    [{ route: 'ferry' }, 'no water'],
    [{ barrier: 'wall' }, 'no barrier'],
    [{ building: 'apartments', 'building:levels': '6' }, 'no other'],
    [{ landuse: 'grass' }, 'no other'],
    [{ power: 'line' }, 'no other'],
    [{ indoor: 'wall' }, 'no other'],
    [{ indoor: 'corridor' }, 'yes'],
    [{ highway: 'lamp' }, 'no other'],
    [{ highway: 'pedestrian', area: 'yes' }, 'yes'],
    [{ fclass: 'unknown' }, 'yes'],
    [{ fclass: 'track_grade3' }, 'yes'],
    [{ fclass: 'light_rail' }, 'no rail'],
    [{ fclass: 'canal' }, 'no water'],
    [{ kind: 'highway', kind_detail: 'motorway' }, 'no motor'],
    [{ kind: 'path', kind_detail: 'steps' }, 'steps'],
    [{ kind: 'rail', kind_detail: 'subway' }, 'no rail'],
    [{ highway: ['steps', 'footway'] }, 'steps'],
    [{ highway: 'steps;footway' }, 'steps'],
    [{ highway: 'footway', steps: 'yes' }, 'steps'],
    [{ steps: true }, 'steps'],
    [{ steps: false, highway: 'footway' }, 'yes'],
    [{ highway: 'path', step_count: '3' }, 'steps'],
    [{ tags: '{"highway":"steps"}' }, 'steps'],
    [{ tags: '{"highway"' }, 'yes'],
    [{ tags: '"highway"=>"steps", "name"=>"\\"石\\" 阶"' }, 'steps'],
    [{ other_tags: '"surface"=>"paved","access"=>NULL,"foot"=>"no"', highway: 'footway' }, 'no closed'],
    [{ all_tags: '"highway"=>"steps"' }, 'steps'],
    [{ highway: ' ＦＯＯＴＷＡＹ ', access: 'No' }, 'no closed'],
  ])('%j: %s', (properties, expected) => {
    expect(said(properties)).toBe(expected);
  });

  it.each([
    [{ highway: 'steps' }, 'no steps'],
    [{ highway: 'steps', 'ramp:wheelchair': 'yes' }, 'steps'],
    [{ highway: 'steps', wheelchair: 'limited' }, 'no steps'],
    [{ highway: 'footway', wheelchair: 'no' }, 'no wheelchair'],
    [{ highway: 'footway', wheelchair: 'limited' }, 'yes'],
    [{ highway: 'footway', conveying: 'forward' }, 'no wheelchair'],
    // 1 in 12 is 8.33 %; 5 degrees are 8.75 %.
    [{ highway: 'footway', incline: '8.3%' }, 'yes'],
    [{ highway: 'footway', incline: '-9 %' }, 'no steep'],
    [{ highway: 'footway', incline: '5°' }, 'no steep'],
    [{ highway: 'footway', incline: '4°' }, 'yes'],
    [{ highway: 'footway', incline: '1:10' }, 'no steep'],
    [{ highway: 'footway', incline: '1:12' }, 'yes'],
    [{ highway: 'footway', incline: 'up' }, 'yes'],
    [{ highway: 'footway', incline: '300%' }, 'yes'],
  ])('for a wheelchair, %j: %s', (properties, expected) => {
    expect(said(properties, 'wheelchair')).toBe(expected);
  });

  it('reads the layer from layer, bridge, tunnel, and indoors from the level', () => {
    const layers = [
      {},
      { layer: '2' },
      { bridge: 'yes' },
      { bridge: 'T' },
      { bridge: 'F', tunnel: 'F', layer: 0 },
      { bridge: 'yes', layer: '-1' },
      { tunnel: 'yes' },
      { tunnel: 'building_passage' },
      { indoor: 'yes', level: '3' },
      { level: '3' },
      { layer: 'ROAD-CENTER' },
      { highway: 'corridor', level: '0;1' },
    ];
    expect(layers.map((tags) => readWay(wayTagsOf(tags)).layer)).toEqual([
      undefined,
      2,
      1,
      1,
      undefined,
      -1,
      -1,
      undefined,
      3,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
