import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { fromEarlier, type KeptScenario } from './earlier';
import type { KeptDocument } from './kept-document';

/** Metadata of a saved document, available without reading it. */
export interface KeptTitle {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Number of saves; a writer must know the last one. */
  readonly revision: number;
}

interface Schema extends DBSchema {
  readonly titles: { readonly key: string; readonly value: KeptTitle };
  readonly contents: { readonly key: string; readonly value: KeptDocument | KeptScenario };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

const database = (): Promise<IDBPDatabase<Schema>> => {
  opened ??= openDB<Schema>('community1373', 1, {
    upgrade: (db) => {
      db.createObjectStore('titles', { keyPath: 'id' });
      db.createObjectStore('contents');
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

/** Lists the saved documents, the last saved first. */
export const listKept = async (): Promise<readonly KeptTitle[]> => {
  const titles = await (await database()).getAll('titles');
  return titles.sort((a, b) => b.savedAt - a.savedAt);
};

/** Reads a saved document with its title; undefined where there is none. */
export const readKept = async (
  id: string,
): Promise<{ readonly title: KeptTitle; readonly content: KeptDocument } | undefined> => {
  const db = await database();
  const [title, content] = await Promise.all([db.get('titles', id), db.get('contents', id)]);
  return title === undefined || content === undefined ? undefined : { title, content: fromEarlier(content) };
};

/** Saves a document, checking the revision in the same transaction; returns undefined and writes nothing where it was saved elsewhere meanwhile. */
export const writeKept = async (title: KeptTitle, content: KeptDocument): Promise<KeptTitle | undefined> => {
  const db = await database();
  const transaction = db.transaction(['titles', 'contents'], 'readwrite');
  const kept = await transaction.objectStore('titles').get(title.id);
  if ((kept?.revision ?? 0) !== title.revision) {
    await transaction.done;
    return undefined;
  }
  const next = { ...title, revision: title.revision + 1 };
  await Promise.all([
    transaction.objectStore('titles').put(next),
    transaction.objectStore('contents').put(content, title.id),
    transaction.done,
  ]);
  return next;
};

export const forgetKept = async (id: string): Promise<void> => {
  const transaction = (await database()).transaction(['titles', 'contents'], 'readwrite');
  await Promise.all([
    transaction.objectStore('titles').delete(id),
    transaction.objectStore('contents').delete(id),
    transaction.done,
  ]);
};
