import * as apportionment from '@community1373/apportionment';
import * as apportionmentSchemas from '@community1373/apportionment/schemas';
import * as apportionmentAccounts from '@community1373/apportionment/accounts';
import * as deliberation from '@community1373/deliberation';
import * as deliberationSchemas from '@community1373/deliberation/schemas';
import * as deliberationWorkflows from '@community1373/deliberation/workflows';
import * as linkage from '@community1373/linkage';
import * as linkageSchemas from '@community1373/linkage/schemas';
import * as linkageMatching from '@community1373/linkage/matching';
import { describe, expect, it } from 'vitest';
import { callFault, type Face, functionsOf, hostileArguments } from './judge-call';

const rooms: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  apportionment: { ...apportionment, ...apportionmentAccounts, ...apportionmentSchemas },
  deliberation: { ...deliberation, ...deliberationWorkflows, ...deliberationSchemas },
  linkage: { ...linkage, ...linkageMatching, ...linkageSchemas },
};

/** Type guard for functions. */
const callable = (value: unknown): value is Face['call'] => typeof value === 'function';

const faces = Object.entries(rooms).flatMap(([room, face]) =>
  functionsOf(face).flatMap((name) => {
    const call = face[name];
    return callable(call) ? [{ name: `${room}.${name}`, call }] : [];
  }),
);

describe('every function of a room', () => {
  it('is called here', () => expect(faces.length).toBeGreaterThan(49));

  it.each(faces)(
    '$name answers nothing at all, and what is no argument, with a value, a result or a coded error',
    async ({ call }) => {
      for (const value of [undefined, ...hostileArguments])
        expect([value, await callFault(call, [value, value, value])]).toEqual([value, undefined]);
    },
  );
});
