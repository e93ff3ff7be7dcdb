/** A part of a regular expression; covers the syntax used in this project. */
export type Pattern =
  | { readonly kind: 'char'; readonly matches: (char: string) => boolean }
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly items: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly item: Pattern;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  | { readonly kind: 'group'; readonly item: Pattern; readonly index: number }
  | { readonly kind: 'look'; readonly item: Pattern; readonly negated: boolean; readonly behind: boolean }
  | { readonly kind: 'back'; readonly index: number }
  | { readonly kind: 'at'; readonly where: string };

const charOf = (source: string, flags: string): Pattern => {
  const one = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''));
  const known = new Map<string, boolean>();
  const matches = (char: string): boolean => {
    const found = known.get(char) ?? one.test(char);
    known.set(char, found);
    return found;
  };
  return { kind: 'char', matches };
};

/** Parses the source of a regular expression; throws for unsupported syntax. */
export const patternTree = (source: string, flags: string): Pattern => {
  let at = 0;
  let groups = 0;
  const rest = (): string => source.slice(at);
  const take = (known: RegExp): RegExpExecArray | null => {
    const found = known.exec(rest());
    if (found !== null) at += found[0].length;
    return found;
  };
  const readGroup = (): Pattern => {
    at += 1;
    const [, look] = take(/^\?(:|<?[=!])/) ?? [];
    if (look === undefined && source[at] === '?') throw new Error(`a group that is not known: ${rest()}`);
    const index = look === undefined ? (groups += 1) : 0;
    const item = readChoice();
    if (source[at] !== ')') throw new Error(`no end of a group: ${source}`);
    at += 1;
    if (look === undefined || look === ':') return { kind: 'group', item, index };
    return { kind: 'look', item, negated: look.endsWith('!'), behind: look.startsWith('<') };
  };
  const readAtom = (): Pattern => {
    if (source[at] === '(') return readGroup();
    const [where] = take(/^(?:\^|\$|\\[bB])/) ?? [];
    if (where !== undefined) return { kind: 'at', where };
    const [, back] = take(/^\\([1-9])/) ?? [];
    if (back !== undefined) return { kind: 'back', index: Number(back) };
    const [char] =
      take(
        /^(?:\[(?:\\[^]|[^\]\\])*\]|\\p\{[^}]*\}|\\P\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\[^]|[^\\])/,
      ) ?? [];
    if (char === undefined) throw new Error(`not read: ${rest()}`);
    return charOf(char, flags);
  };
  const readRepeated = (): Pattern => {
    const item = readAtom();
    const found = take(/^(?:([*+?])|\{(\d+)(,)?(\d*)\})(\??)/);
    if (found === null) return item;
    const [, sign, low, comma, high, lazy] = found;
    const min = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
    const max =
      sign === undefined
        ? comma === undefined
          ? min
          : high === ''
            ? Infinity
            : Number(high)
        : sign === '?'
          ? 1
          : Infinity;
    return { kind: 'repeat', item, min, max, lazy: lazy === '?' };
  };
  const readSequence = (): Pattern => {
    const items: Pattern[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') items.push(readRepeated());
    return { kind: 'sequence', items };
  };
  const readChoice = (): Pattern => {
    const items = [readSequence()];
    while (source[at] === '|') {
      at += 1;
      items.push(readSequence());
    }
    return { kind: 'choice', items };
  };
  const tree = readChoice();
  if (at < source.length) throw new Error(`not read: ${rest()}`);
  return tree;
};
