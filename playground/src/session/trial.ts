import type { MoveStation } from './command';
import type { Preview, TriedCircle } from './preview';

/** Milliseconds of pause in a drag before the whole page shows the tried move. */
const rest = 120;

/** The figures for a dragged station. */
export interface TrialFigures {
  /** Figures of the latest position that the worker has answered. */
  readonly circle: TriedCircle;
  /** True until the drag pauses and the whole page shows the effect of its position. */
  readonly pending: boolean;
}

/** The queries of a trial to the worker; answers are undefined when they are no longer available. */
interface Answers {
  readonly circleAt: (move: MoveStation) => Promise<TriedCircle | undefined>;
  readonly preview: (move: MoveStation) => Promise<Preview | undefined>;
}

/**
 * The trial of a dragged station. Each position gives the few figures of the circle; the other changes are computed when the drag pauses. Of the positions that
 * arrive while the worker is busy, only the latest is evaluated. The figures are a separate store, so that a move renders only them.
 */
export class Trial {
  private held: MoveStation | undefined;
  private asking = false;
  private figures: TrialFigures | undefined;
  private answered: MoveStation | undefined;
  private restedAt: MoveStation | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly answers: Answers,
    /** Called with the effect of the position when the drag pauses. */
    private readonly onRest: (preview: Preview) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Returns the current figures; undefined when no station is dragged. */
  readonly snapshot = (): TrialFigures | undefined => this.figures;

  /** Sets the position of the dragged station. */
  readonly hold = (move: MoveStation): void => {
    this.held = move;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.restAt(move), rest);
    if (!this.asking) void this.follow();
  };

  /** Ends the trial. */
  readonly end = (): void => {
    this.held = undefined;
    clearTimeout(this.resting);
    this.tell(undefined);
  };

  private async follow(): Promise<void> {
    this.asking = true;
    for (let asked: MoveStation | undefined; this.held !== undefined && asked !== this.held;) {
      asked = this.held;
      const figures = await this.answers.circleAt(asked);
      this.answered = asked;
      if (this.held !== undefined) this.tell(figures);
    }
    this.asking = false;
  }

  private async restAt(move: MoveStation): Promise<void> {
    const preview = await this.answers.preview(move);
    if (preview === undefined || this.held !== move) return;
    this.onRest(preview);
    this.restedAt = move;
    this.tell(this.figures?.circle);
  }

  private tell(circle: TriedCircle | undefined): void {
    const pending = this.held !== this.answered || this.held !== this.restedAt;
    if (this.figures?.circle === circle && this.figures?.pending === pending) return;
    this.figures = circle === undefined ? undefined : { circle, pending };
    for (const listener of this.listeners) listener();
  }
}
