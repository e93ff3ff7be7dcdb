// The encoders that browsers and Node both have; their types are of neither, so that this package needs none of them.
interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) => Decoder;
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** A decoder of an encoding; a fatal one throws a TypeError at the first byte that is none of it. */
export const decoderOf = (label: 'utf-8' | 'gb18030', fatal: boolean): Decoder => new TextDecoder(label, { fatal });

/** A text as UTF-8. */
export const toUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The text of bytes in an encoding; undefined where they are none of it. A byte order mark is dropped. */
export const decode = (bytes: Uint8Array, label: 'utf-8' | 'gb18030'): string | undefined => {
  try {
    return decoderOf(label, true).decode(bytes);
  } catch {
    return undefined;
  }
};
