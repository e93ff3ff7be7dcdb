import { explain } from '@community1373/core';
import { modificationSchema } from '@community1373/core/schemas';
import { compare } from '@community1373/core/what-if';
import { publicIndicators } from '@community1373/exchange/notice';
import * as z from 'zod';
import { ToolFailure } from '../problems';
import { nowField, scenarioFields, tool } from './tool';

/** Limit of the modifications of one call. */
const mostModifications = 50;

/** Compares hypothetical changes with the present state; changes nothing. */
export const compareChanges = tool({
  name: 'compare_changes',
  description:
    'What if? Applies hypothetical changes in order to a copy of a scenario and lists the indicators that move. The file is not changed. 如果……会怎样：在副本上依次作出变动，列出变化的指标；文件不变。',
  schema: z.strictObject({
    ...scenarioFields,
    ...nowField,
    modifications: z.array(modificationSchema).min(1).max(mostModifications),
  }),
  answer: async ({ file, modifications }, { session, locale, now, isUnmasked }) => {
    const { scenario } = await session.read(file);
    const { base, figures, variants } = compare(
      scenario,
      [{ id: 'changes', name: 'changes', base: scenario.id, modifications }],
      { now },
    );
    const [variant] = variants;
    const problems = variant?.problems ?? [];
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (variant === undefined || errors > 0) throw new ToolFailure({ items: problems, total: problems.length, errors });
    const shown = new Set(
      isUnmasked
        ? figures.map(({ id }) => id)
        : publicIndicators([base, variant.assessment]).flatMap(({ id, isHidden }) => (isHidden ? [] : [id])),
    );
    return {
      now,
      masked: !isUnmasked,
      modifications: variant.chain.map(({ what }) => explain(what, locale)),
      moved: figures.flatMap(({ id, name, unit, base: before, variants: [after] }) =>
        shown.has(id) && after !== undefined && after.verdict !== 'same'
          ? [
              {
                id,
                name: name[locale],
                unit,
                before: before ?? null,
                after: after.value ?? null,
                difference: after.difference ?? null,
                verdict: after.verdict,
              },
            ]
          : [],
      ),
    };
  },
});
