import type { LooseJoints } from './loose-joints';
import type { WalkingLine } from './walking-line';

type Place = WalkingLine['coordinates'][number];

const between = (a: Place, b: Place, share: number, [lon, lat]: readonly [number, number]): Place =>
  a[2] === undefined || b[2] === undefined ? [lon, lat] : [lon, lat, a[2] + (b[2] - a[2]) * share];

/** Joins lines: adds shared places at their crossings, and moves ends onto the lines they missed. */
export const joinLines = (lines: readonly WalkingLine[], { joints, misses }: LooseJoints): readonly WalkingLine[] => {
  const into = new Map<number, LooseJoints['joints'][number][]>();
  for (const joint of joints) {
    const list = into.get(joint.line);
    if (list === undefined) into.set(joint.line, [joint]);
    else list.push(joint);
  }
  const ends = new Map<number, (readonly [end: number, to: readonly [number, number]])[]>();
  for (const { line, end, to } of misses) ends.set(line, [...(ends.get(line) ?? []), [end, to]]);
  return lines.map((line, l) => {
    const own = into.get(l)?.toSorted((a, b) => a.stretch - b.stretch || a.share - b.share) ?? [];
    const moved = ends.get(l) ?? [];
    if (own.length === 0 && moved.length === 0) return line;
    let next = 0;
    const coordinates = line.coordinates.flatMap((place, i): readonly Place[] => {
      const to = moved.find(([end]) => end === i)?.[1];
      const here: Place = to === undefined ? place : place[2] === undefined ? to : [to[0], to[1], place[2]];
      const added: Place[] = [here];
      for (; own[next]?.stretch === i; next += 1) {
        const joint = own[next];
        const after = line.coordinates[i + 1];
        if (joint !== undefined && after !== undefined) added.push(between(place, after, joint.share, joint.place));
      }
      return added;
    });
    return { ...line, coordinates };
  });
};
