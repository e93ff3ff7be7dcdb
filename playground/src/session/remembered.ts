const key = 'community1373.document';

/** Returns the shared link in the address and removes it, so that a reload does not open it again. */
export const takeLink = (): string | undefined => {
  const { hash } = location;
  if (!hash.startsWith('#s=')) return undefined;
  history.replaceState(null, '', '#/reach');
  return hash.slice(3);
};

/** Returns the id of the document that this tab had open, otherwise of the one changed last on this machine. */
export const rememberedDocument = (): string | undefined => {
  try {
    return sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Stores the id of the document to open next time; undefined for the unchanged sample. */
export const rememberDocument = (id: string | undefined): void => {
  try {
    for (const storage of [sessionStorage, localStorage])
      if (id === undefined) storage.removeItem(key);
      else storage.setItem(key, id);
  } catch {
    // Without storage the page opens the sample.
  }
};
