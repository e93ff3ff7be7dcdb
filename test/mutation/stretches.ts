import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = 12;

/**
 * Every so manyeth stretch of twelve lines of the files, as Stryker names what to mutate: a sample of a room that is too large for one evening. A change that
 * reaches over the ends of a stretch is in no sample; those take out whole functions, and are noticed soonest.
 */
export const everyStretch = (folder: string, files: readonly string[], every: number, first: number): readonly string[] => {
  let at = 0;
  return files.flatMap((file) => {
    const length = readFileSync(join(folder, file), 'utf8').split('\n').length;
    const stretches = Array.from({ length: Math.ceil(length / lines) }, (_, i) => `${file}:${i * lines + 1}-${Math.min(length, (i + 1) * lines)}`);
    return stretches.filter(() => at++ % every === first);
  });
};

/** The files of a room whose code is mutated: not its tests, its words, or its list of exports. */
export const mutatedFiles = (folder: string, room: string): readonly string[] =>
  readdirSync(join(folder, 'packages', room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$|(^|\/)(messages[^/]*|index)\.ts$/.test(file))
    .toSorted()
    .map((file) => `packages/${room}/src/${file}`);
