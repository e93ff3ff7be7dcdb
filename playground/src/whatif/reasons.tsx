import { useLanguage } from '../preferences/language';
import type { SlimComparison } from '../session/what-if-protocol';
import styles from './whatif.module.css';

/** The causal chain of each modification of a variant, and those who gain and lose. */
export const Reasons = ({ comparison }: { readonly comparison: SlimComparison }) => {
  const { t, local, why } = useLanguage();
  const shown = comparison.variants.filter(({ chain, changes }) => chain.length > 0 || changes.length > 0);
  if (shown.length === 0) return null;
  return (
    <div className={styles.reasons} data-testid="reasons">
      {shown.map(({ id, name, chain, changes }) => (
        <section key={id}>
          <h3>{name}</h3>
          <h4>{t('whatif.chain')}</h4>
          <ol className={styles.chain}>
            {chain.map(({ what, moved }, i) => (
              // Links are in the order of the modifications.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={i}>
                <details>
                  <summary>
                    {why(what)} <small>{t('whatif.moved', { n: moved.length })}</small>
                  </summary>
                  <ul>
                    {moved.map((figure) => (
                      <li key={figure.figureId}>
                        {local(figure.name)}
                        {figure.why !== undefined && <small> {why(figure.why)}</small>}
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ol>
          {changes.length > 0 && <h4>{t('whatif.who')}</h4>}
          <ul className={styles.who}>
            {changes.map(({ in: where, direction, people }) => (
              <li
                key={`${where.kind} ${where.id} ${direction}`}
                data-verdict={direction === 'gain' ? 'better' : 'worse'}
              >
                {t(direction === 'gain' ? 'whatif.gain' : 'whatif.loss', { name: local(where.name), n: people })}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
