import { useLanguage } from '../preferences/language';
import type { RuleMoved } from '../session/protocol';
import styles from './roster.module.css';

/** Formats a change with its sign, with a true minus sign. */
export const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : value < 0 ? `−${text}` : text);

interface RuleEffectsProps {
  readonly changes: readonly RuleMoved[];
  readonly cost: number;
}

/** The effect of a change of the roster on each rule, and on the total cost. */
export const RuleEffects = ({ changes, cost }: RuleEffectsProps) => {
  const { t, number } = useLanguage();
  if (changes.length === 0) return <p className={styles.small}>{t('shift.no-effect')}</p>;
  return (
    <>
      <h4 className={styles.subhead}>{t('shift.effect')}</h4>
      <ul className={styles.effects}>
        {changes.map(({ ruleId, kind, weight, units, cost: own }) => (
          <li key={ruleId}>
            <span>{t(`rule.${kind}`)}</span>
            <span>{signed(t('shift.units', { n: number(Math.abs(units)) }), units)}</span>
            <b>{weight === 'hard' ? t('shift.hard') : signed(number(Math.abs(own)), own)}</b>
          </li>
        ))}
      </ul>
      <p className={styles.small}>{t('shift.effect-cost', { n: signed(number(Math.abs(cost)), cost) })}</p>
    </>
  );
};
