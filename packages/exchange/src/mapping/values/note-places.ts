import { wordKey } from '../../cells/dashes';
import { numeralsToDigits } from './numerals';
import { parsePlace, type PlaceParts } from './place-text';

// Building and entrance, each with its word or a dash, and a room; a day such as 2026-11-30 may look alike, and is no dwelling of a scenario.
const place =
  /(?<![\d.-])(?:(?:\d{1,4}|[a-z])(?:(?:号楼|#楼|号|#|栋|幢|座|楼|单元|门|梯),?|[-/])){1,3}\d{1,6}(?:室|号|户|房)?(?![\d.元-])/g;

/** Returns the addresses in a note, such as that of a payment: 9-1-101管道费, 样甲 9号楼1单元101. */
export const placesInNote = (note: string): readonly PlaceParts[] => {
  const text = numeralsToDigits(wordKey(note.normalize('NFKC').replace(/[\s()【】[\]]+/g, ',')));
  return [...text.matchAll(place)].flatMap(([found]) => parsePlace(found.replaceAll(',', '')) ?? []);
};
