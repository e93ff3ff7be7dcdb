import type { Diagnostic } from '@community1373/base/diagnostics';
import {
  type Assessment,
  commitEdit,
  createAssessor,
  createHistory,
  type Edit,
  type History,
  type Scenario,
} from '@community1373/core';
import { type ScenarioMap, scenarioMap } from '@community1373/core/views';
import type { KeptDocument } from '../keep/kept-document';
import { type Document, inDocument } from './document';
import type { EditName } from './command';
import type { View } from './view';
import { subjectOf } from './subject';

/** The current document with its named edits, and the view that the page draws of it. */
export class OpenDocument {
  /** The problems for which the last planning gave no roster; empty if it gave one. */
  planProblems: readonly Diagnostic[] = [];
  private line: History<Document> | undefined;
  private opened: Document | undefined;
  private readonly names = new WeakMap<Edit<Document>, EditName>();
  private readonly repairs = new WeakMap<Edit<Document>, View['repaired']>();
  private readonly plans = new WeakMap<Edit<Document>, View['planned']>();
  /** Recomputes only the parts affected by an edit. */
  private readonly assess = createAssessor();
  private readonly assessments = new WeakMap<Scenario, Assessment>();
  private readonly maps = new WeakMap<Scenario, ScenarioMap>();

  get history(): History<Document> {
    if (this.line === undefined) throw new Error('no scenario is open');
    return this.line;
  }

  get document(): Document {
    return this.history.present;
  }

  get scenario(): Scenario {
    return this.document.scenario;
  }

  /** The document as opened. */
  get started(): Document {
    return this.opened ?? this.document;
  }

  /** Opens a document without edits. */
  begin(document: Document): void {
    this.opened = document;
    this.line = createHistory(document);
  }

  /** Opens a saved document with its edits. */
  resume({ present, past, future, pastNames, futureNames, started }: KeptDocument): void {
    past.forEach((edited, i) => this.names.set(edited, pastNames[i] ?? { kind: 're-plan' }));
    future.forEach((edited, i) => this.names.set(edited, futureNames[i] ?? { kind: 're-plan' }));
    this.opened = started;
    this.line = { present, past, future };
  }

  /** Replaces the history. */
  follow(history: History<Document>): void {
    this.line = history;
  }

  /** Returns the history after a named edit of the document; the current history changes only when the caller follows it. */
  after(edited: Edit<Document>, name: EditName): History<Document> {
    this.names.set(edited, name);
    return commitEdit(this.history, edited);
  }

  /** Returns the history after a named edit of the scenario. */
  afterScenario(edited: Edit<Scenario>, name: EditName): History<Document> {
    return this.after(inDocument(this.document, edited), name);
  }

  /** Follows a repair and stores its result, which is shown while it is the last step. */
  followRepair(edited: Edit<Scenario>, repaired: View['repaired']): void {
    const lifted = inDocument(this.document, edited);
    this.repairs.set(lifted, repaired);
    this.line = this.after(lifted, { kind: 'repair' });
  }

  /** Follows a plan and stores its feasibility, which is shown while it is the last step. */
  followPlan(edited: Edit<Scenario>, planned: View['planned']): void {
    const lifted = inDocument(this.document, edited);
    this.plans.set(lifted, planned);
    this.line = this.after(lifted, { kind: 're-plan' });
  }

  /** The names of the past edits. */
  get pastNames(): readonly EditName[] {
    return this.history.past.map(this.nameOf);
  }

  /** Returns the content of the document for saving. */
  content(fromSample: boolean): KeptDocument {
    const { present, past, future } = this.history;
    return {
      present,
      past,
      future,
      pastNames: past.map(this.nameOf),
      futureNames: future.map(this.nameOf),
      started: this.started,
      fromSample,
    };
  }

  assessed(scenario: Scenario = this.scenario): Assessment {
    const known = this.assessments.get(scenario);
    if (known !== undefined) return known;
    const made = this.assess(scenario);
    this.assessments.set(scenario, made);
    return made;
  }

  view({ present, past, future }: History<Document> = this.history): View {
    const { scenario, variants } = present;
    const assessment = this.assessed(scenario);
    const last = past.at(-1);
    return {
      subject: subjectOf(scenario, assessment),
      assessment,
      before: last === undefined ? undefined : this.assessed(last.before.scenario),
      start: this.assessed(this.started.scenario),
      map: this.mapOf(scenario, assessment),
      planProblems: this.planProblems,
      repaired: last === undefined ? undefined : this.repairs.get(last),
      planned: last === undefined ? undefined : this.plans.get(last),
      variants,
      past: past.map(this.nameOf),
      future: future.map(this.nameOf),
    };
  }

  private mapOf(scenario: Scenario, assessment: Assessment): ScenarioMap {
    const known = this.maps.get(scenario);
    if (known !== undefined) return known;
    const made = scenarioMap(scenario, assessment);
    this.maps.set(scenario, made);
    return made;
  }

  private readonly nameOf = (edited: Edit<Document>): EditName => this.names.get(edited) ?? { kind: 're-plan' };
}
