const receivedLength = 120;

/**
 * Formats a received value briefly, for people and logs: JSON up to 120 characters, with `NaN`, `undefined` and the like named.
 *
 * @example
 * import { formatReceived } from '@community1373/base/diagnostics';
 * formatReceived(Number.NaN); // => 'NaN'
 * formatReceived({ id: 'b9' }); // => '{"id":"b9"}'
 */
export const formatReceived = (value: unknown): string => {
  let text: string;
  if (typeof value === 'bigint') text = `${value}n`;
  else if (typeof value === 'number' || value === undefined || typeof value === 'function' || typeof value === 'symbol')
    text = String(value);
  else {
    try {
      text = JSON.stringify(value) ?? String(value);
    } catch {
      text = Object.prototype.toString.call(value);
    }
  }
  return text.length > receivedLength ? `${text.slice(0, receivedLength - 1)}…` : text;
};
