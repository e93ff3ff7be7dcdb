import type { ComparedIndicator } from '@community1373/core/what-if';
import { useEffect, useState } from 'react';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/view';
import type { WantedVariant } from '../session/wanted-variant';
import { AskingProvider, useAnswer } from '../session/use-answer';
import type { Session } from '../session/session';
import { keptMoment } from '../whatif/as-of';
import { withShownNames } from '../whatif/variant-name';
import { verdictKeys, writeFigure } from '../whatif/write-figure';
import { Choice } from './choice';
import styles from './frame.module.css';
import { hrefOf, type ViewName } from './route';
import { ScrollRegion } from './scroll-region';
import { Waiting } from './waiting';

/** The figures of each view, by id prefix. */
const figuresOf: Readonly<Partial<Record<ViewName, readonly string[]>>> = {
  reach: ['circle/', 'coverage/personnel/', 'coverage/service/'],
  grid: ['coverage/grid/'],
  roster: ['roster/', 'coverage/service/', 'seats/'],
  costs: ['levy/'],
  matters: ['matters/', 'outages/'],
  linkage: ['linkage/'],
};

/** Milliseconds without a change before variants are computed, because dragging changes the view continuously. */
const settling = 400;

interface BesideProps {
  readonly session: Session;
  readonly view: View;
  readonly current: ViewName;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** The figures of each view for the current scenario and, in a second colour, for the variants. */
export const Beside = ({ session, view, current, shown, onShow }: BesideProps) => {
  const { t } = useLanguage();
  const prefixes = figuresOf[current];
  const variants = view.variants.filter(({ modifications }) => modifications.some(({ on }) => on));
  if (prefixes === undefined || variants.length === 0) return null;
  return (
    <section className={styles.beside} aria-label={t('beside.title')} data-testid="beside">
      <div className={styles.besideHead}>
        <h2>{t('beside.title')}</h2>
        <Choice
          value={shown ? 'on' : 'off'}
          onChange={(choice) => onShow(choice === 'on')}
          label={t('beside.title')}
          options={(['off', 'on'] as const).map((value) => ({ value, label: t(`beside.${value}`) }))}
        />
        {shown && <a href={hrefOf('whatif')}>{t('beside.all')}</a>}
      </div>
      {shown && <Settled session={session} view={view} variants={variants} prefixes={prefixes} />}
    </section>
  );
};

interface TableProps {
  readonly variants: readonly WantedVariant[];
  readonly prefixes: readonly string[];
}

const Settled = ({ session, view, ...rest }: TableProps & Pick<BesideProps, 'session' | 'view'>) => {
  const [settled, setSettled] = useState(view);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(view), settling);
    return () => clearTimeout(timer);
  }, [view]);
  return (
    <AskingProvider ask={session.ask} view={settled}>
      <BesideTable {...rest} />
    </AskingProvider>
  );
};

const BesideTable = ({ variants, prefixes }: TableProps) => {
  const language = useLanguage();
  const { t, local } = language;
  const { value: comparison, pending } = useAnswer(
    'beside',
    (engine) => engine.compare(variants, keptMoment()),
    JSON.stringify(variants),
  );
  if (comparison === undefined) return <Waiting rows={2} />;
  const moved = comparison.figures.filter(
    ({ id, variants: those }) =>
      prefixes.some((prefix) => id.startsWith(prefix)) && those.some(({ verdict }) => verdict !== 'same'),
  );
  if (moved.length === 0) return <p className={styles.besideNone}>{t('beside.none')}</p>;
  const write = (unit: ComparedIndicator['unit'], value: number | undefined): string =>
    writeFigure(language, unit, value);
  return (
    <ScrollRegion className={styles.besideScroll} label={t('whatif.figures')} testId="beside-figures" busy={pending}>
      <table className="data">
        <caption className="visually-hidden">{t('beside.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatif.figure')}</th>
            <th scope="col" className="amount">
              {t('whatif.base')}
            </th>
            {withShownNames(language, comparison, variants).variants.map(({ id, name }) => (
              <th key={id} scope="col" className={`amount ${styles.besideName}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moved.map(({ id, name, unit, base, variants: those }) => (
            <tr key={id} data-testid={`beside-${id}`}>
              <th scope="row">{local(name)}</th>
              <td className="amount">{write(unit, base)}</td>
              {those.map(({ value, difference, verdict }, i) => (
                // Variants are in the order of the columns.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={i} className="amount" data-verdict={verdict}>
                  {verdict === 'same' ? (
                    '—'
                  ) : (
                    <span className={styles.besideValue}>
                      {write(unit, value)}{' '}
                      <span aria-hidden="true">{difference === undefined ? '' : difference > 0 ? '▲' : '▼'}</span>
                      <span className="visually-hidden">{t(verdictKeys[verdict])}</span>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
