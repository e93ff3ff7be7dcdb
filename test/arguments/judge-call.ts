import { CodedError, type DiagnosticReport } from '@community1373/base/diagnostics';

type Callable = (...args: readonly unknown[]) => unknown;

/** An exported function with valid arguments, which are created anew for each call. */
export interface Face {
  readonly name: string;
  readonly call: Callable;
  readonly valid: () => readonly unknown[];
}

/** Values to pass where something else is expected. */
export const hostileArguments: readonly unknown[] = [null, {}, [], 'x', 1, Number.NaN, new Date(0), [null], { from: '2026-12-1' }];

const isReported = (value: unknown): value is { readonly ok: boolean; readonly report: DiagnosticReport } =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean' && 'report' in value;

/** Returns the fault of a function for given arguments; undefined where it returns a value or a result with reasons, or throws a coded error. */
export const callFault = async (call: Callable, args: readonly unknown[]): Promise<string | undefined> => {
  try {
    const value = await call(...args);
    if (isReported(value) && !value.ok && value.report.errors === 0) return 'refuses without a reason';
    return undefined;
  } catch (error) {
    if (error instanceof CodedError && /^[a-z]+(-[a-z]+)*\.[a-z][A-Za-z-]*$/.test(error.code)) return undefined;
    return `throws ${String(error)}`;
  }
};

/** Returns the names of the exported functions, without classes. */
export const functionsOf = (face: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(face).flatMap(([name, value]) => (typeof value === 'function' && !/^[A-Z]/.test(name) ? [name] : []));

/** Returns all argument lists to try: each hostile value for each argument alone and for all arguments; no arguments; one argument less. */
export const hostileCalls = ({ valid }: Face): readonly (readonly unknown[])[] => {
  const places = valid().map((_, place) => place);
  return [
    [],
    valid().slice(0, -1),
    ...hostileArguments.flatMap((value) => [places.map(() => value), ...places.map((place) => valid().with(place, value))]),
  ];
};
