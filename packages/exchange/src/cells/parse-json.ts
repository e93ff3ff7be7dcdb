import { defaultLimits } from '../limits';

/** Returns the nesting depth of a JSON text without parsing it; brackets within strings do not count. */
export const jsonDepth = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (quoted) {
      // A backslash escapes the next code unit.
      if (unit === 0x5c) i += 1;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
  return deepest;
};

/** Parses a JSON text from a file; undefined for invalid JSON and for nesting that is too deep for later steps. */
export const parseJson = (text: string, depth = defaultLimits.depth): { readonly value: unknown } | undefined => {
  if (jsonDepth(text) > depth) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};
