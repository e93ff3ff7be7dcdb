/** The two languages of every text for people; zh-CN is written first. */
export type Locale = 'zh-CN' | 'en';

/** A text in both languages, as data: the name of a post, a level, a rule. */
export interface LocalText {
  /** The text in Chinese. */
  readonly 'zh-CN': string;
  /** The text in English. */
  readonly en: string;
}

/** A value of a message parameter: a count, an id, a text in both languages, or a list of these. */
export type ParamValue = string | number | LocalText | readonly ParamValue[];

/** The values of the placeholders of a message, by name. */
export type Params = Readonly<Record<string, ParamValue>>;

/** An explanation as data: a code and its parameters; `createExplainer` turns it into a sentence. */
export interface Explanation<Code extends string = string> {
  /** The code under which a catalogue has the sentence. */
  readonly code: Code;
  /** The values of its placeholders. */
  readonly params: Params;
}

/**
 * Message templates of one package, complete in both languages: a code missing from `en` does not compile. A placeholder is `{name}` or `{name:format}`; see
 * `formatParam` for the formats.
 */
export type Catalogue<Code extends string = string> = Readonly<Record<Locale, Readonly<Record<Code, string>>>>;

/** Turns explanations of the codes `Code` into sentences. */
export type Explain<Code extends string = string> = (explanation: Explanation<Code>, locale: Locale) => string;
