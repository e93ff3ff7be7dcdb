import { toUtf8 } from '../text-coding';

/** Octets of a line, without its end (RFC 5545, 3.1). */
const longestLine = 75;

/** Folds a content line: no line is longer than 75 octets of UTF-8, and no character is split. */
export const foldLine = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = toUtf8(char).length;
    if (octets + size > longestLine) {
      lines.push(current);
      // A continuation line begins with a blank, which counts.
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

/** Writes a text as a property value (RFC 5545, 3.3.11), without control characters except tabs. */
export const textValue = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
