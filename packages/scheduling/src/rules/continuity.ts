import type { CompiledProblem, Scope } from '../compiled-problem';
import type { Kernel, Tables } from './kernel';

/** The kernel of continuity: each client is served by one person, past service included. */
export const continuityKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables): Kernel => {
  const { people, shifts } = compiled;
  const names: string[] = [];
  const clientAt = new Map<string, number>();
  const clientIndex = (id: string): number => {
    const known = clientAt.get(id);
    if (known !== undefined) return known;
    clientAt.set(id, names.length);
    names.push(id);
    return names.length - 1;
  };
  const clientsOf = shifts.map(({ clients = [] }, shift) => (scope.shift(shift) ? [...new Set(clients)].map(clientIndex) : []));
  // For each client: how often each person serves, past service included.
  const times: Map<number, number>[] = names.map(() => new Map());
  for (const [person, { history = [] }] of people.entries())
    if (scope.person(person))
      for (const client of new Set(history.flatMap(({ clients = [] }) => clients))) {
        const at = clientAt.get(client);
        if (at !== undefined) times[at]?.set(person, 1);
      }
  const further = (carers: ReadonlyMap<number, number>): number => Math.max(0, carers.size - 1);
  return {
    forbids: true,
    atRest: times.reduce((sum, carers) => sum + further(carers), 0),
    move: (person, shift, step) => {
      if (!scope.person(person)) return 0;
      let units = 0;
      for (const client of clientsOf[shift] ?? []) {
        const carers = times[client];
        if (carers === undefined) continue;
        const before = further(carers);
        const count = (carers.get(person) ?? 0) + step;
        if (count === 0) carers.delete(person);
        else carers.set(person, count);
        units += further(carers) - before;
      }
      return units;
    },
    breaches: () =>
      times.flatMap((carers, client) => {
        const units = further(carers);
        if (units === 0) return [];
        const serving = [...carers.keys()].sort((a, b) => a - b);
        const visited = serving.flatMap((person) => (tables.shiftsOf[person] ?? []).filter((shift) => clientsOf[shift]?.includes(client) === true));
        return [
          {
            units,
            people: serving,
            shifts: visited.sort((a, b) => a - b),
            why: { code: 'scheduling.carer-changes' as const, params: { client: names[client] ?? '', people: serving.length } },
          },
        ];
      }),
  };
};
