import { createRandom } from '@community1373/base/random';
import { describe, expect, it } from 'vitest';
import { mutate } from '../fuzz/mutate';
import {
  callFault,
  callOutcome,
  type Face,
  functionsOf,
  hostileArguments,
  hostileCalls,
  isForeign,
} from './judge-call';

type Callable = Face['call'];

/** Arguments that a function accepts, made anew for each call; with its open places where it has any, or what reads its arguments. */
export type FaceArguments = (() => readonly unknown[]) | Omit<Face, 'name' | 'call'>;

const isCallable = (value: unknown): value is Callable => typeof value === 'function';

const describeArguments = (given: FaceArguments): Omit<Face, 'name' | 'call'> =>
  typeof given === 'function' ? { valid: given } : given;

/** The functions of a room's face, each with the arguments given for it. */
export const facesOf = (
  exported: Readonly<Record<string, unknown>>,
  valid: Readonly<Record<string, FaceArguments>>,
): readonly Face[] =>
  Object.entries(valid).map(([name, given]) => {
    const call = exported[name];
    if (!isCallable(call)) throw new Error(`${name} is not exported`);
    return { name, call, ...describeArguments(given) };
  });

/** A copy of a value for each key in it, at any depth, with null under that key. */
const withNulls = (value: unknown, depth = 0): readonly unknown[] => {
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, i) =>
      [null, ...withNulls(item, depth + 1)].map((changed) => (value as readonly unknown[]).with(i, changed)),
    );
  if (Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    [null, ...withNulls(held, depth + 1)].map((changed): unknown => ({ ...value, [key]: changed })),
  );
};

const canBeCopied = (value: unknown): boolean => {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
};

/**
 * The laws of the functions of a room: none is forgotten; right arguments are accepted; whatever stands for an argument is answered by a value, a result or a coded
 * error; another kind of value, and what the reader of a place refuses, is refused.
 */
export const holdArgumentLaws = (
  room: string,
  exported: Readonly<Record<string, unknown>>,
  faces: readonly Face[],
): void => {
  describe(`every function of ${room}`, () => {
    const names = faces.flatMap(({ name }) => (name.includes('(') ? [] : [name]));
    it('is called here', () => expect(names.toSorted()).toEqual(functionsOf(exported).toSorted()));

    it.each(faces)('$name accepts what is right', async ({ call, valid }) =>
      expect(await callOutcome(call, valid())).toBe('value'),
    );

    it.each(faces)('$name answers what is wrong with a result or a coded error', async (face) => {
      for (const args of hostileCalls(face))
        expect([args, await callFault(face.call, args)]).toEqual([args, undefined]);
    });

    it.each(faces)(
      '$name answers null under any key of its arguments with a result or a coded error',
      async ({ call, valid }) => {
        for (const [place, value] of valid().entries())
          for (const changed of withNulls(value)) {
            const args = valid().with(place, changed);
            expect([args, await callFault(call, args)]).toEqual([args, undefined]);
          }
      },
    );

    it.each(faces)(
      '$name refuses another kind of value, and what its reader refuses',
      async ({ call, valid, open = [], reads = {} }) => {
        for (const [place, right] of valid().entries())
          for (const value of hostileArguments.filter(
            (hostile) => !open.includes(place) && !(reads[place]?.(hostile) ?? !isForeign(hostile, right)),
          ))
            expect([place, value, await callOutcome(call, valid().with(place, value))]).toEqual([
              place,
              value,
              'refused',
            ]);
      },
    );

    it.each(faces)(
      'law: $name answers arguments that are nearly right with a result or a coded error, and refuses what their reader refuses',
      async ({ name, call, valid, reads = {} }) => {
        const random = createRandom(`arguments/${name}`);
        for (let i = 0; i < 60; i += 1) {
          const changed = valid().map((value) =>
            random.below(2) === 0 && canBeCopied(value) ? mutate(value, random) : value,
          );
          const outcome = await callOutcome(call, changed);
          const wanted = changed.some((value, place) => reads[place]?.(value) === false)
            ? ['refused']
            : ['refused', 'value'];
          expect([changed, wanted.includes(outcome), outcome]).toEqual([changed, true, outcome]);
        }
      },
    );
  });
};

/** Values that stand in turn for each part of an argument. */
const wrongParts: readonly unknown[] = [null, 'x', -1.5, [], {}];

/** Copies of a value, in each of which one part, at any depth, is missing or of another kind; a value in `whole` is left as it is inside. */
const withWrongParts = (value: unknown, whole: ReadonlySet<unknown>, depth = 0): readonly unknown[] => {
  if (typeof value !== 'object' || value === null || depth > 5 || whole.has(value)) return [];
  const changes = (held: unknown): readonly unknown[] => [
    ...wrongParts.filter((wrong) => JSON.stringify(wrong) !== JSON.stringify(held)),
    ...withWrongParts(held, whole, depth + 1),
  ];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, i) => [
      (value as readonly unknown[]).toSpliced(i, 1),
      ...changes(item).map((changed) => (value as readonly unknown[]).with(i, changed)),
    ]);
  if (Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.entries(value).flatMap(([key, held]) => [
    Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)),
    ...changes(held).map((changed): unknown => ({ ...value, [key]: changed })),
  ]);
};

/**
 * The laws of the functions of a room whose arguments are large: none is forgotten, right arguments are accepted, another kind of value is refused, and an
 * argument with one wrong part, at any depth, is answered with a value, a result or a coded error. What is in `whole` is passed as it is.
 */
export const holdDeepArgumentLaws = (
  room: string,
  exported: Readonly<Record<string, unknown>>,
  faces: readonly Face[],
  whole: ReadonlySet<unknown>,
): void => {
  describe(`every function of ${room}, with its arguments changed inside`, () => {
    it('is called here', () =>
      expect(faces.map(({ name }) => name).toSorted()).toEqual(functionsOf(exported).toSorted()));

    it.each(faces)('$name accepts what is right', async ({ call, valid }) =>
      expect(await callOutcome(call, valid())).toBe('value'),
    );

    it.each(faces)('$name refuses another kind of value', async ({ call, valid, open = [], reads = {} }) => {
      for (const [place, right] of valid().entries())
        for (const value of hostileArguments.filter(
          (hostile) => !open.includes(place) && !(reads[place]?.(hostile) ?? !isForeign(hostile, right)),
        ))
          expect([place, value, await callOutcome(call, valid().with(place, value))]).toEqual([
            place,
            value,
            'refused',
          ]);
    });

    it.each(faces)('$name answers one wrong part with a value, a result or a coded error', async ({ call, valid }) => {
      for (const [place, value] of valid().entries())
        for (const changed of withWrongParts(value, whole)) {
          const args = valid().with(place, changed);
          expect([place, changed, await callFault(call, args)]).toEqual([place, changed, undefined]);
        }
    });
  });
};
