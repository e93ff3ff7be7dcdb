/** Number of shared texts remembered; a power of two. */
const places = 16_384;
/** Longer texts rarely repeat. */
const longestShared = 64;

/**
 * Keeps texts that are cut out of a file. An engine keeps a whole text alive while a slice of it is in use, so each is copied; repeated texts are shared
 * through a table of fixed size.
 */
export class TextPool {
  private readonly known: (string | undefined)[] = Array.from({ length: places }, () => undefined);

  /** Returns the same text without a reference to the text it was cut from. */
  keep(text: string): string {
    if (text.length > longestShared) return this.copied(text);
    let hash = text.length;
    for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const place = (hash ^ (hash >>> 15)) & (places - 1);
    const found = this.known[place];
    if (found === text) return found;
    const own = this.copied(text);
    this.known[place] = own;
    return own;
  }

  /** Concatenating two halves and reading the result makes a separate text. */
  private copied(text: string): string {
    const half = text.length >> 1;
    const own = text.slice(0, half) + text.slice(half);
    own.charCodeAt(half);
    return own;
  }
}
