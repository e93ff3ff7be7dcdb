import { describe, expect, it } from 'vitest';
import { migrateScenario } from './migrate-scenario';
import { parseScenario } from './parse-scenario';
import { sampleScenario } from '../sample';
import { listElectorate, occupancyOn } from '../views';

/** Returns a document as JSON without what version 3 added: premises, owners, ownerships. */
const withoutOwners = (document: object): Record<string, unknown> => {
  const json = JSON.parse(JSON.stringify(document)) as { readonly community: Record<string, unknown> };
  const { premises: _premises, owners: _owners, ownerships: _ownerships, ...community } = json.community;
  return { ...json, community };
};

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
  return { ...withoutOwners(rest), schemaVersion: 1 };
};

/** Returns the sample as version 2 wrote it. */
const secondVersion = (): Record<string, unknown> => ({ ...withoutOwners(sampleScenario()), schemaVersion: 2 });

describe('a document of version 1', () => {
  it('is read as one of version 3 with nothing in what it did not have', () => {
    const read = parseScenario(firstVersion());
    expect(read.report.items).toEqual([]);
    expect(read.ok && read.value).toMatchObject({
      schemaVersion: 3,
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
    for (const schemaVersion of [0, 4, -1, 1.5, '1', null])
      expect(parseScenario({ ...firstVersion(), schemaVersion }).report.items[0]?.code).toBe('core.version');
  });
});

describe('a document of version 2', () => {
  it('is given an inferred owner for each dwelling, who lives in it where somebody does', () => {
    const read = parseScenario(secondVersion());
    expect(read.report.items).toEqual([]);
    if (!read.ok) return;
    const { owners, ownerships, premises, dwellings } = read.value.community;
    expect([owners.length, ownerships.length, premises.length]).toEqual([1096, 1096, 0]);
    expect(owners.every(({ kind, inferred }) => kind === 'person' && inferred === true)).toBe(true);
    expect(ownerships.map(({ unitId }) => unitId)).toEqual(dwellings.map(({ id }) => id));
    const lived = [...occupancyOn(read.value, '2026-12-01').values()];
    expect([
      lived.filter((one) => one === 'owner-occupied').length,
      lived.filter((one) => one === 'vacant').length,
    ]).toEqual([1008, 88]);
  });

  it('has one head for each of its flats in a vote, vacant ones too', () => {
    const read = parseScenario(secondVersion());
    const electorate = read.ok ? listElectorate(read.value, 'root', '2026-12-01') : read;
    expect(electorate.ok && electorate.value.voters.length).toBe(1096);
    expect(electorate.report.items).toEqual([]);
  });

  it('of rows that cannot be read keeps them for the schema to name', () => {
    const community = {
      dwellings: [{ id: 'd' }, { id: 'e' }, 7],
      households: [{ id: 'a', dwellingId: 'd' }, { id: 'c', dwellingId: 'gone' }, 7],
    };
    const inferred = (id: string): object => ({ id, kind: 'person', inferred: true });
    expect(migrateScenario({ schemaVersion: 2, community })['community']).toEqual({
      ...community,
      premises: [],
      owners: [inferred('d'), inferred('e')],
      ownerships: [
        { id: 'd', unitId: 'd', ownerId: 'd', resident: true },
        { id: 'e', unitId: 'e', ownerId: 'e' },
      ],
    });
    expect(migrateScenario({ schemaVersion: 2, community: null })).toEqual({ schemaVersion: 3, community: null });
  });
});
