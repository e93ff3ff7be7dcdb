import type { Edit, Scenario } from '@community1373/core';
import { type Document, inDocument } from '../session/document';
import type { KeptDocument } from './kept-document';

/** The format of the first release, which saved only the scenario. */
export interface KeptScenario extends Omit<KeptDocument, 'present' | 'past' | 'future' | 'started'> {
  readonly present: Scenario;
  readonly past: readonly Edit<Scenario>[];
  readonly future: readonly Edit<Scenario>[];
  readonly started: Scenario;
}

const alone = (scenario: Scenario): Document => ({ scenario, variants: [] });

const lifted = (edits: readonly Edit<Scenario>[]): readonly Edit<Document>[] =>
  edits.map((edited) => inDocument(alone(edited.before), edited));

const isEarlier = (content: KeptDocument | KeptScenario): content is KeptScenario => 'community' in content.present;

/** Converts saved content to the current format: a scenario alone becomes a document without variants. */
export const fromEarlier = (content: KeptDocument | KeptScenario): KeptDocument =>
  isEarlier(content)
    ? {
        ...content,
        present: alone(content.present),
        past: lifted(content.past),
        future: lifted(content.future),
        started: alone(content.started),
      }
    : content;
