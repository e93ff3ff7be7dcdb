import { newId } from './new-id';
import type { KeptDocument } from './kept-document';
import { type KeptTitle, writeKept } from './store';

/** Reasons why a document could not be saved or opened. */
export type KeepProblem = 'quota' | 'storage' | 'unreadable' | 'link-broken' | 'link-other';

/** The save status of the current document. */
export interface Keeping {
  /** `new`: not changed yet, so not saved; `linked`: opened from a link, and not saved before it is changed or saved explicitly. */
  readonly status: 'new' | 'linked' | 'saving' | 'kept' | 'failed';
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** Number of changes of this session that are saved. */
  readonly changes: number;
  /** True when it became a copy because another tab had saved the same document. */
  readonly copied: boolean;
  readonly problem: KeepProblem | undefined;
}

const problemOf = (error: unknown): KeepProblem =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'storage';

/**
 * Saves one document after each change, one write at a time, always the latest state. Where another tab has saved the same document, this one continues as a
 * copy, so that nothing of either is lost.
 */
export class Keeper {
  private title: KeptTitle | undefined;
  private wanted: { readonly content: () => KeptDocument; readonly name: string; readonly changes: number } | undefined;
  private saving = false;
  private keeping: Keeping = {
    status: 'new',
    id: undefined,
    name: undefined,
    changes: 0,
    copied: false,
    problem: undefined,
  };

  constructor(
    private readonly copyName: (name: string) => string,
    private readonly tell: (keeping: Keeping) => void,
  ) {}

  /** Starts with a saved document, or with one that is not saved yet. */
  begin(title: KeptTitle | undefined, problem?: KeepProblem): void {
    this.title = title;
    this.wanted = undefined;
    this.say({
      status: title === undefined ? 'new' : 'kept',
      id: title?.id,
      name: title?.name,
      changes: 0,
      copied: false,
      problem,
    });
  }

  /** Starts with the content of a link, which is not saved until the user decides so. */
  beginLinked(): void {
    this.title = undefined;
    this.wanted = undefined;
    this.say({ status: 'linked', id: undefined, name: undefined, changes: 0, copied: false, problem: undefined });
  }

  /** Reports that another document could not be opened; the current one stays unchanged. */
  warn(problem: KeepProblem): void {
    this.say({ problem });
  }

  /** Requests saving the document in its current state. */
  save(content: () => KeptDocument, name: string, changes: number): void {
    this.wanted = { content, name, changes };
    void this.work();
  }

  /** Continues the document as a new one under another name; the saved one stays. */
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
