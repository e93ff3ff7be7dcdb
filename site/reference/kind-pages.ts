import { costRuleNames } from '@community1373/apportionment';
import { costRuleSchema } from '@community1373/apportionment/schemas';
import { type FormField, modificationKinds } from '@community1373/core/what-if';
import { eventNames } from '@community1373/deliberation';
import { matterEventSchema } from '@community1373/deliberation/schemas';
import { linkageEventSchema } from '@community1373/linkage/schemas';
import { parseWorkModel } from '@community1373/model';
import { guanxiangtai1373 } from '@community1373/model/presets';
import { workModelSchema } from '@community1373/model/schemas';
import { rosterRuleSchema } from '@community1373/scheduling/schemas';
import type * as z from 'zod';
import { eventHeadTexts, linkageEventNames, linkageFieldTexts, matterFieldTexts } from './event-texts';
import {
  costRuleExamples,
  eventValues,
  linkageValues,
  modificationValues,
  requirementExamples,
  rosterRuleExamples,
} from './examples';
import type { KindEntry, KindPage } from './kind-page';
import { costKindMeanings, metricKindTexts, requirementKindTexts, rosterKindTexts } from './kind-texts';
import {
  costRuleTexts,
  metricTexts,
  metricValues,
  requirementTexts,
  rosterRuleTexts,
  ruleHeadTexts,
} from './rule-texts';
import { type Variant, variantsOf } from './schema-fields';
import { type LocalText, text } from './text';

const longest = 400;

/** Returns an example once the schema has accepted it. */
const checked = (schema: z.ZodType, example: Readonly<Record<string, unknown>>): unknown => {
  schema.parse(example);
  return JSON.stringify(example).length > longest ? undefined : example;
};

/** Makes an example of a kind from its required fields: the first choice of a field with choices, else the value that stands for the field. */
const madeExample = (
  tag: 'kind' | 'type',
  { kind, fields }: Variant,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => ({
  [tag]: kind,
  ...Object.fromEntries(
    fields
      .filter(({ required }) => required)
      .map(({ name, values: { en } }) => {
        const [, choice] = /^`([^`]+)`/.exec(en) ?? [];
        const value =
          values[`${kind}.${name}`] ?? (choice === undefined || en.startsWith('`true`') ? values[name] : choice);
        if (value === undefined) throw new Error(`${kind}.${name} needs a value for its example`);
        return [name, value] as const;
      }),
  ),
});

const known = <T>(record: Readonly<Record<string, T>>, key: string): T => {
  const found = record[key];
  if (found === undefined) throw new Error(`${key} has no text`);
  return found;
};

const ruleHead = ['id', 'weight', 'people', 'posts', 'shifts', 'types', 'source'];

const rosterRules = (): readonly KindEntry[] =>
  variantsOf(rosterRuleSchema, 'kind').map((variant) => ({
    ...variant,
    ...known(rosterKindTexts, variant.kind),
    texts: rosterRuleTexts,
    example: checked(rosterRuleSchema, {
      id: variant.kind,
      kind: variant.kind,
      weight: 'hard',
      ...rosterRuleExamples[variant.kind],
    }),
  }));

const costRules = (): readonly KindEntry[] =>
  variantsOf(costRuleSchema, 'kind').map((variant) => ({
    ...variant,
    name: known(costRuleNames, variant.kind),
    means: known(costKindMeanings, variant.kind),
    texts: costRuleTexts,
    example: checked(costRuleSchema, { kind: variant.kind, ...costRuleExamples[variant.kind] }),
  }));

const metrics = (): readonly KindEntry[] =>
  (['straight', 'paths'] as const).map((kind) => ({
    kind,
    ...metricKindTexts[kind],
    texts: metricTexts,
    fields: Object.entries(metricTexts)
      .filter(([key]) => key.startsWith(`${kind}.`))
      .map(([key, { absent }]) => ({
        name: key.slice(kind.length + 1),
        values: metricValues[key] ?? text('', ''),
        required: absent === undefined,
      })),
    example: kind === 'straight' ? { kind, detour: 1.3 } : undefined,
  }));

const requirements = (): readonly KindEntry[] =>
  variantsOf(workModelSchema, 'kind', ['coverages', '[]', 'requirement']).map((variant) => {
    const requirement = { kind: variant.kind, ...requirementExamples[variant.kind] };
    const coverages = guanxiangtai1373.coverages.map((coverage) =>
      coverage.requirement.kind === variant.kind ? { ...coverage, requirement } : coverage,
    );
    const read = parseWorkModel({ ...guanxiangtai1373, coverages });
    if (!read.ok) throw new Error(JSON.stringify(read.report.items));
    return { ...variant, ...known(requirementKindTexts, variant.kind), texts: requirementTexts, example: requirement };
  });

const inputOf = ({ input }: FormField): LocalText => {
  switch (input.kind) {
    case 'number': {
      const unit = input.unit === undefined ? text('', '') : text(` ${input.unit['zh-CN']}`, ` ${input.unit.en}`);
      return text(`整数 ${input.min}–${input.max}${unit['zh-CN']}`, `whole number ${input.min}–${input.max}${unit.en}`);
    }
    case 'choice': {
      const list = (locale: 'zh-CN' | 'en') => input.choices.map(({ value, label }) => `\`${value}\` ${label[locale]}`);
      return text(list('zh-CN').join('、'), list('en').join(', '));
    }
    case 'from':
      return input.many === true ? text('编号列表', 'list of ids') : text('编号', 'id');
    case 'date':
      return text('日期 `YYYY-MM-DD`', 'date `YYYY-MM-DD`');
    case 'position':
      return text('[经度, 纬度]', '[longitude, latitude]');
    case 'text':
      return text('文本', 'text');
    case 'json':
      return text('JSON', 'JSON');
  }
};

const unchanged = text('不改变', 'unchanged');

/** Fields of modifications that mean something other than “unchanged” where they are left out. */
const unsaid: Readonly<Record<string, LocalText>> = {
  months: text('长期', 'for good'),
  nodeId: text('住处不明', 'home unknown'),
  unsure: text('无', 'none'),
};

const modifications = (): readonly KindEntry[] =>
  modificationKinds.map(({ kind, title, schema, form }) => {
    const [variant] = variantsOf(schema, 'kind');
    const fields = form.map((one) => ({
      name: one.key,
      values: inputOf(one),
      required: variant?.fields.find(({ name }) => name === one.key)?.required ?? one.optional !== true,
    }));
    return {
      kind,
      name: title,
      fields,
      texts: Object.fromEntries(
        form.map(({ key, label }) => [key, { means: label, absent: unsaid[key] ?? unchanged }] as const),
      ),
      example: checked(schema, madeExample('kind', variant ?? { kind, fields }, modificationValues)),
    };
  });

const matterEvents = (): readonly KindEntry[] =>
  variantsOf(matterEventSchema, 'type').map((variant) => ({
    ...variant,
    name: known(eventNames, variant.kind),
    texts: matterFieldTexts,
    example: checked(matterEventSchema, madeExample('type', variant, eventValues)),
  }));

const linkageEvents = (): readonly KindEntry[] =>
  variantsOf(linkageEventSchema, 'type').map((variant) => ({
    ...variant,
    name: known(linkageEventNames, variant.kind),
    texts: linkageFieldTexts,
    example: checked(linkageEventSchema, madeExample('type', variant, linkageValues)),
  }));

const nothingShared = { shared: [], sharedTexts: {} } as const;

/** The pages of kinds. */
export const kindPages = (): readonly KindPage[] => [
  {
    file: 'roster-rules',
    title: text('排班规则一览', 'Kinds of roster rules'),
    intro: text(
      '读完本页，您可以把一条排班要求写成数据：有哪些规则，各有什么字段，违反时按什么计量。',
      'After this page you can state a wish about a roster as data: which rules there are, which fields each has, and in which unit a breach counts.',
    ),
    sections: [
      {
        title: text('规则', 'Rules'),
        shared: ruleHead,
        sharedTexts: ruleHeadTexts,
        entries: rosterRules(),
      },
    ],
  },
  {
    file: 'cost-rules',
    title: text('分摊规则一览', 'Kinds of cost rules'),
    intro: text(
      '读完本页，您可以把费用怎样分摊写成数据。金额一律为整数分，面积为 0.01 平方米的整数倍。',
      'After this page you can state how a cost is shared as data. Money is whole fen, areas are whole 0.01 m².',
    ),
    sections: [{ title: text('规则', 'Rules'), ...nothingShared, entries: costRules() }],
  },
  {
    file: 'coverage-kinds',
    title: text('距离算法与覆盖要求一览', 'Kinds of metrics and of coverage requirements'),
    intro: text(
      '读完本页，您可以选定距离怎样量、覆盖达到什么才算数。',
      'After this page you can choose how distance is measured and when a coverage counts.',
    ),
    sections: [
      { title: text('距离算法', 'Metrics'), ...nothingShared, entries: metrics() },
      { title: text('覆盖要求', 'Coverage requirements'), ...nothingShared, entries: requirements() },
    ],
  },
  {
    file: 'modifications',
    title: text('假设一览', 'Kinds of modifications'),
    intro: text(
      '读完本页，您可以把“如果……会怎样”写成数据，交给 `applyModification`、`compare` 或 `sweep`。',
      'After this page you can write a what-if as data for `applyModification`, `compare` or `sweep`.',
    ),
    sections: [{ title: text('假设', 'Modifications'), ...nothingShared, entries: modifications() }],
  },
  {
    file: 'events',
    title: text('事件一览', 'Kinds of events'),
    intro: text(
      '读完本页，您可以把议事和联动中发生的事记成事件。不可能发生的事件不计入，并被指出。',
      'After this page you can record what happens in a matter or in the linkage as events. An event that cannot have happened does not count, and is named.',
    ),
    sections: [
      {
        title: text('事项的事件', 'Events of matters'),
        shared: ['at', 'by', 'role', 'recordedAt'],
        sharedTexts: { ...eventHeadTexts, ...matterFieldTexts },
        entries: matterEvents(),
      },
      {
        title: text('联动的事件', 'Events of the linkage'),
        shared: ['at', 'by', 'happenedOn'],
        sharedTexts: eventHeadTexts,
        entries: linkageEvents(),
      },
    ],
  },
];
