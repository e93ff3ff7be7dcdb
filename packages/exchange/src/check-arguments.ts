import { isCivilDate } from '@community1373/base/calendar';
import { CodedError, isHolder } from '@community1373/base/diagnostics';

type Read = (value: unknown) => boolean;

const refuseUnless = (right: boolean, code: string, received: unknown): void => {
  if (!right) throw new CodedError(code, received);
};

const isText: Read = (value) => typeof value === 'string';
const isUnset =
  (read: Read): Read =>
  (value) =>
    value === undefined || read(value);
const isList =
  (read: Read): Read =>
  (value) =>
    Array.isArray(value) && value.every(read);
const isBytes: Read = (value) => value instanceof Uint8Array;
const isFile: Read = (value) => isHolder(value) && isText(value['name']) && isBytes(value['bytes']);
const isCell: Read = (value) =>
  value === undefined ||
  isText(value) ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (isHolder(value) &&
    ((value['kind'] === 'serial' && typeof value['serial'] === 'number') ||
      (value['kind'] === 'error' && isText(value['error']))));
const isRow: Read = (value) => isHolder(value) && Number.isInteger(value['row']) && isList(isCell)(value['cells']);
const isSheet: Read = (value) => isHolder(value) && isText(value['name']) && isList(isRow)(value['rows']);
const isLocale: Read = (value) => value === 'zh-CN' || value === 'en';

/** Throws `exchange.options` for options that are none, or of an unknown language, `exchange.sensitive` for a mode of masking that is none. */
export const checkOptions = (options: unknown): void => {
  if (!isHolder(options)) throw new CodedError('exchange.options', options);
  refuseUnless(isUnset(isLocale)(options['locale']), 'exchange.locale', options['locale']);
  refuseUnless(
    isUnset((value) => value === 'masked' || value === 'included')(options['sensitive']),
    'exchange.sensitive',
    options['sensitive'],
  );
};

/** Throws `exchange.date` for options of a notice without a date, and what {@link checkOptions} throws. */
export const checkNoticeOptions = (options: unknown): void => {
  checkOptions(options);
  // An object, by the line above.
  const { on } = options as { readonly on?: unknown };
  refuseUnless(typeof on === 'string' && isCivilDate(on), 'exchange.date', on);
};

/** Throws `exchange.bytes` for what are no bytes. */
export const checkBytes = (bytes: unknown): void => refuseUnless(isBytes(bytes), 'exchange.bytes', bytes);

/** Throws `exchange.file` for what is no file with a name. */
export const checkFile = (file: unknown): void => refuseUnless(isFile(file), 'exchange.file', file);

/** Throws `exchange.files` for what is no list of files with names. */
export const checkFiles = (files: unknown): void => refuseUnless(isList(isFile)(files), 'exchange.files', files);

/** Throws `exchange.sheets` for what is no list of sheets with rows. */
export const checkSheets = (sheets: unknown): void => refuseUnless(isList(isSheet)(sheets), 'exchange.sheets', sheets);

/** Throws `exchange.sheet` for what is no sheet with rows. */
export const checkTable = (sheet: unknown): void => refuseUnless(isSheet(sheet), 'exchange.sheet', sheet);

const blockReaders: ReadonlyMap<unknown, (block: Readonly<Record<string, unknown>>) => boolean> = new Map([
  ['heading', (block) => isText(block['text'])],
  ['paragraph', (block) => isText(block['text'])],
  ['list', (block) => isList(isText)(block['items'])],
  ['table', (block) => isList(isText)(block['header']) && isList(isList(isText))(block['rows'])],
]);

const isBlock: Read = (value) => isHolder(value) && blockReaders.get(value['kind'])?.(value) === true;

/** Throws `exchange.notice` for what is no notice. */
export const checkNotice = (notice: unknown): void =>
  refuseUnless(
    isHolder(notice) &&
      isLocale(notice['locale']) &&
      isText(notice['title']) &&
      isList(isBlock)(notice['blocks']) &&
      isList(isText)(notice['signature']),
    'exchange.notice',
    notice,
  );

/** Throws `code` for a value that is none of the known ones. */
export const checkChoice = (value: unknown, choices: readonly string[], code: string): void =>
  refuseUnless(
    choices.some((choice) => choice === value),
    code,
    value,
  );

/** Throws `code` for what is no list of such values. */
export const checkListOf = (value: unknown, read: Read, code: string): void =>
  refuseUnless(isList(read)(value), code, value);
