import type { BoardMatter } from '@community1373/core/views';
import type { Language } from '../preferences/language';

/** Returns the status of a matter as text. */
export const sayStatus = ({ t }: Language, { status, outcome }: Pick<BoardMatter, 'status' | 'outcome'>): string => {
  if (status === 'closed') return t(outcome === undefined ? 'matters.status-closed' : `matters.status-${outcome}`);
  return t(status === 'withdrawn' ? 'matters.status-withdrawn' : 'matters.status-open');
};
