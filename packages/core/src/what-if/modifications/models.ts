import { fiveParties, type LinkageEvent, threeParties } from '@community1373/linkage';
import { applyPatches, current } from 'immer';
import * as z from 'zod';
import { adaptScenario } from '../../adaptation/adapt-scenario';
import { modelChangeSchema, type UncheckedModelChange } from '../../adaptation/model-change';
import type { Scenario } from '../../document/scenario';
import { defineKind, nothing, number, text, unfit } from './modification-kind';

/** Changes the work model, and maps posts, levels and groups as its changes state. */
export interface AdaptModel {
  /** Kind of the modification. */
  readonly kind: 'adapt-model';
  /** The changes in order, at least one. */
  readonly changes: readonly UncheckedModelChange[];
}

/** Kind of an {@link AdaptModel}. */
export const adaptModelKind = defineKind({
  kind: 'adapt-model',
  title: text('更换工作模式', 'Change the work model'),
  schema: z.object({ kind: z.literal('adapt-model'), changes: z.array(modelChangeSchema).min(1).max(200).readonly() }),
  form: [{ key: 'changes', label: text('调整', 'Changes'), input: { kind: 'json' } }],
  apply: (draft, { changes }) => {
    // A finished draft of a scenario is a scenario; the changes were parsed by their schema.
    const adapted = adaptScenario(current(draft) as Scenario, changes as Parameters<typeof adaptScenario>[1]);
    if (!adapted.ok) return unfit('changes', adapted.report.items[0]?.code ?? '');
    applyPatches(draft, [...adapted.value.edit.patches]);
    return undefined;
  },
});

/** 五社联动: runs the linkage with five parties, or with three. With five, consenting volunteers enter it, each with the posts they serve; with three they do not. */
export interface SetParties {
  /** Kind of the modification. */
  readonly kind: 'set-parties';
  /** Number of the parties. */
  readonly parties: 'three' | 'five';
  /** Greatest number of projects that a volunteer joins, 1 to 1000. */
  readonly volunteerCaseload: number;
}

/** Kind of a {@link SetParties}. */
export const setParties = defineKind({
  kind: 'set-parties',
  title: text('三社、五社联动', 'Linkage of three or five parties'),
  schema: z.object({
    kind: z.literal('set-parties'),
    parties: z.enum(['three', 'five']),
    volunteerCaseload: z.int().min(1).max(1000),
  }),
  form: [
    {
      key: 'parties',
      label: text('联动', 'Parties'),
      input: {
        kind: 'choice',
        choices: [
          { value: 'three', label: text('三社', 'three') },
          { value: 'five', label: text('五社', 'five') },
        ],
      },
    },
    number('volunteerCaseload', text('每名志愿者可参加项目', 'Projects a volunteer can join'), 1, 1000),
  ],
  apply: (draft, { parties, volunteerCaseload }) => {
    const [opened, ...rest] = draft.linkage;
    if (opened?.type !== 'opened') return nothing('parties', parties);
    const kinds = new Set(opened.model.kinds.map((kind) => kind.id));
    const list = parties === 'five' ? fiveParties : threeParties;
    const others = rest.filter(({ type }) => type !== 'volunteer-entered');
    const entering = draft.community.volunteers
      .filter(({ consents }) => consents)
      .map(({ id, posts }): LinkageEvent => ({
        type: 'volunteer-entered',
        at: opened.at,
        by: opened.by,
        volunteer: { id, kinds: posts.filter((post) => kinds.has(post)), caseload: volunteerCaseload, consents: true },
      }));
    Object.assign(opened.model, { parties: list });
    Object.assign(draft, { linkage: [opened, ...(parties === 'five' ? entering : []), ...others] });
    Object.assign(draft.model, { parties: list.map(({ id, name, provenance }) => ({ id, name, provenance })) });
    return undefined;
  },
});
