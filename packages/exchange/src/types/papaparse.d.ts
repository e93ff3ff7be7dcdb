// The part of papaparse that is used here. The types published for it bring those of Node along, which no package may lean on.
declare module 'papaparse' {
  interface PapaError {
    readonly type: string;
    readonly code: string;
    readonly row?: number;
  }
  interface PapaChunk {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly PapaError[];
    readonly meta: { readonly cursor: number };
  }
  interface PapaParser {
    abort(): void;
    pause(): void;
    resume(): void;
  }
  interface PapaConfig {
    readonly delimiter: string;
    readonly chunkSize: number;
    readonly skipEmptyLines: false;
    readonly chunk: (chunk: PapaChunk, parser: PapaParser) => void;
    readonly complete: () => void;
    readonly error?: (error: unknown) => void;
  }
  interface PapaUnparse {
    readonly newline: string;
    readonly delimiter?: string;
  }
  const Papa: {
    parse(text: string, config: PapaConfig): void;
    unparse(rows: readonly (readonly (string | number | boolean | undefined)[])[], config: PapaUnparse): string;
  };
  export default Papa;
}
