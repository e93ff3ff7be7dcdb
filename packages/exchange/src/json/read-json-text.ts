import { jsonDepth } from '../cells/parse-json';
import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';
import { decode } from '../text-coding';

/** Parses a JSON file in UTF-8. Throws a {@link FileProblem} for a file that is too large, nests too deeply, or is not JSON. */
export const readJsonText = (bytes: Uint8Array, limits: ReadLimits): unknown => {
  if (bytes.length > limits.fileBytes)
    throw new FileProblem('exchange.file-size', bytes.length, { size: bytes.length, limit: limits.fileBytes });
  const text = decode(bytes, 'utf-8');
  if (text === undefined) throw new FileProblem('exchange.encoding', `${bytes.length} bytes`, { encoding: 'UTF-8' });
  const depth = jsonDepth(text);
  if (depth > limits.depth) throw new FileProblem('exchange.json-depth', depth, { limit: limits.depth });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileProblem('exchange.broken-json', text, { detail: error instanceof SyntaxError ? error.message : '' });
  }
};
