import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Picture } from '../trace/picture';
import type { Tracing } from '../trace/tracing';

/** A saved tracing without its picture. */
interface TracingRecord {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Number of saves; a writer must know the last one. */
  readonly revision: number;
  readonly tracing: Tracing;
}

/** A saved tracing with its picture. */
export interface KeptTracing extends TracingRecord {
  readonly picture: Picture;
}

interface Schema extends DBSchema {
  readonly tracings: { readonly key: string; readonly value: TracingRecord };
  /** Pictures are large and never change, so each is written once. */
  readonly pictures: { readonly key: string; readonly value: Picture };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** Opens a separate database, so that a damaged tracing does not affect the scenarios. */
const database = (): Promise<IDBPDatabase<Schema>> => {
  opened ??= openDB<Schema>('community1373-plans', 1, {
    upgrade: (db) => {
      db.createObjectStore('tracings', { keyPath: 'id' });
      db.createObjectStore('pictures');
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

const isTracing = (tracing: Tracing | undefined): boolean =>
  tracing?.scale !== undefined &&
  Array.isArray(tracing.anchor?.position) &&
  Array.isArray(tracing.draft) &&
  Array.isArray(tracing.outlines) &&
  tracing.outlines.every(({ number, corners }) => typeof number === 'string' && Array.isArray(corners));

const isPicture = (picture: Picture | undefined): picture is Picture =>
  picture?.blob instanceof Blob && picture.width > 0 && picture.height > 0;

/** Lists the saved tracings, the last saved first; damaged ones are skipped and left in the store. */
export const listTracings = async (): Promise<readonly KeptTracing[]> => {
  const db = await database();
  const records = await db.getAll('tracings');
  const pictures = await Promise.all(records.map(({ id }) => db.get('pictures', id)));
  return records
    .flatMap((record, i) => {
      const picture = pictures[i];
      return isTracing(record.tracing) && isPicture(picture) ? [{ ...record, picture }] : [];
    })
    .sort((a, b) => b.savedAt - a.savedAt);
};

/** Saves a tracing; returns undefined and writes nothing where it was saved elsewhere meanwhile. */
export const writeTracing = async ({ picture, ...record }: KeptTracing): Promise<TracingRecord | undefined> => {
  const transaction = (await database()).transaction(['tracings', 'pictures'], 'readwrite');
  const kept = await transaction.objectStore('tracings').get(record.id);
  if ((kept?.revision ?? 0) !== record.revision) {
    await transaction.done;
    return undefined;
  }
  const next = { ...record, revision: record.revision + 1 };
  await Promise.all([
    transaction.objectStore('tracings').put(next),
    ...(kept === undefined ? [transaction.objectStore('pictures').put(picture, record.id)] : []),
    transaction.done,
  ]);
  return next;
};

export const forgetTracing = async (id: string): Promise<void> => {
  const transaction = (await database()).transaction(['tracings', 'pictures'], 'readwrite');
  await Promise.all([
    transaction.objectStore('tracings').delete(id),
    transaction.objectStore('pictures').delete(id),
    transaction.done,
  ]);
};
