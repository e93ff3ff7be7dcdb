import { peoplesPipeline } from '@community1373/deliberation/workflows';
import { defaultReachSettings } from './reach-settings';
import { inferOwners } from './infer-owners';
import { scenarioVersion } from './scenario';
import { checkOptions } from './check-scenario';

/** A document of any version, read from JSON. */
type Document = Readonly<Record<string, unknown>>;

/** Migrations from each past version to the next: each adds the missing parts. */
const migrations: Readonly<Record<number, (document: Document) => Document>> = {
  /** Version 1 has no matters, linkage, outages or hours served outside the roster, and measures along straight lines. */
  1: (document) => ({
    reach: defaultReachSettings,
    paths: [],
    workflow: peoplesPipeline,
    duties: [],
    matters: [],
    linkage: [],
    outages: [],
    served: [],
    ...document,
    schemaVersion: 2,
  }),
  /** Version 2 has no owners: each unit is given one of its own, marked as inferred. */
  2: (document) => ({ ...inferOwners(document), schemaVersion: 3 }),
};

/** The versions that can be parsed. */
export const readableVersions: readonly number[] = [...Object.keys(migrations).map(Number), scenarioVersion];

/**
 * Migrates a document of a past version to the present one, step by step; a document of the present or an unknown version is not changed.
 *
 * @example
 * import { migrateScenario } from '@community1373/core';
 * migrateScenario({ schemaVersion: 1, id: 'a' })['schemaVersion']; // => 3
 */
export const migrateScenario = (document: Document): Document => {
  checkOptions(document, 'core.document');
  let current = document;
  for (
    let version = current['schemaVersion'];
    typeof version === 'number' && version < scenarioVersion;
    version = current['schemaVersion']
  ) {
    const migrate = migrations[version];
    if (migrate === undefined) return current;
    current = migrate(current);
  }
  return current;
};
