import { CodedError, isHolder } from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import type { Assignment, RosterMove } from '@community1373/scheduling';
import { type Edit, edit } from './edit';
import type { Scenario } from '../document/scenario';
import { checkScenario } from '../document/check-scenario';

const withAssignments = <M extends WorkModel>(
  scenario: Scenario<M>,
  change: (assignments: readonly Assignment[]) => readonly Assignment[],
): Edit<Scenario<M>> => {
  checkScenario(scenario);
  const { roster } = scenario.decisions;
  if (roster === undefined) throw new CodedError('core.no-roster', undefined);
  const assignments = change(roster.roster.assignments);
  return edit<Scenario<M>>(scenario, (draft) => {
    // The draft of a generic scenario hides its keys from the compiler; the roster is the scenario's own type.
    if (draft.decisions.roster !== undefined) Object.assign(draft.decisions.roster.roster, { assignments });
  });
};

const withOne = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: string,
  shiftId: string,
  change: (assignment: Assignment) => Assignment,
): Edit<Scenario<M>> =>
  withAssignments(scenario, (assignments) => {
    const at = assignments.findIndex(
      (assignment) => assignment.personId === volunteerId && assignment.shiftId === shiftId,
    );
    const found = assignments[at];
    if (found === undefined) throw new CodedError('core.unknown-assignment', { volunteerId, shiftId });
    return assignments.with(at, change(found));
  });

const isMove = (move: unknown): boolean =>
  isHolder(move) &&
  (move['kind'] === 'add' || move['kind'] === 'remove') &&
  typeof move['personId'] === 'string' &&
  typeof move['shiftId'] === 'string';

const unpinned = ({ personId, shiftId, state, servedMinutes }: Assignment): Assignment => ({
  personId,
  shiftId,
  ...(state === undefined ? {} : { state }),
  ...(servedMinutes === undefined ? {} : { servedMinutes }),
});

/**
 * 固定 pins an assignment of the adopted roster, so that a repair keeps it. Throws `core.no-roster`, and `core.unknown-assignment` for a volunteer who is not on
 * the shift.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { pinAssignment } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const solved = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const [first] = solved.decisions.roster?.roster.assignments ?? [];
 * first && pinAssignment(solved, first.personId, first.shiftId).next.decisions.roster?.roster.assignments[0]?.pinned; // => true
 */
export const pinAssignment = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: string,
  shiftId: string,
): Edit<Scenario<M>> => withOne(scenario, volunteerId, shiftId, (assignment) => ({ ...assignment, pinned: true }));

/**
 * 取消固定 unpins an assignment of the adopted roster: a repair may change it again. Throws as {@link pinAssignment} does.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { pinAssignment, unpinAssignment } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const solved = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const [first] = solved.decisions.roster?.roster.assignments ?? [];
 * const pinned = first === undefined ? solved : pinAssignment(solved, first.personId, first.shiftId).next;
 * first && unpinAssignment(pinned, first.personId, first.shiftId).next.decisions.roster?.roster.assignments[0]?.pinned; // => undefined
 */
export const unpinAssignment = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: string,
  shiftId: string,
): Edit<Scenario<M>> => withOne(scenario, volunteerId, shiftId, unpinned);

/**
 * 缺席 marks an assignment as missed: the place is open, and the volunteer is not assigned to it again. Throws `core.no-roster`, and `core.unknown-assignment`
 * for a volunteer who is not on the shift.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { markNoShow } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const solved = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const [first] = solved.decisions.roster?.roster.assignments ?? [];
 * first && markNoShow(solved, first.personId, first.shiftId).next.decisions.roster?.roster.assignments[0]?.state; // => 'missed'
 */
export const markNoShow = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: string,
  shiftId: string,
): Edit<Scenario<M>> =>
  withOne(scenario, volunteerId, shiftId, (assignment) => ({ ...unpinned(assignment), state: 'missed' }));

/**
 * 调班 applies moves to the adopted roster: adds volunteers to shifts and removes them. A move that changes nothing is ignored. Throws `core.no-roster`.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { moveOnRoster } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const solved = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const before = solved.decisions.roster?.roster.assignments ?? [];
 * const [first] = before;
 * first && before.length - (moveOnRoster(solved, [{ ...first, kind: 'remove' }]).next.decisions.roster?.roster.assignments.length ?? 0); // => 1
 */
export const moveOnRoster = <M extends WorkModel>(
  scenario: Scenario<M>,
  moves: readonly RosterMove[],
): Edit<Scenario<M>> => {
  const given: unknown = moves;
  if (!Array.isArray(given) || !given.every(isMove)) throw new CodedError('core.roster-moves', moves);
  return withAssignments(scenario, (assignments) =>
    moves.reduce<readonly Assignment[]>((now, { kind, personId, shiftId }) => {
      const isIt = (assignment: Assignment): boolean =>
        assignment.personId === personId && assignment.shiftId === shiftId;
      if (kind === 'remove') return now.filter((assignment) => !isIt(assignment));
      return now.some(isIt) ? now : [...now, { personId, shiftId }];
    }, assignments),
  );
};
