import type { z } from 'zod';
import { isHolder } from './is-holder';

/** Checks that a value is a zod schema. */
export const isSchema = (value: unknown): value is z.ZodType => isHolder(value) && '_zod' in value;
