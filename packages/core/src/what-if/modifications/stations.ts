import { idText } from '@community1373/base/diagnostics';
import { asId, type Position } from '@community1373/model';
import { positionSchema } from '@community1373/model/schemas';
import * as z from 'zod';
import { defineKind, from, text, unfit, unknown } from './modification-kind';

const id = idText(64);
const stationField = from('stationId', text('站点', 'Station'), 'stations');
const positionField = { key: 'position', label: text('位置', 'Place'), input: { kind: 'position' } } as const;

/** Moves a station. */
export interface MoveStation {
  /** Kind of the modification. */
  readonly kind: 'move-station';
  /** Id of the station. */
  readonly stationId: string;
  /** The new position: longitude and latitude in degrees (WGS 84). */
  readonly position: Position;
}

/** Kind of a {@link MoveStation}. */
export const moveStationKind = defineKind({
  kind: 'move-station',
  title: text('移动站点', 'Move a station'),
  schema: z.object({ kind: z.literal('move-station'), stationId: id, position: positionSchema }),
  form: [stationField, positionField],
  apply: ({ community }, { stationId, position }) => {
    const station = community.stations.find((one) => one.id === stationId);
    if (station === undefined) return unknown('stationId', stationId);
    station.position = [...position];
    return undefined;
  },
});

/** Adds a station without hours, staff and offers. */
export interface AddStation {
  /** Kind of the modification. */
  readonly kind: 'add-station';
  /** Id of the new station; it must not be taken. */
  readonly stationId: string;
  /** Id of its kind in the work model. */
  readonly stationKindId: string;
  /** Name as people read it, 1 to 64 characters. */
  readonly name: string;
  /** Its position: longitude and latitude in degrees (WGS 84). */
  readonly position: Position;
}

/** Kind of an {@link AddStation}. */
export const addStation = defineKind({
  kind: 'add-station',
  title: text('增设站点', 'Add a station'),
  schema: z.object({
    kind: z.literal('add-station'),
    stationId: id,
    stationKindId: id,
    name: z.string().min(1).max(64),
    position: positionSchema,
  }),
  form: [
    { key: 'stationId', label: text('编号', 'Id'), input: { kind: 'text' } },
    from('stationKindId', text('类型', 'Kind'), 'stationKinds'),
    { key: 'name', label: text('名称', 'Name'), input: { kind: 'text' } },
    positionField,
  ],
  apply: ({ community, model }, { stationId, stationKindId, name, position }) => {
    if (!model.stations.some((kind) => kind.id === stationKindId)) return unknown('stationKindId', stationKindId);
    if (community.stations.some((one) => one.id === stationId)) return unfit('stationId', stationId);
    community.stations.push({
      id: asId('station', stationId),
      kindId: stationKindId,
      name,
      position: [...position],
      hours: [],
      staff: [],
      offers: [],
    });
    return undefined;
  },
});

/** Closes a station. */
export interface CloseStation {
  /** Kind of the modification. */
  readonly kind: 'close-station';
  /** Id of the station. */
  readonly stationId: string;
}

/** Kind of a {@link CloseStation}. */
export const closeStation = defineKind({
  kind: 'close-station',
  title: text('撤销站点', 'Close a station'),
  schema: z.object({ kind: z.literal('close-station'), stationId: id }),
  form: [stationField],
  apply: ({ community }, { stationId }) => {
    if (!community.stations.some((one) => one.id === stationId)) return unknown('stationId', stationId);
    community.stations = community.stations.filter((one) => one.id !== stationId);
    return undefined;
  },
});
