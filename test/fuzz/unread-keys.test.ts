import { createRandom, type Random } from '@community1373/base/random';
import { formatPath, type Path } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { targets } from './targets';

type Holder = Record<string, unknown>;

interface Found {
  readonly path: Path;
  readonly holder: Holder;
}

/** True for objects keyed by the user's ids, and for GeoJSON, which allows additional members. */
const isFree = (path: Path, holder: Holder): boolean =>
  path.at(-1) === 'residents' || path.includes('features') || typeof holder['features'] === 'object';

/** Returns the objects of a document whose keys belong to the format, one per place; places that differ only by list index count as one. */
const objectsOf = (document: unknown, random: Random): readonly Found[] => {
  const byPlace = new Map<string, Found[]>();
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && !isFree(path, value as Holder)) {
      const holder = value as Holder;
      // Variants with different discriminators are separate places.
      const kind = ['kind', 'type', 'problem', 'liable'].map((key) => String(holder[key])).join('/');
      const place = `${path.filter((key) => typeof key === 'string').join('.')}/${kind}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), { path, holder }]);
    }
    for (const [key, held] of Object.entries(value)) visit(held, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(document, []);
  return [...byPlace.values()].map((list) => list[random.below(list.length)] as Found);
};

const misspelt = (key: string, random: Random): string => {
  const i = random.below(key.length - 1);
  const swapped = `${key.slice(0, i)}${key[i + 1]}${key[i]}${key.slice(i + 2)}`;
  return random.below(2) === 0 && swapped !== key ? swapped : key.slice(0, i) + key.slice(i + 1);
};

describe('law: what a format does not read is warned of where it stands', () => {
  it.each(targets)(
    '$name: fields added anywhere, and the value is as without them',
    async ({ parse, documents, name }) => {
      const random = createRandom(`added/${name}`);
      for (const document of documents.slice(0, 3)) {
        const copy = structuredClone(document);
        const paths = objectsOf(copy, random).map(({ path, holder }) => {
          holder['remark-of-ours'] = { note: 1 };
          return formatPath([...path, 'remark-of-ours']);
        });
        const [plain, read] = [await parse(document), await parse(copy)];
        const warned = read.report.items
          .filter(({ severity, code }) => severity === 'warning' && /^schema\.(unknown|misspelt)-key$/.test(code))
          .map(({ path }) => formatPath(path));
        expect([...warned].sort()).toEqual([...paths].sort());
        expect(plain.ok && read.ok && { ...read, report: plain.report }).toEqual(plain);
        expect(plain.report.items.filter(({ code }) => code.endsWith('-key'))).toEqual([]);
      }
    },
  );

  it.each(targets)('$name: a field with two letters exchanged or one left out', async ({ parse, documents, name }) => {
    const random = createRandom(`misspelt/${name}`);
    const rounds = name === 'scenario' ? 8 : 60;
    for (let round = 0; round < rounds; round += 1) {
      const copy = structuredClone(documents[round % documents.length]);
      const found = objectsOf(copy, random);
      const chosen = found[random.below(Math.max(1, found.length))];
      if (chosen === undefined) continue;
      const { path, holder } = chosen;
      const keys = Object.keys(holder).filter((key) => key.length > 2 && holder[key] !== undefined);
      const key = keys[random.below(Math.max(1, keys.length))];
      const wrong = key === undefined ? undefined : misspelt(key, random);
      if (key === undefined || wrong === undefined || wrong in holder || (path.length === 0 && key === 'schemaVersion'))
        continue;
      holder[wrong] = holder[key];
      delete holder[key];
      const { items } = (await parse(copy)).report;
      const at = formatPath([...path, wrong]);
      const warning = items.find((item) => formatPath(item.path) === at);
      expect([at, warning?.severity, warning?.code]).toEqual([at, 'warning', 'schema.misspelt-key']);
    }
  });
});
