import type { DiagnosticSink } from '@community1373/base/diagnostics';
import { createRandom } from '@community1373/base/random';
import { idAt } from '../problem/at-index';
import { hasSequences, linesOfRoster } from '../column-generation/lines-of-roster';
import { solveLines } from '../column-generation/solve-lines';
import type { RosterInputCode } from '../messages/problem-messages';
import type { Course } from '../demand/roster-course';
import type { SolveOptions } from './solve-options';

/** Default number of lines priced. */
const defaultPricings = 40_000;

/** The work of the run, and a bound besides that of the flows. */
export interface Reached {
  readonly iterations: number;
  readonly bound: number;
}

/** Solves by lines of work (column generation) where rules about the order of days bind and can be represented; undefined otherwise. */
export const solveByLines = async (
  { loaded, eligible, run, tell }: Course,
  options: SolveOptions,
  sink: DiagnosticSink<RosterInputCode>,
): Promise<Reached | undefined> => {
  const { compiled, state } = loaded;
  const lines = hasSequences(loaded) ? linesOfRoster(loaded, eligible) : undefined;
  if (lines === undefined) return undefined;
  const { kinds } = lines.problem;
  const peopleBy = (found: readonly Uint8Array[]): readonly (readonly number[])[] => {
    const peopleOf = state.peopleOf.map((people) => [...people]);
    for (const [person, line] of found.entries())
      for (const [day, kind] of line.entries()) {
        const people = kind < kinds ? peopleOf[Number(lines.shiftOf[day * kinds + kind])] : undefined;
        if (people?.includes(person) === false) people.push(person);
      }
    return peopleOf;
  };
  const isTimed = options.now !== undefined && options.budget?.milliseconds !== undefined;
  const total = options.budget?.work ?? (isTimed ? Number.MAX_SAFE_INTEGER : defaultPricings);
  const solved = await solveLines(lines.problem, {
    run,
    total,
    random: createRandom(run.seed).fork('lines'),
    ...(options.highs === undefined ? {} : { highs: options.highs }),
    ...(options.peers === undefined ? {} : { peers: options.peers }),
    ...(options.onRoster === undefined ? {} : { onLines: (found) => tell(peopleBy(found)) }),
  });
  if (solved.stranded !== undefined) {
    const id = idAt(compiled.people, solved.stranded);
    sink.add('scheduling.person-without-line', ['people', id], id, { id }, 'warning');
    return undefined;
  }
  if (solved.lines === undefined) return undefined;
  for (const [shift, people] of peopleBy(solved.lines).entries())
    for (const person of people) if (!state.has(person, shift)) state.add(person, shift);
  return { iterations: solved.pricings, bound: solved.bound };
};
