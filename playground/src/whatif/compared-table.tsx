import type { ComparedIndicator } from '@community1373/core/what-if';
import { useState } from 'react';
import { Choice } from '../frame/choice';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import type { SlimComparison } from '../session/what-if-protocol';
import styles from './whatif.module.css';
import { verdictKeys, writeDifference, writeFigure } from './write-figure';

const moves = ({ variants }: ComparedIndicator): boolean => variants.some(({ verdict }) => verdict !== 'same');

/** The figures of the base beside those of the variants, with differences in the colour of their verdict. */
export const ComparedTable = ({
  comparison,
  names,
}: {
  readonly comparison: SlimComparison;
  readonly names: readonly string[];
}) => {
  const language = useLanguage();
  const { t, local } = language;
  const [shown, setShown] = useState<'changed' | 'all'>('changed');
  const figures = comparison.figures.filter((figure) => shown === 'all' || moves(figure));
  return (
    <>
      <div className={styles.tableHead}>
        <h3>{t('whatif.figures')}</h3>
        <Choice
          value={shown}
          onChange={setShown}
          label={t('whatif.shown')}
          options={[
            { value: 'changed', label: t('whatif.shown-changed') },
            { value: 'all', label: t('whatif.shown-all') },
          ]}
        />
      </div>
      {figures.length === 0 ? (
        <p className={styles.muted}>{t('whatif.unchanged')}</p>
      ) : (
        <ScrollRegion className={styles.scroll} label={t('whatif.figures')} testId="compared">
          <table className="data">
            <caption className="visually-hidden">{t('whatif.figures')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('whatif.figure')}</th>
                <th scope="col" className="amount">
                  {t('whatif.base')}
                </th>
                {names.map((name, i) => (
                  // Two variants may have the same name.
                  // oxlint-disable-next-line react/no-array-index-key
                  <th key={i} scope="col" className="amount">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.map(({ id, name, unit, base, variants }) => (
                <tr key={id} data-testid={`figure-${id}`}>
                  <th scope="row">{local(name)}</th>
                  <td className="amount">{writeFigure(language, unit, base)}</td>
                  {variants.map(({ value, difference, verdict }, i) => (
                    // Variants are in the order of the columns.
                    // oxlint-disable-next-line react/no-array-index-key
                    <td key={i} className="amount">
                      <span data-testid="value">{writeFigure(language, unit, value)}</span>{' '}
                      {verdict !== 'same' && (
                        <span className={styles.difference} data-verdict={verdict}>
                          {writeDifference(language, unit, difference)}
                          <span className="visually-hidden"> {t(verdictKeys[verdict])}</span>
                        </span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
};
