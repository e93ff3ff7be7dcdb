import { newId } from './new-id';
import { type KeptDocument, type KeptTitle, writeKept } from './store';

/** Why something could not be kept or opened. */
export type KeepProblem = 'quota' | 'storage' | 'unreadable' | 'link-broken' | 'link-other';

/** How safe the document on screen is. */
export interface Keeping {
  /** `new`: nothing has been changed yet, so nothing is kept; `linked`: opened from a link, and not kept before somebody changes or keeps it. */
  readonly status: 'new' | 'linked' | 'saving' | 'kept' | 'failed';
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** How many changes of this session are kept. */
  readonly changes: number;
  /** Whether it became a copy because another tab had saved the same document. */
  readonly copied: boolean;
  readonly problem: KeepProblem | undefined;
}

const problemOf = (error: unknown): KeepProblem => (error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'storage');

/**
 * Keeps one document: each change is saved after it was made, one saving at a time, the last state first. Where another tab has saved the same document, this
 * one goes on as a copy and nothing of either is lost.
 */
export class Keeper {
  private title: KeptTitle | undefined;
  private wanted: { readonly content: () => KeptDocument; readonly name: string; readonly changes: number } | undefined;
  private saving = false;
  private keeping: Keeping = { status: 'new', id: undefined, name: undefined, changes: 0, copied: false, problem: undefined };

  constructor(
    private readonly copyName: (name: string) => string,
    private readonly tell: (keeping: Keeping) => void,
  ) {}

  /** Starts anew: with a kept document, or with one that is not kept yet. */
  begin(title: KeptTitle | undefined, problem?: KeepProblem): void {
    this.title = title;
    this.wanted = undefined;
    this.say({ status: title === undefined ? 'new' : 'kept', id: title?.id, name: title?.name, changes: 0, copied: false, problem });
  }

  /** Starts anew with what a link carries: whoever opens it decides whether it stays here. */
  beginLinked(): void {
    this.title = undefined;
    this.wanted = undefined;
    this.say({ status: 'linked', id: undefined, name: undefined, changes: 0, copied: false, problem: undefined });
  }

  /** Says that something else could not be opened; the document on screen stays as it is. */
  warn(problem: KeepProblem): void {
    this.say({ problem });
  }

  /** Asks for the document to be saved as it is now. */
  save(content: () => KeptDocument, name: string, changes: number): void {
    this.wanted = { content, name, changes };
    void this.work();
  }

  /** The document goes on under another name, as a new one; the kept one stays. */
  rename(name: string): void {
    this.title = { id: newId(), name, savedAt: 0, revision: 0 };
  }

  private say(keeping: Partial<Keeping>): void {
    this.keeping = { ...this.keeping, ...keeping };
    this.tell(this.keeping);
  }

  private async work(): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    for (let wish = this.wanted; wish !== undefined; wish = this.wanted) {
      this.wanted = undefined;
      const title = this.title ?? { id: newId(), name: wish.name, savedAt: 0, revision: 0 };
      this.say({ status: 'saving' });
      try {
        const saved = await writeKept({ ...title, savedAt: Date.now() }, wish.content());
        if (saved === undefined) {
          this.rename(this.copyName(title.name));
          this.wanted ??= wish;
          this.say({ copied: true });
          continue;
        }
        this.title = saved;
        this.say({ status: 'kept', id: saved.id, name: saved.name, changes: wish.changes, problem: undefined });
      } catch (error) {
        this.say({ status: 'failed', problem: problemOf(error) });
      }
    }
    this.saving = false;
  }
}
