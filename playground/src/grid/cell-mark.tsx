import type { GridTableCell } from '@community1373/core/views';
import styles from './grid.module.css';

type State = GridTableCell['state'];

const shapes = {
  direct: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  inherited: <circle cx="8" cy="8" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  missing: (
    <path d="M3.5 3.5 12.5 12.5 M12.5 3.5 3.5 12.5" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />
  ),
  unreachable: (
    <path d="M8 2.5 14 13.5 H2 Z" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinejoin="round" />
  ),
  notRequired: <path d="M6 8 H10" stroke="currentColor" strokeWidth="1.5" />,
} as const satisfies Record<State, unknown>;

/** The icon of a cell's state; states differ in shape as well as in colour. */
export const CellMark = ({ state }: { readonly state: State }) => (
  <svg className={styles.mark} data-state={state} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {shapes[state]}
  </svg>
);
