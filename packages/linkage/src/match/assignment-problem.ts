/**
 * Assignment problem of rows (needs) and columns (organisations): each row takes one place of one column. Rows are listed by priority,
 * which decides where the values leave a choice. `turns` lists the column of every place, in the order in which places are filled.
 */
export interface AssignmentProblem {
  readonly rows: number;
  readonly columns: number;
  /** The column of each place, in filling order; a column occurs at most once per place that it has. */
  readonly turns: readonly number[];
  /** The allowed pairs, by row and column; values are positive integers. */
  readonly pairs: readonly { readonly row: number; readonly column: number; readonly value: number }[];
}
