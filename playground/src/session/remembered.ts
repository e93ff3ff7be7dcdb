const key = 'community1373.document';

/** A shared link in the address, taken out of it so that a reload does not open it again. */
export const takeLink = (): string | undefined => {
  const { hash } = location;
  if (!hash.startsWith('#s=')) return undefined;
  history.replaceState(null, '', '#/reach');
  return hash.slice(3);
};

/** The document that this tab had open, or else the one changed last on this machine. */
export const rememberedDocument = (): string | undefined => {
  try {
    return sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Remembers the document for the next opening; undefined where it is the untouched sample. */
export const rememberDocument = (id: string | undefined): void => {
  try {
    for (const storage of [sessionStorage, localStorage])
      if (id === undefined) storage.removeItem(key);
      else storage.setItem(key, id);
  } catch {
    // A browser that remembers nothing opens on the sample.
  }
};
