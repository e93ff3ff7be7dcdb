import type { RunControl } from '@community1373/base/run';
import type { RawSheet } from '../cells/cell';
import { TextPool } from '../cells/text-pool';
import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';
import { decoderOf } from '../text-coding';
import { type ZipEntry, zipEntries } from '../zip/directory';
import { unpack, type UnpackBudget } from '../zip/unpack';
import { fillMerged } from './fill-merged';
import { StyleCollector } from './number-formats';
import { SheetHandler } from './sheet-handler';
import {
  relationsHandler,
  type Relation,
  sharedStringsHandler,
  stylesHandler,
  type WorkbookPart,
  workbookHandler,
} from './workbook-parts';
import { type XmlHandler, XmlScanner } from './xml-scanner';

/** Unpacked bytes read before yielding to other tasks. */
const bytesPerTurn = 1_048_576;

/** Resolves a part's path relative to the part that refers to it. */
const resolvePart = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1).toLowerCase();
  const steps: string[] = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/').toLowerCase();
};

const relationsOf = (part: string): string => {
  const name = part.lastIndexOf('/') + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
};

/** Reads the parts of one workbook. */
class WorkbookReader {
  private readonly budget: UnpackBudget;

  constructor(
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    limits: ReadLimits,
    private readonly run: RunControl,
  ) {
    this.budget = { left: limits.unpackedBytes, limit: limits.unpackedBytes };
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** Scans a part; a missing part means a damaged file. */
  async scan(part: string, phase: string, handler: XmlHandler): Promise<void> {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) throw new FileProblem('exchange.broken-workbook', part, { part });
    const scanner = new XmlScanner(part, handler);
    const decoder = decoderOf('utf-8', false);
    let turn = this.budget.left;
    for (const share of unpack(entry, this.budget, (bytes, last) =>
      scanner.push(decoder.decode(bytes, { stream: !last }), last),
    )) {
      if (turn - this.budget.left < bytesPerTurn) continue;
      turn = this.budget.left;
      const total = entry.packed.length;
      if (!(await this.run.turn({ phase, done: Math.round(share * total), total })))
        throw new FileProblem('exchange.cancelled', undefined);
    }
  }
}

/** Reads all sheets of an XLSX workbook (ECMA-376). Throws a {@link FileProblem} for a workbook that cannot be read. */
export const readWorkbookSheets = async (
  bytes: Uint8Array,
  limits: ReadLimits,
  run: RunControl,
): Promise<RawSheet[]> => {
  if (bytes.length > limits.fileBytes)
    throw new FileProblem('exchange.file-size', bytes.length, { size: bytes.length, limit: limits.fileBytes });
  const reader = new WorkbookReader(zipEntries(bytes, limits.sheets * 20 + 1000), limits, run);
  const rootRelations = new Map<string, Relation>();
  if (reader.has('_rels/.rels'))
    await reader.scan('_rels/.rels', 'unpack', relationsHandler(rootRelations, '_rels/.rels'));
  const main = [...rootRelations.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbookPath = resolvePart('', main);
  // The binary form of a workbook (MS-XLSB) is packed in the same way and contains no XML.
  if (workbookPath.endsWith('.bin') || (!reader.has(workbookPath) && reader.has('xl/workbook.bin')))
    throw new FileProblem('exchange.binary-workbook', workbookPath);
  if (!reader.has(workbookPath)) throw new FileProblem('exchange.not-a-workbook', workbookPath);
  const workbook: WorkbookPart = { sheets: [], since1904: false };
  await reader.scan(workbookPath, 'unpack', workbookHandler(workbook, limits.sheets));
  const relations = new Map<string, Relation>();
  await reader.scan(relationsOf(workbookPath), 'unpack', relationsHandler(relations, workbookPath));
  const partOf = (type: string): string | undefined => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found === undefined ? undefined : resolvePart(workbookPath, found.target);
  };
  // Chart sheets and the like have no cells.
  const parts = workbook.sheets.flatMap(({ name, relation, hidden }) => {
    const target = relations.get(relation);
    return target?.type === 'worksheet' ? [{ name, part: resolvePart(workbookPath, target.target), hidden }] : [];
  });
  const taken = new Set<string>();
  for (const { name, part } of parts) {
    // Sheets that share a part would multiply the content of a small file.
    if (taken.has(part)) throw new FileProblem('exchange.repeated-part', part, { part }, [name]);
    taken.add(part);
  }
  const pool = new TextPool();
  const strings: string[] = [];
  const stringsPart = partOf('sharedStrings');
  if (stringsPart !== undefined && reader.has(stringsPart))
    await reader.scan(stringsPart, 'unpack', sharedStringsHandler(strings, limits, pool));
  const styles = new StyleCollector();
  const stylesPart = partOf('styles');
  if (stylesPart !== undefined && reader.has(stylesPart))
    await reader.scan(stylesPart, 'unpack', stylesHandler(styles, stylesPart));
  const sheets: RawSheet[] = [];
  const cells = { left: limits.cells };
  for (const { name, part, hidden } of parts) {
    const handler = new SheetHandler({ name, limits, cells, strings, styles, pool, since1904: workbook.since1904 });
    await reader.scan(part, name, handler);
    sheets.push({ name, rows: fillMerged(handler.rows, handler.merged), ...(hidden ? { hidden } : {}) });
  }
  return sheets;
};
