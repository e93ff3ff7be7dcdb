import { Difference } from '../figures/difference';
import { ScrollRegion } from '../frame/scroll-region';
import { partNames } from '../messages/bring';
import { useLanguage } from '../preferences/language';
import type { FigureChange, PartChange } from '../session/exchange-protocol';
import { writeFigure } from '../whatif/write-figure';
import styles from './bring.module.css';

/** Records that would be added, removed or changed, by part. */
export const PartTable = ({ parts }: { readonly parts: readonly PartChange[] }) => {
  const { t, number } = useLanguage();
  const count = (n: number): string => (n === 0 ? '—' : number(n));
  return (
    <table className="data" data-testid="part-changes">
      <caption className={styles.caption}>{t('bring.parts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('bring.part')}</th>
          <th scope="col" className="amount">
            {t('bring.added')}
          </th>
          <th scope="col" className="amount">
            {t('bring.removed')}
          </th>
          <th scope="col" className="amount">
            {t('bring.changed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ part, added, removed, changed }) => {
          const key = partNames.find((name) => name === part);
          return (
            <tr key={part} data-testid={`part-${part}`}>
              <th scope="row">{key === undefined ? part : t(`part.${key}`)}</th>
              <td className="amount">{count(added)}</td>
              <td className="amount">{count(removed)}</td>
              <td className="amount">{count(changed)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** Figures that would change, before and after. */
export const FigureTable = ({ figures }: { readonly figures: readonly FigureChange[] }) => {
  const language = useLanguage();
  const { t, local } = language;
  return (
    <ScrollRegion className={styles.scroll} label={t('bring.figures')} testId="figure-changes">
      <table className="data">
        <caption className={styles.caption}>{t('bring.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bring.figure')}</th>
            <th scope="col" className="amount">
              {t('bring.before')}
            </th>
            <th scope="col" className="amount">
              {t('bring.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, name, unit, better, before, after }) => (
            <tr key={id}>
              <th scope="row">{local(name)}</th>
              <td className="amount">{writeFigure(language, unit, before)}</td>
              <td className="amount">
                {writeFigure(language, unit, after)}{' '}
                <Difference
                  now={after}
                  before={before}
                  write={(size) => writeFigure(language, unit, size)}
                  lessIsBetter={better === 'down'}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
