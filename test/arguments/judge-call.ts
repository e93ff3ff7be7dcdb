import { CodedError, type DiagnosticReport } from '@community1373/base/diagnostics';

type Callable = (...args: readonly unknown[]) => unknown;

/** An exported function with valid arguments, which are created anew for each call. */
export interface Face {
  readonly name: string;
  readonly call: Callable;
  readonly valid: () => readonly unknown[];
  /** The places that take a value of any kind. */
  readonly open?: readonly number[];
  /** For a place whose kind of value has a reader: true for what the reader accepts. */
  readonly reads?: Readonly<Record<number, (value: unknown) => boolean>>;
}

/** Values to pass where something else is expected. */
export const hostileArguments: readonly unknown[] = [
  null,
  {},
  [],
  'x',
  1,
  Number.NaN,
  new Date(0),
  [null],
  { from: '2026-12-1' },
];

/** The kind of a value, as far as a caller can mistake one for another; a Date is an object without the keys that are wanted. */
const kindOf = (value: unknown): string => {
  if (value === null || Number.isNaN(value)) return String(value);
  return typeof value === 'object'
    ? Array.isArray(value) || ArrayBuffer.isView(value)
      ? 'list'
      : 'object'
    : typeof value;
};

/** True where no value of its kind can stand for the right one. */
export const isForeign = (value: unknown, right: unknown): boolean =>
  right !== undefined && kindOf(value) !== kindOf(right);

const isOutcome = (value: unknown): value is { readonly ok: boolean } =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

const isReported = (value: unknown): value is { readonly ok: boolean; readonly report: DiagnosticReport } =>
  isOutcome(value) && 'report' in value;

/** Answer of a function: a value; a refusal, as a result or a coded error; or a fault of its answer. */
export const callOutcome = async (call: Callable, args: readonly unknown[]): Promise<string> => {
  try {
    const value = await call(...args);
    if (isReported(value) && !value.ok && value.report.errors === 0) return 'refuses without a reason';
    return isOutcome(value) && !value.ok ? 'refused' : 'value';
  } catch (error) {
    if (error instanceof CodedError && /^[a-z]+(-[a-z]+)*\.[a-z][A-Za-z-]*$/.test(error.code)) return 'refused';
    return `throws ${String(error)}`;
  }
};

/** Names the fault in how a function takes its arguments; undefined where it gives a value, a result whose refusal has a reason, or a coded error. */
export const callFault = async (call: Callable, args: readonly unknown[]): Promise<string | undefined> => {
  const outcome = await callOutcome(call, args);
  return outcome === 'value' || outcome === 'refused' ? undefined : outcome;
};

/** The functions of a face: what is exported and can be called, without classes. */
export const functionsOf = (face: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(face).flatMap(([name, value]) => (typeof value === 'function' && !/^[A-Z]/.test(name) ? [name] : []));

/** Returns all argument lists to try: each hostile value for each argument alone and for all arguments; no arguments; one argument less. */
export const hostileCalls = ({ valid }: Face): readonly (readonly unknown[])[] => {
  const places = valid().map((_, place) => place);
  return [
    [],
    valid().slice(0, -1),
    ...hostileArguments.flatMap((value) => [
      places.map(() => value),
      ...places.map((place) => valid().with(place, value)),
    ]),
  ];
};
