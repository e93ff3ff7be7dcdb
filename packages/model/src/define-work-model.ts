import { CodedError, parseWith, type Result, type SchemaCode } from '@community1373/base/diagnostics';
import { type WorkModel, workModelSchema } from './work-model';

/**
 * Defines a work model in code. Its ids become literal types, so that the compiler refuses a post, level or group that the model does not
 * have. Throws `model.invalid` when the model contradicts itself: a definition in code is the programmer's.
 *
 * @example
 * import { defineWorkModel, guanxiangtai1373 } from '@community1373/model';
 * const model = defineWorkModel({ ...guanxiangtai1373, id: 'two-posts', slogan: undefined });
 * model.id; // => 'two-posts'
 */
export const defineWorkModel = <const M extends WorkModel>(model: M): M => {
  const read = parseWorkModel(model);
  if (!read.ok) throw new CodedError('model.invalid', read.report.items);
  return model;
};

/** Reads a work model from unknown input, at run time what {@link defineWorkModel} is in code. */
export const parseWorkModel = (input: unknown): Result<WorkModel, SchemaCode> => parseWith(workModelSchema, input);
