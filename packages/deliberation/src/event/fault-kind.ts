import type { LocalText } from '@community1373/base/explain';
import * as z from 'zod';

/** 公共设施故障 a kind of fault that reaches the community first where there is no property firm. */
export type FaultKind = 'sewer' | 'water' | 'power' | 'heating';

/** Schema of a {@link FaultKind}. */
export const faultKindSchema = z.enum(['sewer', 'water', 'power', 'heating']);

/** Names of the kinds of fault. */
export const faultNames: Readonly<Record<FaultKind, LocalText>> = {
  sewer: { 'zh-CN': '排水', en: 'sewer' },
  water: { 'zh-CN': '供水', en: 'water' },
  power: { 'zh-CN': '供电', en: 'power' },
  heating: { 'zh-CN': '供暖', en: 'heating' },
};
