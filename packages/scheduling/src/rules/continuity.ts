import { listAt } from '../problem/at-index';
import type { CompiledProblem, Scope } from '../problem/compiled-problem';
import type { Kernel, Tables } from './kernel';

/** A client, and the number of services by each person, past service included. */
interface Client {
  readonly id: string;
  readonly carers: Map<number, number>;
}

/** Creates the kernel of continuity: each client is served by one person, past service included. */
export const continuityKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables): Kernel => {
  const { people, shifts } = compiled;
  const clients = new Map<string, Client>();
  const clientOf = (id: string): Client => {
    const client = clients.get(id) ?? { id, carers: new Map() };
    clients.set(id, client);
    return client;
  };
  const clientsOf = shifts.map(({ clients: ids = [] }, shift) =>
    scope.shift(shift) ? [...new Set(ids)].map(clientOf) : [],
  );
  for (const [person, { history = [] }] of people.entries())
    if (scope.person(person))
      for (const id of history.flatMap(({ clients: ids = [] }) => ids)) clients.get(id)?.carers.set(person, 1);
  const further = (carers: ReadonlyMap<number, number>): number => Math.max(0, carers.size - 1);
  return {
    forbids: true,
    atRest: [...clients.values()].reduce((sum, { carers }) => sum + further(carers), 0),
    move: (person, shift, step) => {
      if (!scope.person(person)) return 0;
      let units = 0;
      for (const { carers } of listAt(clientsOf, shift)) {
        const before = further(carers);
        const count = (carers.get(person) ?? 0) + step;
        if (count === 0) carers.delete(person);
        else carers.set(person, count);
        units += further(carers) - before;
      }
      return units;
    },
    breaches: () =>
      [...clients.values()].flatMap((client) => {
        const { id, carers } = client;
        const units = further(carers);
        if (units === 0) return [];
        const serving = [...carers.keys()].sort((a, b) => a - b);
        const visited = serving.flatMap((person) =>
          listAt(tables.shiftsOf, person).filter((shift) => listAt(clientsOf, shift).includes(client)),
        );
        return [
          {
            units,
            people: serving,
            // Several people may serve the client in one shift.
            shifts: [...new Set(visited)].sort((a, b) => a - b),
            why: { code: 'scheduling.carer-changes' as const, params: { client: id, people: serving.length } },
          },
        ];
      }),
  };
};
