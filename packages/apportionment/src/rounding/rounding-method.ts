import type { DivisorMethod } from './divisor-method';

/** 取整方法 the method by which exact shares become integers. */
export type RoundingMethod = 'largest-remainder' | 'quota' | DivisorMethod;

/** All {@link RoundingMethod}s, the default first. */
export const roundingMethods: readonly RoundingMethod[] = [
  'largest-remainder',
  'quota',
  'webster',
  'huntington-hill',
  'adams',
  'jefferson',
  'dean',
];
