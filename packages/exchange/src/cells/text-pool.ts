/** Texts that are remembered to be shared; a power of two. */
const places = 16_384;
/** Longer texts are seldom the same. */
const longestShared = 64;

/**
 * Keeps texts that are cut out of a file. An engine keeps the whole of a text alive as long as a piece cut out of it is, so each is copied; and equal ones that
 * come again are one text, as far as they fit into a table of fixed size.
 */
export class TextPool {
  private readonly known: (string | undefined)[] = Array.from({ length: places }, () => undefined);

  /** The same text, holding on to nothing else. */
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

  /** Two halves put together and looked at are a text of their own. */
  private copied(text: string): string {
    const half = text.length >> 1;
    const own = text.slice(0, half) + text.slice(half);
    own.charCodeAt(half);
    return own;
  }
}
