import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiagnosticSink, type Severity } from '.';

describe('DiagnosticSink, whatever comes', () => {
  it('lists errors before warnings and those before remarks, each in its order, and no warning in the place of an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('error', 'warning', 'info'), { maxLength: 12 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 12 }),
        (severities: readonly Severity[], cap, half) => {
          const sink = new DiagnosticSink(cap);
          const other = new DiagnosticSink(cap);
          severities.forEach((severity, i) => (i < half ? sink : other).add('a', [i], i, {}, severity));
          sink.merge(other.report());
          const wanted = (['error', 'warning', 'info'] as const).flatMap((one) =>
            severities.flatMap((severity, i) => (severity === one ? [i] : [])),
          );
          expect(sink.report().items.map(({ path }) => path[0])).toEqual(wanted.slice(0, cap));
          expect(sink.report()).toMatchObject({
            total: severities.length,
            errors: severities.filter((one) => one === 'error').length,
          });
        },
      ),
    );
  });
});
