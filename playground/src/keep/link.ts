import type { Edit } from '@community1373/core';
import type { Document } from '../session/document';

/** The content of a link: the edits from the sample to the document, or the whole document. */
export type LinkContent =
  | {
      readonly kind: 'edits';
      readonly base: string;
      readonly patches: Edit<Document>['patches'];
      readonly sensitive?: boolean;
    }
  | { readonly kind: 'whole'; readonly document: unknown };

/** The longest usable link, in characters: chat programs truncate longer ones. */
export const longestLink = 32_000;

/** The largest unpacked content of a link, in bytes; larger ones are rejected. */
const largestContent = 64_000_000;

const base64url = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** Packs the content of a link into characters allowed in a hash, with gzip, whose checksum detects truncated links. */
export const packLink = async (content: LinkContent): Promise<string> => {
  const packed = new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream('gzip'));
  return base64url(new Uint8Array(await new Response(packed).arrayBuffer()));
};

const read = async (stream: ReadableStream<Uint8Array>): Promise<string> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > largestContent) throw new Error('the link is too large');
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
};

/** Unpacks a link; undefined where it is truncated, altered or foreign. Core must still check the content. */
export const unpackLink = async (text: string): Promise<LinkContent | undefined> => {
  try {
    const content: unknown = JSON.parse(
      await read(new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('gzip'))),
    );
    if (typeof content !== 'object' || content === null || !('kind' in content)) return undefined;
    if (
      content.kind === 'edits' &&
      'base' in content &&
      typeof content.base === 'string' &&
      'patches' in content &&
      Array.isArray(content.patches)
    )
      return {
        kind: 'edits',
        base: content.base,
        patches: content.patches,
        sensitive: 'sensitive' in content && content.sensitive === true,
      };
    return content.kind === 'whole' && 'document' in content
      ? { kind: 'whole', document: content.document }
      : undefined;
  } catch {
    return undefined;
  }
};
