import { isPlain, type Plain } from '../sheets/document';

/** Properties that hold lists or objects; a table of a map program keeps them as text. */
const structured = new Set(['channels', 'hours', 'staff', 'offers', 'residents']);

/** A list or an object of its text: JSON, or the `(3:chat,phone,board)` that OGR makes of a list. Any other text stays as it is. */
const valueOf = (text: string): unknown => {
  const [, count, items = ''] = /^\((\d{1,4}):(.*)\)$/s.exec(text) ?? [];
  if (count !== undefined) {
    const list = count === '0' ? [] : items.split(',');
    return list.length === Number(count) ? list : text;
  }
  if (!/^\s*[[{]/.test(text) || text.length > 20_000) return text;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) || isPlain(value) ? value : text;
  } catch {
    return text;
  }
};

/** What a feature says: a property that is null is not given, and lists that a map program keeps as text are lists. */
export const saidOf = (properties: unknown): Plain => {
  if (!isPlain(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => (value === null ? [] : [[key, typeof value === 'string' && structured.has(key) ? valueOf(value) : value] as const])),
  );
};
