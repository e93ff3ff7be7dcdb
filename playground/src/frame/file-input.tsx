import type { Ref } from 'react';

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  /** Kinds of files, as the attribute of that name has them. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly testId: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The chooser of files behind a button, which clicks it; a file may be chosen again after it was changed. */
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
