/** Number of shared texts remembered; a power of two. */
const places = 16_384;
/** Longer texts rarely repeat. */
const longestShared = 64;

/** Returns a copy of a text that does not keep the text alive which it was cut from: an engine refers to that one, as long as no new text is made. */
export const ownText = (text: string): string => {
  const half = text.length >> 1;
  return [text.slice(0, half), text.slice(half)].join('');
};

/**
 * Keeps texts that are cut out of a file. An engine keeps a whole text alive while a slice of it is in use, so each is copied; repeated texts are shared
 * through a table of fixed size.
 */
export class TextPool {
  private readonly known: (string | undefined)[] = Array.from({ length: places }, () => undefined);

  /** Returns the same text without a reference to the text it was cut from. */
  keep(text: string): string {
    if (text.length > longestShared) return ownText(text);
    let hash = text.length;
    for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const place = (hash ^ (hash >>> 15)) & (places - 1);
    const found = this.known[place];
    if (found === text) return found;
    const own = ownText(text);
    this.known[place] = own;
    return own;
  }
}
