import { Alert, Button } from 'antd';
import { useLanguage } from '../preferences/language';
import type { BringWish, Brought, Inspection } from '../session/exchange-protocol';
import type { Session } from '../session/session';
import styles from './bring.module.css';
import { FigureTable, PartTable } from './change-tables';
import { FileProblems } from './file-problems';
import { ProblemList } from './problem-list';
import { Removals } from './removals';

interface FoundProps {
  readonly found: Inspection;
  readonly brought: Brought;
  readonly session: Session;
  readonly enabled: boolean;
  readonly onAgain: (wish: BringWish) => void;
  /** Called when the files have been applied or discarded. */
  readonly onDone: () => void;
}

/** The result of reading files: their problems, or their changes with the button that applies them. */
export const Found = ({ found, brought, session, enabled, onAgain, onDone }: FoundProps) => {
  const { t } = useLanguage();
  const { removals, ...others } = brought.wish;
  const asked = removals === 'apply';
  const ask = (wanted: boolean): void => onAgain(wanted ? { ...others, removals: 'apply' } : others);
  switch (found.kind) {
    case 'unknown':
    case 'mixed':
    case 'too-large':
    case 'unreadable':
      return <Alert type="error" showIcon title={t(`bring.${found.kind}`)} />;
    case 'mapping':
      return null;
    case 'cancelled':
      return <Alert type="info" showIcon title={t('bring.cancelled')} />;
    case 'problems':
      return (
        <>
          <FileProblems
            severity="error"
            title={t('bring.problems', { n: found.total })}
            total={found.total}
            problems={found.problems}
          />
          {found.leftOut > 0 && <ProblemList session={session} brought={brought} leftOut={found.leftOut} />}
          <Removals problems={[]} asked={asked} onAsk={ask} />
          {found.problems.some(({ code }) => code === 'exchange.map-system') && (
            <p>
              <Button onClick={() => onAgain({ ...brought.wish, convert: true })}>{t('bring.convert')}</Button>
            </p>
          )}
        </>
      );
    case 'readable': {
      const nothing = found.format !== 'scenario' && found.parts.length === 0;
      return (
        <div className={styles.preview} data-testid="preview">
          <h4>{t(found.format === 'scenario' ? 'bring.preview-scenario' : 'bring.preview')}</h4>
          <Summary found={found} />
          {found.format !== 'scenario' && <Removals problems={found.problems} asked={asked} onAsk={ask} />}
          {found.format !== 'scenario' && (
            <>
              {nothing ? <p>{t('bring.nothing')}</p> : <PartTable parts={found.parts} />}
              {found.figures.length > 0 && <FigureTable figures={found.figures} />}
              {!nothing && found.figures.length === 0 && <p className={styles.small}>{t('bring.no-figure')}</p>}
            </>
          )}
          {found.problems.length > 0 && (
            <FileProblems
              severity="warning"
              title={t('bring.warnings', { n: found.problems.length })}
              total={found.problems.length}
              problems={found.problems}
            />
          )}
          {found.leftOut > 0 && <ProblemList session={session} brought={brought} leftOut={found.leftOut} />}
          <div className={styles.row}>
            <Button
              type="primary"
              disabled={!enabled || nothing}
              data-testid="take"
              onClick={() => {
                onDone();
                if (found.format === 'scenario') void session.openOther((engine) => engine.take());
                else session.apply({ kind: 'bring', brought, inspection: found.inspection });
              }}
            >
              {t(found.format === 'scenario' ? 'bring.open' : 'bring.import')}
            </Button>
            <Button onClick={onDone}>{t('bring.leave')}</Button>
          </div>
          <p className={styles.small}>{t(found.format === 'scenario' ? 'bring.open-note' : 'bring.import-note')}</p>
        </div>
      );
    }
  }
};

const Summary = ({
  found: { name, workModel, counts },
}: {
  readonly found: Extract<Inspection, { readonly kind: 'readable' }>;
}) => {
  const { t, local, number } = useLanguage();
  return (
    <p>
      <b>{name}</b>
      {t('list.separator')}
      {local(workModel)}
      <br />
      {t('bring.counts', {
        nodes: number(counts.nodes),
        households: number(counts.households),
        volunteers: number(counts.volunteers),
        needs: number(counts.needs),
      })}
    </p>
  );
};
