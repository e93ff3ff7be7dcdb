import type { Ref } from 'react';

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  /** File types, as in the HTML attribute `accept`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly testId: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A file chooser that a button opens; the same file can be chosen again after it was changed. */
export const FileInput = ({ ref, accept, multiple = false, testId, onFiles }: FileInputProps) => (
  <input
    ref={ref}
    type="file"
    multiple={multiple}
    accept={accept}
    hidden
    data-testid={testId}
    onChange={(event) => {
      onFiles([...(event.target.files ?? [])]);
      event.target.value = '';
    }}
  />
);
