import type { Pattern } from './pattern-tree';

type Repeat = Extract<Pattern, { kind: 'repeat' }>;

const charsOf = (node: Pattern): readonly Extract<Pattern, { kind: 'char' }>[] => {
  if (node.kind === 'char') return [node];
  if (node.kind === 'sequence' || node.kind === 'choice') return node.items.flatMap(charsOf);
  return 'item' in node ? charsOf(node.item) : [];
};

const usual = ['a', 'A', 'x', '1', '0', ' ', '\n', '\t', '-', '\u0001', '一'] as const;

/** Returns one character of each class that a pattern distinguishes. */
const kindsOfChars = (tree: Pattern, source: string): readonly string[] => {
  const chars = charsOf(tree);
  const kinds = new Map<string, string>();
  for (const char of new Set([...usual, ...source])) {
    const key = chars.map(({ matches }) => (matches(char) ? '1' : '0')).join('');
    if (!kinds.has(key)) kinds.set(key, char);
  }
  return [...kinds.values()];
};

/** Returns a text that a part of a pattern matches, with optional parts omitted or present once. */
const sampleOf = (node: Pattern, kinds: readonly string[], least: number): string => {
  switch (node.kind) {
    case 'char':
      return kinds.find(node.matches) ?? '';
    case 'sequence':
      return node.items.map((item) => sampleOf(item, kinds, least)).join('');
    case 'choice':
      return sampleOf(node.items[0] ?? { kind: 'sequence', items: [] }, kinds, least);
    case 'repeat':
      return sampleOf(node.item, kinds, least).repeat(Math.max(node.min, Math.min(least, node.max)));
    case 'group':
      return sampleOf(node.item, kinds, least);
    default:
      return '';
  }
};

/** Returns all unbounded repetitions, each with texts that lead up to it. */
const endless = (
  node: Pattern,
  before: readonly string[],
  kinds: readonly string[],
): readonly { readonly repeat: Repeat; readonly before: readonly string[] }[] => {
  if (node.kind === 'choice') return node.items.flatMap((item) => endless(item, before, kinds));
  if (node.kind === 'sequence') {
    let lead = before;
    return node.items.flatMap((item) => {
      const found = endless(item, lead, kinds);
      lead = [
        ...new Set(lead.flatMap((text) => [text + sampleOf(item, kinds, 0), text + sampleOf(item, kinds, 1)])),
      ].slice(0, 4);
      return found;
    });
  }
  if (node.kind === 'repeat')
    return [...(node.max === Infinity ? [{ repeat: node, before }] : []), ...endless(node.item, before, kinds)];
  return 'item' in node ? endless(node.item, before, kinds) : [];
};

/** The repeated part of a text, with the text before and after it. */
export interface Pump {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

/** Returns texts that could make a pattern slow: repeated matches of one of its unbounded repetitions, followed by an end on which it fails. */
export const pumpsFor = (tree: Pattern, source: string): readonly Pump[] => {
  const kinds = kindsOfChars(tree, source);
  /** A character that the pattern never matches, if there is one. */
  const other = kinds.find((char) => !charsOf(tree).some(({ matches }) => matches(char))) ?? '';
  const pumps: Pump[] = [];
  for (const { repeat, before } of endless(tree, [''], kinds)) {
    const taken = kinds.filter((char) => charsOf(repeat.item).some(({ matches }) => matches(char)));
    const words = new Set([
      ...taken,
      ...taken.flatMap((one) => taken.map((two) => one + two)),
      sampleOf(repeat.item, kinds, 1),
      ...before.map((text) => text + sampleOf(repeat, kinds, 1)),
    ]);
    for (const lead of new Set(['', other, ...before]))
      for (const pump of words)
        for (const after of ['', ...kinds]) if (pump !== '') pumps.push({ before: lead, pump, after });
  }
  return pumps;
};
