import * as z from 'zod';

const number = z.number().optional();
const localText = z.looseObject({ 'zh-CN': z.string(), en: z.string() });
const explanation = z.looseObject({ code: z.string(), params: z.record(z.string(), z.unknown()) });

/** The parts of a comparison that papers read; its assessments are not among them. */
export const comparisonSchema = z.looseObject({
  figures: z.array(
    z.looseObject({
      id: z.string(),
      name: localText,
      unit: z.enum([
        'node-posts',
        'households',
        'minutes',
        'ratio',
        'places',
        'fen',
        'people',
        'count',
        'metres',
        'seconds',
      ]),
      base: number,
      variants: z.array(
        z.looseObject({
          value: number,
          difference: number,
          verdict: z.enum(['better', 'worse', 'same', 'other']),
        }),
      ),
    }),
  ),
  variants: z.array(
    z.looseObject({
      name: z.string(),
      changes: z.array(
        z.looseObject({
          in: z.looseObject({ name: localText }),
          direction: z.enum(['gain', 'loss']),
          people: z.number(),
        }),
      ),
      chain: z.array(
        z.looseObject({
          what: explanation,
          moved: z.array(z.looseObject({ why: explanation.optional() })),
        }),
      ),
      problems: z.array(z.looseObject({ severity: z.string() })),
    }),
  ),
});

/** The question of a report. */
export const questionSchema = z.string().min(1).max(500).optional();
