import { createRunControl, type RunControl, type RunOptions } from '@community1373/base/run';
import { checkOptions } from './check-arguments';

/** The options of a run that a reader or a writer of files has. */
export type Following = Pick<RunOptions, 'signal' | 'onProgress' | 'pause'>;

/** Names of the options that readers and writers of files have besides those of a run. */
const fileOptions = [
  'base',
  'buildings',
  'cap',
  'convert',
  'encoding',
  'guide',
  'join',
  'limits',
  'locale',
  'removals',
  'sensitive',
  'sheet',
  'system',
] as const;

/** Starts the run of a reader or a writer of files. */
export const runOf = (options: Following): RunControl => {
  checkOptions(options);
  return createRunControl(options, fileOptions);
};

/** Returns the options of a run alone, to pass them on. */
export const followingOf = ({ signal, onProgress, pause }: Following): Following => ({
  ...(signal === undefined ? {} : { signal }),
  ...(onProgress === undefined ? {} : { onProgress }),
  ...(pause === undefined ? {} : { pause }),
});
