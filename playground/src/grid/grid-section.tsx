import type { GridTable, GridTableCell, GridTableRow } from '@community1373/core/views';
import { useState } from 'react';
import { Choice } from '../frame/choice';
import { showPart } from '../frame/route';
import { ScrollRegion } from '../frame/scroll-region';
import { Section } from '../frame/section';
import { Waiting } from '../frame/waiting';
import type { MessageKey } from '../messages';
import { CoverageFigure } from '../overview/coverage-figure';
import { type Language, useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import type { ViewProps } from '../workbench';
import { CellMark } from './cell-mark';
import styles from './grid.module.css';
import { type GridMode, gridModes, visibleRows } from './visible-rows';

const stateKeys = {
  direct: 'grid.direct',
  inherited: 'grid.inherited',
  missing: 'grid.missing',
  unreachable: 'grid.unreachable',
  notRequired: 'grid.notRequired',
} as const satisfies Record<GridTableCell['state'], MessageKey>;

const legend = ['direct', 'inherited', 'missing', 'unreachable', 'notRequired'] as const;
const modeKeys = { tree: 'grid.show-tree', gaps: 'grid.show-gaps', all: 'grid.show-all' } as const satisfies Record<
  GridMode,
  MessageKey
>;

/** Describes a cell as text: its state, the responsible lead and its node, or the reason of a gap. */
const sayCell = ({ t, why }: Language, cell: GridTableCell): string => {
  const state = t(stateKeys[cell.state]);
  if (cell.why !== undefined) return `${state}${t('grid.colon')}${why(cell.why)}`;
  if (cell.volunteerId === undefined)
    return cell.from === undefined ? state : t('grid.by', { state, volunteer: cell.from });
  return cell.from === undefined
    ? t('grid.by', { state, volunteer: cell.volunteerId })
    : t('grid.by-from', { state, volunteer: cell.volunteerId, from: cell.from });
};

/** Responsibility in the grid: the tree of nodes with one column per post, and each gap with its reason. */
export const GridSection = ({ view, part }: ViewProps) => {
  const { t } = useLanguage();
  const { value: table } = useAnswer('grid', (engine) => engine.grid());
  const mode = gridModes.find((name) => name === part) ?? 'tree';
  const coverage = view.assessment.coverages.find(({ unit }) => unit === 'node-posts');
  return (
    <Section id="grid" title={t('grid.title')} lead={t('grid.lead')}>
      <div className={styles.top}>
        {coverage !== undefined && (
          <div className={styles.figure}>
            <CoverageFigure coverage={coverage} />
          </div>
        )}
        <div className={styles.tools}>
          <Choice
            large
            value={mode}
            onChange={(name) => showPart('grid', name)}
            label={t('grid.show')}
            options={gridModes.map((value) => ({ value, label: t(modeKeys[value]) }))}
          />
          <ul className={styles.legend} aria-label={t('plan.legend')}>
            {legend.map((state) => (
              <li key={state}>
                <CellMark state={state} /> {t(stateKeys[state])}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {table === undefined ? <Waiting rows={10} /> : <Matrix table={table} mode={mode} />}
    </Section>
  );
};

const Matrix = ({ table, mode }: { readonly table: GridTable; readonly mode: GridMode }) => {
  const language = useLanguage();
  const { t, local } = language;
  // Initially the upper levels are open, enough to show where gaps are below.
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(table.rows.filter(({ depth }) => depth < 2).map(({ nodeId }) => nodeId)),
  );
  const [chosen, setChosen] = useState<{ readonly nodeId: string; readonly postId: string }>();
  const toggle = (nodeId: string): void => {
    const next = new Set(open);
    if (!next.delete(nodeId)) next.add(nodeId);
    setOpen(next);
  };
  const rows = visibleRows(table, mode, open);
  const row = table.rows.find(({ nodeId }) => nodeId === chosen?.nodeId);
  const cell = row?.cells.find(({ postId }) => postId === chosen?.postId);
  const post = table.posts.find(({ id }) => id === chosen?.postId);
  if (rows.length === 0) return <p>{t('grid.no-gaps')}</p>;
  return (
    <>
      <p className={styles.said} aria-live="polite" data-testid="grid-said">
        {row === undefined || cell === undefined || post === undefined ? (
          t('grid.choose')
        ) : (
          <>
            <CellMark state={cell.state} />
            <span>
              <b>
                {row.name} · {local(post.name)}
              </b>{' '}
              {sayCell(language, cell)}
            </span>
          </>
        )}
      </p>
      <ScrollRegion className={styles.scroll} label={t('grid.table')} testId="grid-table">
        <table className={styles.matrix}>
          <caption className="visually-hidden">{t('grid.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('grid.node')}</th>
              {table.posts.map(({ id, name }) => (
                <th key={id} scope="col" className={styles.post}>
                  {local(name)}
                </th>
              ))}
              <th scope="col" className={styles.sum}>
                {t('grid.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <Row
                key={item.nodeId}
                row={item}
                open={mode === 'tree' ? open.has(item.nodeId) : undefined}
                chosen={chosen?.nodeId === item.nodeId ? chosen.postId : undefined}
                posts={table.posts}
                onToggle={toggle}
                onChoose={setChosen}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
};

interface RowProps {
  readonly row: GridTableRow;
  /** True when its branch is open; undefined where rows cannot be closed. */
  readonly open: boolean | undefined;
  readonly chosen: string | undefined;
  readonly posts: GridTable['posts'];
  readonly onToggle: (nodeId: string) => void;
  readonly onChoose: (cell: { readonly nodeId: string; readonly postId: string }) => void;
}

const Row = ({ row, open, chosen, posts, onToggle, onChoose }: RowProps) => {
  const language = useLanguage();
  const { t, local, number } = language;
  const { nodeId, name, level, depth, children, cells, covered, required } = row;
  return (
    <tr data-testid={`grid-${nodeId}`} data-depth={depth}>
      <th scope="row">
        <span className={styles.node} style={{ paddingInlineStart: `calc(${depth} * var(--indent))` }}>
          {children > 0 && open !== undefined ? (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              aria-label={t('grid.expand', { name })}
              onClick={() => onToggle(nodeId)}
            />
          ) : (
            <span className={styles.leaf} />
          )}
          <span>
            {name} {local(level) !== name && <small>{local(level)}</small>}
          </span>
        </span>
      </th>
      {cells.map((cell) => {
        const post = posts.find(({ id }) => id === cell.postId);
        const text = sayCell(language, cell);
        return (
          <td key={cell.postId}>
            {cell.state === 'notRequired' ? (
              <>
                <CellMark state={cell.state} />
                <span className="visually-hidden">{text}</span>
              </>
            ) : (
              <button
                type="button"
                className={styles.cell}
                data-state={cell.state}
                aria-pressed={chosen === cell.postId}
                aria-label={`${name} ${post === undefined ? cell.postId : local(post.name)}${t('grid.colon')}${t(stateKeys[cell.state])}`}
                title={text}
                onClick={() => onChoose({ nodeId, postId: cell.postId })}
              >
                <CellMark state={cell.state} />
              </button>
            )}
          </td>
        );
      })}
      <td className={styles.sum} data-short={covered < required}>
        {number(covered)} / {number(required)}
      </td>
    </tr>
  );
};
