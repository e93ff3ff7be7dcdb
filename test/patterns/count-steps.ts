import type { Pattern } from './pattern-tree';

/** Limit of steps that no search through a text of these tests may reach. */
export const mostSteps = 400_000;

class TooManySteps extends Error {}

const isWord = (char: string | undefined): boolean => char !== undefined && /\w/.test(char);

/**
 * Counts the steps of a backtracking engine that searches a text for a pattern: from every position until the first match, as the engines of browsers and
 * Node do; with `all`, to the end of the text, as replacing and splitting do; a sticky pattern is tried only where the last match ended. Each part of the
 * pattern that is tried at a position is a step.
 */
export const countSteps = (pattern: Pattern, text: string, all: boolean, sticky = false): number => {
  let steps = 0;
  const captured = new Map<number, string>();
  type Next = (at: number) => boolean;
  const isAt = (where: string, at: number): boolean => {
    if (where === '^') return at === 0;
    if (where === '$') return at === text.length;
    return (isWord(text[at - 1]) !== isWord(text[at])) === (where === '\\b');
  };
  const match = (node: Pattern, at: number, next: Next): boolean => {
    steps += 1;
    if (steps > mostSteps) throw new TooManySteps();
    switch (node.kind) {
      case 'char': {
        const char = text[at];
        return char !== undefined && node.matches(char) && next(at + 1);
      }
      case 'sequence': {
        const { items } = node;
        const from = (i: number, place: number): boolean => {
          const item = items[i];
          return item === undefined ? next(place) : match(item, place, (after) => from(i + 1, after));
        };
        return from(0, at);
      }
      case 'choice':
        return node.items.some((item) => match(item, at, next));
      case 'repeat': {
        const { item, min, max, lazy } = node;
        const from = (count: number, place: number): boolean => {
          const more = (): boolean =>
            count < max && match(item, place, (after) => (after > place || count < min) && from(count + 1, after));
          if (count < min) return more();
          return lazy ? next(place) || more() : more() || next(place);
        };
        return from(0, at);
      }
      case 'group':
        return match(node.item, at, (after) => {
          captured.set(node.index, text.slice(at, after));
          return next(after);
        });
      case 'look':
        // Every lookbehind in these patterns is one character.
        return (
          (node.behind ? match(node.item, at - 1, (after) => after === at) : match(node.item, at, () => true)) !==
            node.negated && next(at)
        );
      case 'back': {
        const again = captured.get(node.index) ?? '';
        return text.startsWith(again, at) && next(at + again.length);
      }
      case 'at':
        return isAt(node.where, at) && next(at);
    }
  };
  const startsAtFirst =
    pattern.kind === 'choice' &&
    pattern.items.every(
      (item) => item.kind === 'sequence' && item.items[0]?.kind === 'at' && item.items[0].where === '^',
    );
  try {
    for (let from = 0; from <= text.length;) {
      let end = from;
      const found = match(pattern, from, (after) => {
        end = after;
        return true;
      });
      if ((found && !all) || (!found && sticky) || startsAtFirst) break;
      from = Math.max(from + 1, end);
    }
  } catch (thrown) {
    if (!(thrown instanceof TooManySteps)) throw thrown;
  }
  return steps;
};
