import { describe, expect, it } from 'vitest';
import { migrateScenario } from './migrate-scenario';
import { parseScenario } from './parse-scenario';
import { sampleScenario } from '../sample';

/** Returns the sample as version 1 wrote it: without the parts that version 2 added. */
const firstVersion = (): Record<string, unknown> => {
  const {
    reach: _reach,
    paths: _paths,
    workflow: _workflow,
    duties: _duties,
    matters: _matters,
    linkage: _linkage,
    outages: _outages,
    served: _served,
    ...rest
  } = sampleScenario();
  return { ...(JSON.parse(JSON.stringify(rest)) as object), schemaVersion: 1 };
};

describe('a document of version 1', () => {
  it('is read as one of version 2 with nothing in what it did not have', () => {
    const read = parseScenario(firstVersion());
    expect(read.report.items).toEqual([]);
    expect(read.ok && read.value).toMatchObject({
      schemaVersion: 2,
      matters: [],
      linkage: [],
      outages: [],
      served: [],
      paths: [],
      workflow: { id: 'peoples-pipeline' },
      reach: { mobility: 'able', detour: 1, slopePercent: 100 },
    });
    expect(read.ok && read.value.community.households).toHaveLength(1008);
  });

  it('keeps what it says, and is not changed itself', () => {
    const document = firstVersion();
    const before = JSON.stringify(document);
    expect(migrateScenario(document)['levies']).toBe(document['levies']);
    expect(JSON.stringify(document)).toBe(before);
  });

  it('is told from versions that nobody knows', () => {
    for (const schemaVersion of [0, 3, -1, 1.5, '1', null])
      expect(parseScenario({ ...firstVersion(), schemaVersion }).report.items[0]?.code).toBe('core.version');
  });
});
