import type { Result } from '@community1373/base/diagnostics';
import { type Scenario } from '@community1373/core';
import { type Indicator, listIndicators } from '@community1373/core/what-if';
import type {
  BringFormat,
  Brought,
  FigureChange,
  Inspection,
  ProblemListWish,
  ReportProgress,
  StartWish,
} from './exchange-protocol';
import type { OpenDocument } from './open-document';
import { becoming, partChanges } from './part-changes';
import { problemListOf, readBrought } from './reading';
import type { Running } from './running';
import { startFrom } from './starting';

/** Imports files: they are first read and inspected, and applied only on request. */
export class Bringer {
  private inspections = 0;
  private waiting: Scenario | undefined;

  constructor(
    private readonly open: OpenDocument,
    private readonly running: Running,
  ) {}

  /** Reads files and returns the changes that they would make. */
  async inspect(brought: Brought, report: ReportProgress): Promise<Inspection> {
    this.waiting = undefined;
    this.inspections += 1;
    const { scenario } = this.open;
    const inspection = this.inspections;
    const run = this.running.begin(report);
    const reading = await readBrought(brought, scenario, run);
    if (run.signal.aborted || inspection !== this.inspections) return { kind: 'cancelled' };
    if (reading.kind !== 'read') return reading;
    return this.found(reading.format, reading.result, inspection, reading.leftOut);
  }

  /** Writes the list of problems of a mapped table. */
  problemList(brought: Brought, wish: ProblemListWish): Promise<Blob | undefined> {
    return problemListOf(
      brought,
      wish,
      this.open.scenario,
      this.running.begin(() => {}),
    );
  }

  /** Creates a scenario from an official code and returns its contents for inspection. */
  async inspectStart(wish: StartWish): Promise<Inspection> {
    this.waiting = undefined;
    this.inspections += 1;
    const inspection = this.inspections;
    return this.found('scenario', await startFrom(wish, this.open.scenario), inspection);
  }

  /** Returns the scenario that was inspected last, once. */
  take(): Scenario | undefined {
    const taken = this.waiting;
    this.waiting = undefined;
    return taken;
  }

  /** Applies the inspected parts; files inspected by another worker are read again. */
  async bring(brought: Brought, inspection: number): Promise<void> {
    const known = inspection === this.inspections ? this.take() : undefined;
    const next = known ?? (await this.readAgain(brought));
    if (next === undefined) return;
    const subject = brought.files.map(({ name }) => name).join(' ');
    this.open.follow(
      this.open.afterScenario(becoming(this.open.scenario, next), { kind: 'import', subject: subject.slice(0, 60) }),
    );
  }

  private async readAgain(brought: Brought): Promise<Scenario | undefined> {
    const reading = await readBrought(
      brought,
      this.open.scenario,
      this.running.begin(() => {}),
    );
    return reading.kind === 'read' && reading.result.ok ? reading.result.value : undefined;
  }

  private found(read: BringFormat, result: Result<Scenario>, inspection: number, leftOut = 0): Inspection {
    if (!result.ok) return { kind: 'problems', total: result.report.total, problems: result.report.items, leftOut };
    // A workbook that contains a separate scenario is treated like a scenario file.
    const format = result.report.items.some(({ code }) => code === 'exchange.other-scenario') ? 'scenario' : read;
    this.waiting = result.value;
    const { scenario } = this.open;
    const { name, model, community } = result.value;
    return {
      kind: 'readable',
      inspection,
      format,
      name,
      workModel: model.name,
      counts: {
        nodes: community.nodes.length,
        households: community.households.length,
        volunteers: community.volunteers.length,
        needs: community.needs.length,
      },
      // Another scenario is opened separately and changes nothing in this one.
      parts: format === 'scenario' ? [] : partChanges(scenario, result.value),
      figures: format === 'scenario' ? [] : this.figureChanges(result.value),
      leftOut,
      problems: result.report.items,
    };
  }

  private figureChanges(next: Scenario): readonly FigureChange[] {
    const before = new Map(
      listIndicators(this.open.assessed(), next.model).map((figure): [string, Indicator] => [figure.id, figure]),
    );
    return listIndicators(this.open.assessed(next), next.model).flatMap(({ value, ...figure }) => {
      const old = before.get(figure.id)?.value;
      return old === value ? [] : [{ ...figure, before: old, after: value }];
    });
  }
}
