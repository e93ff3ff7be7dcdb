import type { MoveStation } from './protocol';
import type { Preview, TriedCircle } from './preview';

/** How long a hand rests before the whole page shows what it tries, in milliseconds. */
const rest = 120;

/** The figures for a hand that holds a station. */
export interface TrialFigures {
  /** Those of the latest place that the worker has answered. */
  readonly circle: TriedCircle;
  /** True until the hand rests and the whole page shows what its place would give. */
  readonly pending: boolean;
}

/** What a trial asks of the worker; undefined where there is no answer any more. */
interface Answers {
  readonly circleAt: (move: MoveStation) => Promise<TriedCircle | undefined>;
  readonly preview: (move: MoveStation) => Promise<Preview | undefined>;
}

/**
 * A station in somebody’s hand. Every place that the hand comes to is told in the few figures of the circle; what else would change is told where the hand
 * rests. Of the places that come while the worker is busy only the latest counts. The figures are a store of their own, so that a move of the hand draws
 * nothing but them.
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
    /** The hand rests, and this is what its place would give. */
    private readonly onRest: (preview: Preview) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Undefined where no station is in a hand. */
  readonly snapshot = (): TrialFigures | undefined => this.figures;

  /** The hand has come to a place. */
  readonly hold = (move: MoveStation): void => {
    this.held = move;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.restAt(move), rest);
    if (!this.asking) void this.follow();
  };

  /** The hand is empty again. */
  readonly end = (): void => {
    this.held = undefined;
    clearTimeout(this.resting);
    this.tell(undefined);
  };

  private async follow(): Promise<void> {
    this.asking = true;
    for (let asked: MoveStation | undefined; this.held !== undefined && asked !== this.held; ) {
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
