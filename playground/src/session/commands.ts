import { type History, moveStation, redo, removeVolunteer, undo } from '@community1373/core';
import { adaptScenario } from '@community1373/core/adaptation';
import {
  markAbsent,
  markNoShow,
  moveOnRoster,
  pinAssignment,
  unpinAssignment,
  withdrawAbsence,
} from '@community1373/core/roster';
import { adoptVariant } from '@community1373/core/what-if';
import { type Document, withAdopted, withVariants } from './document';
import { eventEdit } from './recording';
import type { OpenDocument } from './open-document';
import type { Command, MoveStation } from './command';
import { variantOf } from './what-if';

/** Returns the history after moving a station; the unchanged history if there is no such station. */
export const moved = (open: OpenDocument, { stationId, position }: MoveStation): History<Document> => {
  const { scenario } = open;
  const station = scenario.community.stations.find(({ id }) => id === stationId);
  return station === undefined
    ? open.history
    : open.afterScenario(moveStation(scenario, station.id, position), { kind: 'move-station', subject: station.name });
};

const removed = (open: OpenDocument, volunteerId: string): History<Document> => {
  const { scenario } = open;
  const volunteer = scenario.community.volunteers.find(({ id }) => id === volunteerId);
  return volunteer === undefined
    ? open.history
    : open.afterScenario(removeVolunteer(scenario, volunteer.id), { kind: 'remove-volunteer', subject: volunteer.id });
};

const absent = (
  open: OpenDocument,
  { kind, volunteerId, absence }: Extract<Command, { readonly kind: 'absent' | 'not-absent' }>,
): History<Document> => {
  const { scenario } = open;
  const volunteer = scenario.community.volunteers.find(({ id }) => id === volunteerId);
  if (volunteer === undefined) return open.history;
  return open.afterScenario((kind === 'absent' ? markAbsent : withdrawAbsence)(scenario, volunteer.id, absence), {
    kind,
    subject: volunteer.id,
  });
};

const adapted = (
  open: OpenDocument,
  { changes }: Extract<Command, { readonly kind: 'adapt-model' }>,
): History<Document> => {
  const adapted = adaptScenario(open.scenario, changes);
  return adapted.ok ? open.afterScenario(adapted.value.edit, { kind: 'adapt-model' }) : open.history;
};

/** Makes what a variant would change the scenario, and takes the variant off the list, as one step. */
const adopted = (
  open: OpenDocument,
  { variantId, name }: Extract<Command, { readonly kind: 'adopt-variant' }>,
): History<Document> => {
  const wanted = open.document.variants.find(({ id }) => id === variantId);
  const made = wanted === undefined ? undefined : adoptVariant(open.scenario, variantOf(open.scenario, wanted));
  return made?.ok === true
    ? open.after(withAdopted(open.document, variantId, made.value), { kind: 'adopt-variant', subject: name })
    : open.history;
};

/** Returns the history after a command. */
export const after = (open: OpenDocument, command: Command): History<Document> => {
  const { scenario } = open;
  switch (command.kind) {
    case 'undo':
      return undo(open.history);
    case 'redo':
      return redo(open.history);
    case 'remove-volunteer':
      return removed(open, command.volunteerId);
    case 'move-station':
      return moved(open, command);
    case 'pin':
      return open.afterScenario(
        (command.pinned ? pinAssignment : unpinAssignment)(scenario, command.volunteerId, command.shiftId),
        {
          kind: command.pinned ? 'pin' : 'unpin',
          subject: command.volunteerId,
        },
      );
    case 'missed':
      return open.afterScenario(markNoShow(scenario, command.volunteerId, command.shiftId), {
        kind: 'missed',
        subject: command.volunteerId,
      });
    case 'absent':
    case 'not-absent':
      return absent(open, command);
    case 'move-on-roster':
      return open.afterScenario(moveOnRoster(scenario, command.moves), {
        kind: 'move-on-roster',
        subject: [...new Set(command.moves.map(({ personId }) => personId))].join(' '),
      });
    case 'adapt-model':
      return adapted(open, command);
    case 'adopt-variant':
      return adopted(open, command);
    case 'record': {
      const edited = eventEdit(scenario, command.event, command.today);
      return edited === undefined
        ? open.history
        : open.afterScenario(edited, { kind: 'record', subject: command.title });
    }
    case 'set-variants':
      return open.after(withVariants(open.document, command.variants), { kind: 'variants' });
  }
};
