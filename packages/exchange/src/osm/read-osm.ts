import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { RunControl } from '@community1373/base/run';
import { checkBytes } from '../check-arguments';
import { FileProblem, reportingProblems } from '../file-problem';
import { readJsonText } from '../json/read-json-text';
import { limitsOf, type ReadLimits } from '../limits';
import { type Following, runOf } from '../run-of-options';
import { MapCollector } from './collect-map';
import { inflate } from './inflate';
import type { OsmMap } from './osm-map';
import { looksLikePbf, readPbf } from './pbf/read-pbf';
import { readOverpass } from './read-overpass';
import { readXml } from './read-xml';
import { reportSkipped } from './report-skipped';

/** Options for reading a map of OpenStreetMap; `signal` cancels, `onProgress` reports progress. */
export interface ReadOsmOptions extends Following {
  /** Limits of the sizes read; those left out keep their defaults. */
  readonly limits?: Partial<ReadLimits>;
  /** Number of problems listed; all are counted. */
  readonly cap?: number;
}

/** Returns the first byte that is not a space or a byte order mark. */
const firstByte = (bytes: Uint8Array): number | undefined =>
  bytes.subarray(0, 1000).find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);

const readAny = async (bytes: Uint8Array, map: MapCollector, limits: ReadLimits, run: RunControl): Promise<void> => {
  if (looksLikePbf(bytes)) return readPbf(bytes, map, limits, run);
  const first = firstByte(bytes);
  if (first !== 0x7b && first !== 0x3c) throw new FileProblem('exchange.osm-kind', `${bytes.length} bytes`);
  // A JSON file is parsed whole, so its size unpacked is that of a file.
  const shares = first === 0x7b ? readOverpass(readJsonText(bytes, limits), map) : readXml(bytes, map);
  for (const share of shares)
    if (!(await run.turn({ phase: 'read', done: Math.round(share * bytes.length), total: bytes.length })))
      throw new FileProblem('exchange.cancelled', undefined);
};

/**
 * Reads a map of OpenStreetMap: XML (`.osm`), PBF (`.osm.pbf`) or an answer of Overpass in JSON, also packed with gzip. Ways that somebody may walk at some time,
 * buildings, entrances, gates and points of use; everything else is counted by the reason why it was skipped. Nothing is fetched: a line of which the file lacks
 * nodes is cut there. A damaged or hostile file ends in a named problem.
 *
 * @example
 * import { readOsm } from '@community1373/exchange/osm';
 * const text = `<osm version="0.6"><node id="1" lon="113.57" lat="37.86"/><node id="2" lon="113.571" lat="37.86"/>
 *   <way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/></way></osm>`;
 * const read = await readOsm(new TextEncoder().encode(text));
 * read.ok && [read.value.lon.length, read.value.ways.tags]; // => [2, [{ highway: 'footway' }]]
 */
export const readOsm = async (bytes: Uint8Array, options: ReadOsmOptions = {}): Promise<Result<OsmMap>> => {
  checkBytes(bytes);
  const run = runOf(options);
  const limits = limitsOf(options.limits);
  const sink = new DiagnosticSink(options.cap);
  const map = await reportingProblems(sink, options, async () => {
    if (bytes.length > limits.fileBytes)
      throw new FileProblem('exchange.file-size', bytes.length, { size: bytes.length, limit: limits.fileBytes });
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const content = packed ? await inflate(bytes, 'gzip', limits.unpackedBytes, 'gzip') : bytes;
    const collector = new MapCollector(limits);
    await readAny(content, collector, limits, run);
    return collector.finish();
  });
  if (map !== undefined && map.ways.tags.length === 0 && map.buildings.tags.length === 0)
    sink.add('exchange.osm-empty', [], undefined);
  if (map !== undefined) reportSkipped(sink, map.skipped);
  return map === undefined || sink.hasErrors
    ? { ok: false, report: sink.report() }
    : { ok: true, value: map, report: sink.report() };
};
