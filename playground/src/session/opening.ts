import { adopt, applyPatches, fingerprint, parseScenario, plan, type Scenario } from '@community1373/core';
import { maskScenario } from '@community1373/core/privacy';
import { sampleScenario } from '@community1373/core/sample';
import { loadHighs } from '@community1373/solver/highs';
import { solvedSample } from 'virtual:solved-sample';
import type { Keeper, KeepProblem } from '../keep/keeper';
import { packLink, unpackLink } from '../keep/link';
import type { KeptDocument } from '../keep/kept-document';
import { readKept } from '../keep/store';
import { type Document, readVariants } from './document';
import type { OpenDocument } from './open-document';
import type { Opening } from './protocol';
import type { View } from './view';
import type { Running } from './running';

type Report = (opening: Opening) => void;

/** Opens documents: the sample, saved ones, and those of links. */
export class Opener {
  /** The initial sample document, on which a link may be based; created on first use. */
  private sample: Document | undefined;

  constructor(
    private readonly open: OpenDocument,
    private readonly keeper: Keeper,
    private readonly running: Running,
  ) {}

  /** True when the current document began as the sample. */
  get fromSample(): boolean {
    return this.sample !== undefined && this.open.started.scenario === this.sample.scenario;
  }

  /** Opens the sample with the roster of the page’s seed; the same bytes on every machine. */
  async openSample(report: Report, problem?: KeepProblem): Promise<View> {
    await this.beginSample(report, problem);
    return this.open.view();
  }

  /** Opens the sample without assessing it yet. */
  async beginSample(report: Report, problem?: KeepProblem): Promise<void> {
    this.open.begin(await this.sampleOf(report));
    this.keeper.begin(undefined, problem);
  }

  /** Opens the document saved under an id; returns the problem where it cannot be read, and leaves it unchanged. */
  async openKept(id: string): Promise<KeepProblem | undefined> {
    try {
      const kept = await readKept(id);
      if (kept === undefined || !isReadable(kept.content)) return 'unreadable';
      this.open.resume(kept.content);
      if (kept.content.fromSample) this.sample = { scenario: kept.content.started.scenario, variants: [] };
      this.keeper.begin(kept.title);
      return undefined;
    } catch {
      return 'unreadable';
    }
  }

  /** Opens the content of a link, edits on the sample or a whole document, without saving it; returns the problem where it cannot. */
  async openLink(text: string, report: Report): Promise<KeepProblem | undefined> {
    const carried = await unpackLink(text);
    if (carried === undefined) return 'link-broken';
    if (carried.kind === 'whole') {
      const document = readDocument(carried.document);
      if (document === undefined) return 'link-other';
      this.open.begin(document);
    } else {
      const base = await this.sampleOf(report);
      const edited = fingerprint(base) === carried.base ? applyPatches(base, carried.patches) : undefined;
      const document = edited === undefined ? undefined : readDocument(edited.next);
      if (edited === undefined || document === undefined) return 'link-other';
      this.open.begin(base);
      this.open.follow(
        this.open.after({ ...edited, next: document }, { kind: 'link', sensitive: carried.sensitive === true }),
      );
    }
    this.keeper.beginLinked();
    return undefined;
  }

  private get isEditedSample(): boolean {
    return this.fromSample && this.open.started.variants.length === 0;
  }

  /** True when links are masked by default: the sample and its edits are invented, until a file is imported. */
  get masksLink(): boolean {
    return (
      !this.isEditedSample ||
      this.open.pastNames.some((name) => name.kind === 'import' || (name.kind === 'link' && name.sensitive === true))
    );
  }

  /** Returns the current document as the text of a link: the edits of the sample, or the whole document, masked unless `sensitive`. */
  link(sensitive: boolean): Promise<string> {
    const { started, document, history } = this.open;
    const masks = this.masksLink;
    if (this.isEditedSample && (sensitive || !masks))
      return packLink({
        kind: 'edits',
        base: fingerprint(started),
        patches: history.past.flatMap(({ patches }) => patches),
        ...(masks ? { sensitive: true } : {}),
      });
    return packLink({
      kind: 'whole',
      document: sensitive ? document : { ...document, scenario: maskScenario(document.scenario) },
    });
  }

  private async sampleOf(report: Report): Promise<Document> {
    if (this.sample !== undefined) return this.sample;
    report({ step: 'sample' });
    const sample: Scenario = sampleScenario();
    if (solvedSample !== undefined) {
      this.sample = { scenario: adopt(sample, solvedSample).next, variants: [] };
      return this.sample;
    }
    report({ step: 'plan' });
    const run = this.running.begin((progress) => report({ step: 'plan', progress }));
    const planned = await plan(sample, { ...run, highs: loadHighs });
    this.open.planProblems = planned.ok ? [] : planned.report.items;
    this.sample = { scenario: planned.ok ? adopt(sample, planned.value).next : sample, variants: [] };
    return this.sample;
  }
}

const isReadable = ({ present }: KeptDocument): boolean =>
  parseScenario(present.scenario).ok && readVariants(present.variants, present.scenario.id) !== undefined;

/** Reads a document from untrusted input with core; undefined where it is invalid. */
const readDocument = (input: unknown): Document | undefined => {
  if (typeof input !== 'object' || input === null || !('scenario' in input) || !('variants' in input)) return undefined;
  const scenario = parseScenario(input.scenario);
  const variants = scenario.ok ? readVariants(input.variants, scenario.value.id) : undefined;
  return scenario.ok && variants !== undefined ? { scenario: scenario.value, variants } : undefined;
};
