// Encoders of both browsers and Node; declared here, so that this package needs neither's types.
interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** Creates a decoder of an encoding; a fatal one throws a TypeError at the first invalid byte. */
export const decoderOf = (label: 'utf-8' | 'gb18030', fatal: boolean): Decoder => new TextDecoder(label, { fatal });

/** Encodes a text as UTF-8. */
export const toUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Decodes bytes in an encoding; undefined for invalid bytes. A byte order mark is dropped. */
export const decode = (bytes: Uint8Array, label: 'utf-8' | 'gb18030'): string | undefined => {
  try {
    return decoderOf(label, true).decode(bytes);
  } catch {
    return undefined;
  }
};
