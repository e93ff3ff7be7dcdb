/** Tags of OpenStreetMap: keys and values. */
export type OsmTags = Readonly<Record<string, string>>;

/** Keys that name a thing and never decide who may walk it; without them most ways of a map have the tags of another. */
const naming = new Set([
  'name',
  'source',
  'note',
  'wikidata',
  'wikipedia',
  'ref',
  'check_date',
  'alt_name',
  'operator',
  'url',
]);

const decides = (key: string): boolean => {
  const colon = key.indexOf(':');
  const head = colon < 0 ? key : key.slice(0, colon);
  return !naming.has(head) && head !== 'addr';
};

/** Makes a reading of tags remember its answers: objects with the same deciding tags are read once. */
export const rememberTags = <T extends object>(read: (tags: OsmTags) => T): ((tags: OsmTags) => T) => {
  const known = new Map<string, T>();
  const keys = new Map<string, boolean>();
  return (tags) => {
    let text = '';
    for (const key in tags) {
      let counts = keys.get(key);
      if (counts === undefined) keys.set(key, (counts = decides(key)));
      if (counts) text += `${key}\u0000${tags[key]}\u0001`;
    }
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const answer = read(tags);
    known.set(text, answer);
    return answer;
  };
};
