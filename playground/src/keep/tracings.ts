import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Tracing } from '../trace/tracing';
import type { Picture } from '../trace/picture';

/** A tracing as it is kept, with its picture. */
export interface KeptTracing {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Counts the savings: who saves must know the last one. */
  readonly revision: number;
  readonly picture: Picture;
  readonly tracing: Tracing;
}

interface Schema extends DBSchema {
  readonly tracings: { readonly key: string; readonly value: KeptTracing };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** A database of its own: a damaged tracing does not touch the scenarios. */
const database = (): Promise<IDBPDatabase<Schema>> => {
  opened ??= openDB<Schema>('community1373-tracings', 1, {
    upgrade: (db) => {
      db.createObjectStore('tracings', { keyPath: 'id' });
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

const isWhole = (kept: KeptTracing): boolean =>
  kept.picture?.blob instanceof Blob && kept.picture.width > 0 && kept.picture.height > 0 && Array.isArray(kept.tracing?.outlines) && Array.isArray(kept.tracing.draft);

/** The kept tracings, the last saved first; what is damaged is left where it is. */
export const listTracings = async (): Promise<readonly KeptTracing[]> =>
  (await (await database()).getAll('tracings')).filter(isWhole).sort((a, b) => b.savedAt - a.savedAt);

/** Saves a tracing; undefined, and nothing is written, where somebody else has saved it meanwhile. */
export const writeTracing = async (tracing: KeptTracing): Promise<KeptTracing | undefined> => {
  const transaction = (await database()).transaction('tracings', 'readwrite');
  const kept = await transaction.store.get(tracing.id);
  if ((kept?.revision ?? 0) !== tracing.revision) {
    await transaction.done;
    return undefined;
  }
  const next = { ...tracing, revision: tracing.revision + 1 };
  await Promise.all([transaction.store.put(next), transaction.done]);
  return next;
};

export const forgetTracing = async (id: string): Promise<void> => {
  await (await database()).delete('tracings', id);
};
