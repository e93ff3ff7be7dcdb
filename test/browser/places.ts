/** Every view and part of one, and what stands there once it is drawn. */
export const places = [
  ['reach', '[data-testid=plan-map][data-drawn]'],
  ['grid/tree', '[data-testid=grid-table]'],
  ['roster/calendar', '[data-testid=day]'],
  ['roster/posts', '[data-testid=post-matrix]'],
  ['roster/people', '[data-testid=people]'],
  ['roster/open', '[data-testid=open-places]'],
  ['costs/shares', '[data-testid=shares]'],
  ['costs/rules', '[data-testid=rules]'],
  ['costs/notice', '[data-testid=notice]'],
  ['matters', '[data-testid=matter]'],
  ['linkage', '[data-testid=projects]'],
  ['model', '[data-testid=model-lists]'],
  ['whatif', '[data-testid=comparison] h3'],
  ['files/keep', '[data-testid=kept]'],
  ['files/bring', '[data-testid=bring]'],
  ['files/take', '[data-testid=take-notice]'],
] as const;
