import type { Picture } from '../trace/picture';
import type { Tracing } from '../trace/tracing';
import { newId } from './new-id';
import { type KeptTracing, writeTracing } from './tracings';

/** The save status of the current tracing; `copied`: another tab had saved the same one, and this one continues as a copy. */
export type TracingKeeping = 'saving' | 'saved' | 'failed' | 'copied';

interface Wish {
  readonly picture: Picture;
  readonly tracing: Tracing;
}

/** Saves tracings after each step, one write at a time, the latest state of each tracing. */
export class TracingKeeper {
  private readonly revisions = new Map<string, number>();
  private readonly wishes = new Map<string, Wish>();
  /** New ids of tracings that another tab had also saved. */
  private readonly copies = new Map<string, string>();
  private work: Promise<void> | undefined;

  constructor(private readonly tell: (id: string, keeping: TracingKeeping) => void) {}

  /** Continues a saved tracing. */
  know({ id, revision }: KeptTracing): void {
    this.revisions.set(id, revision);
    this.copies.delete(id);
  }

  save(id: string, wish: Wish): void {
    this.wishes.set(id, wish);
    this.work ??= this.workOff().finally(() => {
      this.work = undefined;
    });
  }

  /** Resolves when nothing is left to save. */
  async settled(): Promise<void> {
    await this.work;
  }

  private async workOff(): Promise<void> {
    for (let [next] = this.wishes; next !== undefined; [next] = this.wishes) {
      const [id, wish] = next;
      this.wishes.delete(id);
      try {
        this.tell(id, await this.write(id, wish));
      } catch {
        this.tell(id, 'failed');
      }
    }
  }

  private async write(id: string, wish: Wish): Promise<TracingKeeping> {
    const under = this.copies.get(id) ?? id;
    const written = await writeTracing({
      ...wish,
      id: under,
      savedAt: Date.now(),
      revision: this.revisions.get(under) ?? 0,
    });
    if (written === undefined) {
      this.copies.set(id, newId());
      return this.write(id, wish);
    }
    this.revisions.set(under, written.revision);
    return under === id ? 'saved' : 'copied';
  }
}
