import type { ScenarioMap } from '@community1373/core/views';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import { stateKeys } from './entrance-states';
import styles from './reach.module.css';
import { StateMark } from './state-mark';

/** The content of the map as a list to read. */
export const PlanList = ({ map }: { readonly map: ScenarioMap }) => {
  const { t, number } = useLanguage();
  return (
    <ScrollRegion className={styles.planList} label={t('plan.list-title')} testId="plan-list">
      <table className="data">
        <caption className="visually-hidden">{t('plan.list-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.list-entrance')}</th>
            <th scope="col">{t('plan.list-state')}</th>
            <th scope="col" className="amount">
              {t('plan.list-figure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {map.entrances.features.map(({ properties: { nodeId, name, state, covered, wanted } }) => (
            <tr key={nodeId}>
              <th scope="row">{name}</th>
              <td>
                <span className={styles.stateCell}>
                  <StateMark state={state} />
                  {t(stateKeys[state])}
                </span>
              </td>
              <td className="amount">
                {number(covered)} / {number(wanted)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
