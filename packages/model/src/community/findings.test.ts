import { describe, expect, it } from 'vitest';
import { Findings } from './findings';

describe('Findings', () => {
  it('gives each code its share of the list, the small ones whole, in the order of finding', () => {
    const findings = new Findings({ cap: 7 });
    for (let i = 0; i < 100; i += 1) {
      findings.add('model.unknown-record', [i], i);
      if (i < 50) findings.add('model.duplicate-id', [i], i);
      if (i === 60) findings.add('model.cycle', [i], i);
    }
    const { items, total, errors } = findings.report();
    expect([total, errors]).toEqual([151, 151]);
    // By hand: 1 of the cycle, then (7 − 1) / 2 = 3 of each of the others.
    expect(items.map(({ code, path }) => `${code} ${path[0]}`)).toEqual([
      'model.unknown-record 0',
      'model.duplicate-id 0',
      'model.unknown-record 1',
      'model.duplicate-id 1',
      'model.unknown-record 2',
      'model.duplicate-id 2',
      'model.cycle 60',
    ]);
  });

  it('takes over a report with what it did not list, and keeps warnings apart', () => {
    const findings = new Findings({});
    findings.take(
      {
        items: [{ code: 'schema.missing', severity: 'error', path: ['x'], received: 'undefined', params: {} }],
        total: 9,
        errors: 9,
      },
      ['rows', 2],
    );
    findings.add('model.empty-list', ['needs'], [], {}, 'warning');
    expect(findings.report()).toMatchObject({
      total: 10,
      errors: 9,
      items: [{ path: ['rows', 2, 'x'] }, { path: ['needs'], received: '[]' }],
    });
  });
});
