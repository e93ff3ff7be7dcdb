import { describe, expect, it } from 'vitest';
import { walkable } from './walkable';
import { passable } from './passable';

const said = (tags: object, at?: string, profile?: 'wheelchair') =>
  Object.values(
    walkable(tags, { ...(at === undefined ? {} : { at }), ...(profile === undefined ? {} : { profile }) }),
  ).join(' ');
const passed = (tags: object, at?: string, profile?: 'wheelchair') => {
  const { passable: passes, reason } = passable(tags, {
    ...(at === undefined ? {} : { at }),
    ...(profile === undefined ? {} : { profile }),
  });
  return passes ? 'yes' : reason;
};

describe('walkable at a time', () => {
  it.each([
    [{ highway: 'footway', opening_hours: '06:00-22:00' }, undefined, 'yes'],
    [{ highway: 'footway', opening_hours: '06:00-22:00' }, '12:00', 'yes'],
    [{ highway: 'footway', opening_hours: '06:00-22:00' }, '22:30', 'no shut'],
    [{ highway: 'footway', opening_hours: 'sunrise-sunset' }, '22:30', 'yes'],
    [{ highway: 'footway', 'foot:conditional': 'no @ (22:00-06:00)' }, '22:30', 'no shut'],
    [{ highway: 'footway', 'foot:conditional': 'no @ 22:00-06:00' }, '22:30', 'no shut'],
    [{ highway: 'footway', 'foot:conditional': 'no @ (22:00-06:00)' }, '12:00', 'yes'],
    [{ highway: 'service', access: 'private', 'foot:conditional': 'yes @ (Mo-Fr 08:00-18:00)' }, '12:00', 'yes'],
    [{ highway: 'service', access: 'private', 'foot:conditional': 'yes @ (Mo-Fr 08:00-18:00)' }, '22:30', 'no closed'],
    [
      { highway: 'service', access: 'private', 'foot:conditional': 'yes @ (Mo-Fr 08:00-18:00)' },
      undefined,
      'no closed',
    ],
    [{ highway: 'path', 'access:conditional': 'no @ (wet); private @ (Dec 1-Mar 31)' }, '2026-12-01T12:00', 'no shut'],
    [{ highway: 'path', 'access:conditional': 'no @ (wet AND 08:00-18:00)' }, '12:00', 'yes'],
    [{ highway: 'path', foot: 'yes', 'access:conditional': 'no @ (08:00-18:00)' }, '12:00', 'yes'],
    [{ railway: 'rail', opening_hours: '06:00-22:00' }, '22:30', 'no rail'],
  ])('%j at %s: %s', (tags, at, expected) => {
    expect(said(tags, at)).toBe(expected);
  });

  it('throws for what is no time and for an unknown profile', () => {
    expect(() => walkable({}, { at: '25:00' })).toThrow(expect.objectContaining({ code: 'coverage.at' }));
    // Callers in JavaScript pass anything.
    expect(() => passable({}, { profile: 'bicycle' as never })).toThrow(
      expect.objectContaining({ code: 'coverage.mobility' }),
    );
  });
});

describe('walkable for a wheelchair', () => {
  it.each([
    [{ highway: 'footway', surface: 'asphalt' }, 'yes'],
    [{ highway: 'path', surface: 'sand' }, 'no surface'],
    [{ highway: 'path', surface: 'gravel', smoothness: 'good' }, 'yes'],
    [{ highway: 'footway', smoothness: 'bad' }, 'no surface'],
    [{ highway: 'footway', smoothness: 'intermediate' }, 'yes'],
    [{ highway: 'path', sac_scale: 'mountain_hiking' }, 'no surface'],
    [{ highway: 'track', tracktype: 'grade5' }, 'no surface'],
    [{ highway: 'footway', kerb: 'raised' }, 'no kerb'],
    [{ highway: 'footway', kerb: 'lowered' }, 'yes'],
    [{ highway: 'footway', width: '0.7' }, 'no width'],
    [{ highway: 'footway', width: '0.8 m' }, 'yes'],
    [{ highway: 'footway', width: '2\'6"' }, 'yes'],
    [{ highway: 'path', surface: 'sand', wheelchair: 'yes' }, 'yes'],
    [{ highway: 'path', surface: 'sand', wheelchair: 'limited' }, 'yes'],
    [{ highway: 'steps', wheelchair: 'limited' }, 'no steps'],
  ])('%j: %s', (tags, expected) => {
    expect(said(tags, undefined, 'wheelchair')).toBe(expected);
  });
});

describe('passable', () => {
  it.each([
    [{ barrier: 'gate' }, undefined, 'yes'],
    [{ barrier: 'gate', access: 'private' }, undefined, 'closed'],
    [{ barrier: 'gate', access: 'private', foot: 'yes' }, undefined, 'yes'],
    [{ barrier: 'gate', locked: 'yes' }, undefined, 'closed'],
    [{ barrier: 'lift_gate', motor_vehicle: 'no' }, undefined, 'yes'],
    [{ barrier: 'wall' }, undefined, 'barrier'],
    [{ barrier: 'fence', foot: 'permissive' }, undefined, 'yes'],
    [{ barrier: 'gate', opening_hours: '06:00-22:00' }, undefined, 'yes'],
    [{ barrier: 'gate', opening_hours: '06:00-22:00' }, '22:30', 'shut'],
    [{ barrier: 'gate', 'access:conditional': 'no @ (23:00-05:00)' }, '23:30', 'shut'],
    [{ barrier: 'gate', 'access:conditional': 'no @ (23:00-05:00)' }, '22:30', 'yes'],
  ])('%j at %s: %s', (tags, at, expected) => {
    expect(passed(tags, at)).toBe(expected);
  });

  it.each([
    [{ barrier: 'stile' }, 'wheelchair'],
    [{ barrier: 'kissing_gate', wheelchair: 'yes' }, 'yes'],
    [{ barrier: 'kissing_gate', wheelchair: 'limited' }, 'yes'],
    [{ barrier: 'bollard' }, 'yes'],
    [{ barrier: 'bollard', 'maxwidth:physical': '0.7' }, 'width'],
    [{ barrier: 'kerb' }, 'kerb'],
    [{ barrier: 'kerb', kerb: 'lowered' }, 'yes'],
    [{ kerb: 'raised' }, 'kerb'],
    [{ barrier: 'gate', wheelchair: 'no' }, 'wheelchair'],
  ])('for a wheelchair, %j: %s', (tags, expected) => {
    expect(passed(tags, undefined, 'wheelchair')).toBe(expected);
    expect(passed(tags)).toBe('yes');
  });
});
