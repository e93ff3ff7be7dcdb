import { isHolder } from '@community1373/base/diagnostics';

type Plain = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Returns the texts under a key of the records of a list; malformed records are left to the schema. */
const textsOf = (records: unknown, key: string): readonly string[] =>
  listOf(records).flatMap((record) => {
    const text = isHolder(record) ? record[key] : undefined;
    return typeof text === 'string' ? [text] : [];
  });

/**
 * Adds the owners that a document without owners leaves open: one for each dwelling, vacant or not, with the id of the dwelling, marked as inferred. Where a
 * household lives, it is taken for its owner's.
 */
export const inferOwners = (document: Plain): Plain => {
  const { community } = document;
  if (!isHolder(community)) return document;
  const dwellings = [...new Set(textsOf(community['dwellings'], 'id'))];
  const lived = new Set(textsOf(community['households'], 'dwellingId'));
  return {
    ...document,
    community: {
      ...community,
      premises: [],
      owners: dwellings.map((id) => ({ id, kind: 'person', inferred: true })),
      ownerships: dwellings.map((id) => ({
        id,
        unitId: id,
        ownerId: id,
        ...(lived.has(id) ? { resident: true } : {}),
      })),
    },
  };
};
