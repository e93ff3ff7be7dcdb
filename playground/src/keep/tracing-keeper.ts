import type { Picture } from '../trace/picture';
import type { Tracing } from '../trace/tracing';
import { newId } from './new-id';
import { type KeptTracing, writeTracing } from './tracings';

/** How safe the tracing on screen is; `copied`: another tab had saved the same one, and this one goes on as a copy. */
export type TracingKeeping = 'saving' | 'saved' | 'failed' | 'copied';

interface Wish {
  readonly picture: Picture;
  readonly tracing: Tracing;
}

/** Keeps tracings: each step is saved after it was made, one saving at a time, of each tracing its last state. */
export class TracingKeeper {
  private readonly revisions = new Map<string, number>();
  private readonly wishes = new Map<string, Wish>();
  /** Under which id a tracing goes on that another tab had saved too. */
  private readonly copies = new Map<string, string>();
  private work: Promise<void> | undefined;

  constructor(private readonly tell: (id: string, keeping: TracingKeeping) => void) {}

  /** Goes on with what is kept. */
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

  /** Ends when nothing is left to save. */
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
    const written = await writeTracing({ ...wish, id: under, savedAt: Date.now(), revision: this.revisions.get(under) ?? 0 });
    if (written === undefined) {
      this.copies.set(id, newId());
      return this.write(id, wish);
    }
    this.revisions.set(under, written.revision);
    return under === id ? 'saved' : 'copied';
  }
}
