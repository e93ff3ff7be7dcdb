import * as core from '@community1373/core';
import * as coreSchemas from '@community1373/core/schemas';
import * as coreRoster from '@community1373/core/roster';
import * as corePrivacy from '@community1373/core/privacy';
import * as coreAdaptation from '@community1373/core/adaptation';
import * as coreViews from '@community1373/core/views';
import * as coreRecords from '@community1373/core/records';
import * as coreSimulation from '@community1373/core/simulation';
import * as coreWhatIf from '@community1373/core/what-if';
import * as sample from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { callFault, type Face, functionsOf, hostileArguments } from './judge-call';

/** The functions of all entries of the package. */
const face = {
  ...core,
  ...coreWhatIf,
  ...coreSimulation,
  ...coreViews,
  ...coreRecords,
  ...coreAdaptation,
  ...corePrivacy,
  ...coreRoster,
  ...coreSchemas,
};

const scenario = sample.sampleScenario();
const callable = (value: unknown): value is Face['call'] => typeof value === 'function';

const faces = Object.entries({ ...face, ...sample }).flatMap(([name, call]) =>
  callable(call) && functionsOf({ [name]: call }).length > 0 ? [{ name, call }] : [],
);

/** A scenario each part of which, at any of its first two levels, is in turn none. */
const lacking = Object.entries(scenario).flatMap(([key, part]) => [
  { ...scenario, [key]: null },
  ...(typeof part === 'object' && !Array.isArray(part)
    ? Object.keys(part).map((inner) => ({ ...scenario, [key]: { ...part, [inner]: null } }))
    : []),
]);

describe('every function of core', () => {
  it('is called here', () => expect(faces.length).toBeGreaterThan(55));

  it.each(faces)(
    '$name answers nothing at all, and what is no argument, with a value, a result or a coded error',
    async ({ call }) => {
      for (const value of [undefined, ...hostileArguments]) {
        expect([value, await callFault(call, [value, value, value])]).toEqual([value, undefined]);
        expect([value, await callFault(call, [scenario, value, value])]).toEqual([value, undefined]);
      }
    },
  );
});

describe('a scenario without one of its lists or records', () => {
  const lists = lacking.filter(
    (one) =>
      core.parseScenario(one).ok === false &&
      Object.entries(one).some(
        ([key, part]) => part === null && key !== 'schemaVersion' && key !== 'id' && key !== 'name',
      ),
  );

  it.each(['assess', 'maskScenario', 'gridTable', 'formOptions', 'mattersBoard', 'plan', 'repair'] as const)(
    '%s names it',
    async (name) => {
      expect(lists.length).toBeGreaterThan(15);
      for (const one of lists)
        await expect((async () => (face[name] as Face['call'])(one, { budget: { work: 1 } }))()).rejects.toMatchObject({
          code: 'core.scenario',
        });
    },
  );
});
