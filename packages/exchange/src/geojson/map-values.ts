import { isHolder } from '@community1373/base/diagnostics';
import type { Plain } from '../sheets/document';

/** Properties with lists or objects; the tables of map programs store them as text. */
const structured = new Set(['channels', 'hours', 'staff', 'offers', 'residents']);

/** Parses a list or an object from text: JSON, or the form `(3:chat,phone,board)` that OGR gives a list. Any other text stays. */
const valueOf = (text: string): unknown => {
  const [, count, items = ''] = /^\((\d{1,4}):(.*)\)$/s.exec(text) ?? [];
  if (count !== undefined) {
    const list = count === '0' ? [] : items.split(',');
    return list.length === Number(count) ? list : text;
  }
  if (!/^\s*[[{]/.test(text) || text.length > 20_000) return text;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) || isHolder(value) ? value : text;
  } catch {
    return text;
  }
};

/** Returns the properties of a feature: null properties are dropped, and lists stored as text are parsed. */
export const saidOf = (properties: unknown): Plain => {
  if (!isHolder(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) =>
      value === null ? [] : [[key, typeof value === 'string' && structured.has(key) ? valueOf(value) : value] as const],
    ),
  );
};
