/** Returns the number of a building as people write it (２５ 号楼, 25栋, Building 25), without the words around it. */
export const plainNumber = (written: string): string => {
  const text = written.normalize('NFKC').replace(/\s+/g, '');
  const [, number] = /^(?:第|building|bldg\.?|no\.?)?(.+?)(?:号楼|号|栋|幢|座|楼)?$/i.exec(text) ?? [];
  return number ?? text;
};

/** Returns a key that is equal for different spellings of one number. */
export const numberKey = (written: string): string => plainNumber(written).toLowerCase();
