import { CodedError, type DiagnosticSink, isHolder, type Path } from '@community1373/base/diagnostics';
import { straightLineDistance } from '../points/ellipsoid';
import { largestRadius } from '../points/limits';
import type { CoverageInputCode } from '../messages/messages-input';
import { placeProblem } from '../points/position-check';
import { knownElevations } from './lines/elevations';
import { joinLines } from './lines/join-lines';
import { looseJoints } from './lines/loose-joints';
import { noWayTexts, type UnusableWay } from './tags/unusable-way';
import { placeNodes } from './lines/place-nodes';
import { wayTagsOf } from './tags/way-tags';
import { readWay } from './tags/walkable';
import type { WalkingLine } from './lines/walking-line';

/** The most places that a warning names. */
const namedPlaces = 5;

type Place = WalkingLine['coordinates'][number];

/** Options for finishing a collection of ways. */
export interface CollectOptions {
  /** True to join lines that cross without a shared place, or miss each other by less than a metre; default: false. */
  readonly join?: boolean | undefined;
}

/** Throws `coverage.collect-options` for what are no options of a collection. */
export const checkCollectOptions = (options: CollectOptions): void => {
  if (!isHolder(options) || (options.join !== undefined && typeof options.join !== 'boolean'))
    throw new CodedError('coverage.collect-options', options);
};

const shown = ([x, y]: readonly [number, number, number?]): string => `${x.toFixed(6)},${y.toFixed(6)}`;

/**
 * Collects the lines of a map as ways to walk by their tags, see `walkable`; used by all map readers. Reports omitted lines, one warning per reason with its
 * count and first place, and doubtful data: elevations for “no data”, lines that cross without a shared place, ends that miss another line by less than a
 * metre.
 *
 * @example
 * import { DiagnosticSink } from '@community1373/base/diagnostics';
 * import { WayCollector } from '@community1373/coverage/walking';
 * const sink = new DiagnosticSink();
 * const ways = new WayCollector(sink);
 * ways.add({ railway: 'rail' }, [[113.57, 37.86], [113.571, 37.86]], ['features', 0]);
 * ways.finish(); // => []
 * sink.report().items[0]?.params['count']; // => 1
 */
export class WayCollector {
  private readonly lines: WalkingLine[] = [];
  private readonly paths: Path[] = [];
  private readonly leftOut = new Map<UnusableWay, { count: number; readonly path: Path }>();

  /** Creates a collector without ways; problems are reported to `sink`. */
  constructor(private readonly sink: Pick<DiagnosticSink<CoverageInputCode>, 'add'>) {
    if (!isHolder(sink) || typeof sink.add !== 'function') throw new CodedError('coverage.sink', sink);
  }

  /** Adds a line with the properties of its feature; `path` is the path of its coordinates. A line with an invalid place is omitted and reported. */
  add(properties: unknown, coordinates: readonly Place[], path: Path): void {
    // Callers in JavaScript pass anything.
    const given: unknown = coordinates;
    if (!Array.isArray(given) || !given.every(Array.isArray) || !Array.isArray(path))
      throw new CodedError('coverage.walking-line', coordinates);
    const { noWay, steps, wheelchair, inclinePercent, layer } = readWay(wayTagsOf(properties));
    if (noWay !== undefined) {
      const known = this.leftOut.get(noWay);
      if (known === undefined) this.leftOut.set(noWay, { count: 1, path });
      else known.count += 1;
      return;
    }
    if (coordinates.length < 2) this.sink.add('coverage.line-short', path, coordinates, {}, 'warning');
    else if (this.isSound(coordinates, path)) {
      this.paths.push(path);
      this.lines.push({
        coordinates,
        ...(steps ? { steps } : {}),
        ...(wheelchair === undefined ? {} : { wheelchair }),
        ...(inclinePercent === undefined ? {} : { inclinePercent }),
        ...(layer === undefined || layer === 0 ? {} : { layer }),
      });
    }
  }

  /** Returns the ways, without implausible elevations, joined if requested; reports omitted lines and doubtful data. */
  finish(options: CollectOptions = {}): readonly WalkingLine[] {
    checkCollectOptions(options);
    const { join = false } = options;
    for (const [reason, { count, path }] of this.leftOut)
      this.sink.add('coverage.no-way', path, reason, { count, reason: noWayTexts[reason] }, 'warning');
    const lines = this.withoutNoData();
    const known = knownElevations(lines);
    const { overpasses, first } = placeNodes(lines, known);
    if (first !== undefined)
      this.sink.add(
        'coverage.overpass',
        this.pathOf(...first),
        lines[first[0]]?.coordinates[first[1]],
        { count: overpasses },
        'info',
      );
    const found = looseJoints(lines, known.heights);
    const { crossings, misses, complete } = found;
    if (!complete) {
      this.sink.add('coverage.tangled', ['features'], lines.length, { count: lines.length }, 'warning');
      return lines;
    }
    if (join) {
      if (crossings.length + misses.length > 0)
        this.sink.add(
          'coverage.joined',
          ['features'],
          crossings.length + misses.length,
          { crossings: crossings.length, misses: misses.length },
          'info',
        );
      return joinLines(lines, found);
    }
    const [crossing] = crossings;
    const [joint] = found.joints;
    const path = joint === undefined ? ['features'] : this.pathOf(joint.line, joint.stretch);
    if (crossing !== undefined)
      this.sink.add(
        'coverage.crossing',
        path,
        crossing,
        { count: crossings.length, places: crossings.slice(0, namedPlaces).map(shown) },
        'warning',
      );
    const [miss] = misses;
    if (miss !== undefined)
      this.sink.add(
        'coverage.near-miss',
        this.pathOf(miss.line, miss.end),
        miss.to,
        { count: misses.length, places: misses.slice(0, namedPlaces).map(({ to }) => shown(to)) },
        'warning',
      );
    return lines;
  }

  private pathOf(line: number, place: number): Path {
    return [...(this.paths[line] ?? []), place];
  }

  private withoutNoData(): readonly WalkingLine[] {
    const { dropped } = knownElevations(this.lines);
    const [first] = dropped;
    if (first === undefined) return this.lines;
    this.sink.add(
      'coverage.elevation',
      this.pathOf(...first),
      this.lines[first[0]]?.coordinates[first[1]],
      { count: dropped.length },
      'warning',
    );
    const places = new Map<number, Set<number>>();
    for (const [l, i] of dropped) places.set(l, (places.get(l) ?? new Set()).add(i));
    return this.lines.map((line, l) => {
      const bad = places.get(l);
      return bad === undefined
        ? line
        : {
            ...line,
            coordinates: line.coordinates.map((place, i): Place => (bad.has(i) ? [place[0], place[1]] : place)),
          };
    });
  }

  private isSound(coordinates: readonly Place[], path: Path): boolean {
    let sound = true;
    coordinates.forEach(([x, y], i) => {
      const at = [...path, i];
      const found = placeProblem(x, y);
      if (found !== undefined) {
        this.sink.add(found.code, at, found.received, found.params, 'warning');
        sound = false;
        return;
      }
      const [bx, by] = coordinates[i - 1] ?? [x, y];
      const distance = placeProblem(bx, by) === undefined ? straightLineDistance([bx, by], [x, y]) : 0;
      if (distance <= largestRadius) return;
      this.sink.add('coverage.stretch-too-long', at, [x, y], { distance, limit: largestRadius }, 'warning');
      sound = false;
    });
    return sound;
  }
}
