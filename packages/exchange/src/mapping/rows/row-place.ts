import { looksLikeDate } from '../../cells/codes';
import type { MappingFieldId } from '../fields';
import type { MappedRow } from './mapped-row';
import { numberInName, parsePlace, type PlaceParts, tidyPlace } from '../values/place-text';

const placeFields = ['place', 'compound', 'building', 'entrance', 'room'] as const satisfies readonly MappingFieldId[];

/** True when a row states nothing about where its dwelling is. */
export const hasNoPlace = (row: MappedRow): boolean =>
  [...placeFields, 'dwelling-id' as const].every((field) => row.cell(field) === undefined);

/** Returns the floor that a room of three or four digits states: 3 of 301, 12 of 1203. */
export const floorOfRoom = (room: string): number | undefined => {
  const [, floor] = /^(\d{1,2})\d{2}[a-z]?$/.exec(room) ?? [];
  return floor === undefined || Number(floor) === 0 ? undefined : Number(floor);
};

// A word in place of a number is taken only where it is one of an address: a name of a person in the wrong column is none.
const roomWord =
  /^(?:[东西南北中左右前后上下内外]{1,3}(?:户|室|房|屋|间)|(?:商铺|门面|门市|车库|车位|储藏室|地下室)\d{0,4})$/;
const entranceWord = /^[东西南北中左右前后]{1,2}(?:单元|门|梯)$/;
const buildingWord =
  /(?:综合楼|办公楼|宿舍楼|教学楼|公寓楼|家属楼|单身楼|大楼|主楼|附楼|平房)$|^[东西南北中前后]{1,2}楼$/;
/** Most digits of a room, and of a building or an entrance: a telephone or identity number is none. */
const longestRoom = 6;
const longestNumber = 4;

/** Returns a number of at most some digits; undefined for a longer one. */
const shortNumber = (text: string | undefined, longest: number): string | undefined =>
  text === undefined || text.replace(/\D/g, '').length > longest ? undefined : text;

/** Returns the number of a building or an entrance in its own column, or its name. */
const numberOfColumn = (text: string, words: RegExp): string | undefined => {
  const number = numberInName(text);
  return /\d/.test(number) || /^[a-z]$/.test(number)
    ? shortNumber(number, longestNumber)
    : words.test(number) && number.length <= 16
      ? number
      : undefined;
};

/** Reads the address of a row from its columns: of an address in one column, of parts in several, or of both. Leaves the row out when there is no room in it. */
export const placeOfRow = (row: MappedRow): PlaceParts | undefined => {
  if (row.cell('dwelling-id') !== undefined && placeFields.every((field) => row.cell(field) === undefined)) return {};
  for (const field of placeFields)
    if (typeof row.cell(field) === 'object') return row.leaveOut('exchange.mapping-place-date', field);
  const [building, entrance, compound] = (['building', 'entrance', 'compound'] as const).map((field) =>
    row.text(field),
  );
  const given = { building: building !== undefined, entrance: entrance !== undefined };
  const from = row.text('room') === undefined ? 'place' : 'room';
  const text = row.text(from);
  if (text === undefined) return row.leaveOut('exchange.mapping-no-room', row.has('room') ? 'room' : 'place');
  if (looksLikeDate(text)) return row.leaveOut('exchange.mapping-place-date', from);
  const parts = parsePlace(text, given);
  const outer = from === 'room' && row.text('place') !== undefined ? parsePlace(row.text('place') ?? '') : undefined;
  const word = given.building && roomWord.test(text) && text.length <= 16 ? tidyPlace(text) : undefined;
  const room = parts?.room === undefined ? word : shortNumber(parts.room, longestRoom);
  if (room === undefined) return row.leaveOut('exchange.mapping-room-unread', from);
  const inner = building === undefined ? undefined : parsePlace(building);
  const ofBuilding =
    building === undefined
      ? shortNumber(parts?.building ?? outer?.building, longestNumber)
      : (inner?.building ?? numberOfColumn(building, buildingWord));
  if (ofBuilding === undefined) return row.leaveOut('exchange.mapping-no-building', given.building ? 'building' : from);
  const ofEntrance =
    entrance === undefined
      ? shortNumber(parts?.entrance ?? inner?.entrance ?? outer?.entrance, longestNumber)
      : numberOfColumn(entrance, entranceWord);
  if (entrance !== undefined && ofEntrance === undefined)
    return row.leaveOut('exchange.mapping-room-unread', 'entrance');
  const words = compound === undefined ? (parts?.compound ?? inner?.compound ?? outer?.compound) : tidyPlace(compound);
  return {
    building: ofBuilding,
    room,
    ...(ofEntrance === undefined ? {} : { entrance: ofEntrance }),
    ...(words === undefined || words === '' ? {} : { compound: words }),
    ...(parts?.floor === undefined ? {} : { floor: parts.floor }),
  };
};
