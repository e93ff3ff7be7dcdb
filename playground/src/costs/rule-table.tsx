import type { NamedComparedRule } from '@community1373/core/what-if';
import type { LocalText } from '@community1373/base/explain';
import { Tag } from 'antd';
import { Problems } from '../frame/problems';
import { ScrollRegion } from '../frame/scroll-region';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import { useAnswer } from '../session/use-answer';
import styles from './costs.module.css';

interface RuleTableProps {
  readonly levyId: string;
  readonly labels: Readonly<Record<string, LocalText>>;
}

/** A levy under every rule that its data allow: who pays less or more, the inequality of the shares, and the amount of each household. */
export const RuleTable = ({ levyId, labels }: RuleTableProps) => {
  const { t } = useLanguage();
  const { value: compared } = useAnswer(`rules ${levyId}`, (engine) => engine.rules(levyId));
  if (compared === undefined) return <Waiting rows={8} />;
  if (!compared.ok) return <Problems title={t('view.failed')} problems={compared.report.items} />;
  const rules = compared.value;
  return (
    <div className={styles.rules} data-testid="rules">
      <p className={styles.lead}>{t('costs.rules-lead')}</p>
      <Summaries rules={rules} />
      <ByHousehold rules={rules.filter(({ outcome }) => outcome !== undefined)} labels={labels} />
    </div>
  );
};

const fenOf = ({ outcome }: NamedComparedRule): readonly number[] => outcome?.shares.map(({ fen }) => fen) ?? [];

const Summaries = ({ rules }: { readonly rules: readonly NamedComparedRule[] }) => {
  const { t, local, number } = useLanguage();
  const most = Math.max(1, ...rules.flatMap(fenOf));
  return (
    <ScrollRegion className={styles.scroll} label={t('costs.as-rules')} testId="rule-summaries">
      <table className="data">
        <caption className="visually-hidden">{t('costs.as-rules')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('costs.rule')}</th>
            <th scope="col" className={styles.spreadHead}>
              {t('costs.spread')}
            </th>
            <th scope="col" className="amount">
              {t('costs.smallest')}
            </th>
            <th scope="col" className="amount">
              {t('costs.largest')}
            </th>
            <th scope="col" className="amount">
              {t('costs.less')}
            </th>
            <th scope="col" className="amount">
              {t('costs.more')}
            </th>
            <th scope="col" className="amount">
              {t('costs.gini')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => {
            const { id, name, own, legalDefault, outcome } = rule;
            const fen = fenOf(rule);
            return (
              <tr key={id} data-testid={`rule-${id}`} data-own={own}>
                <th scope="row">
                  {local(name)}{' '}
                  <span className={styles.tags}>
                    {own && <Tag>{t('costs.own')}</Tag>}
                    {legalDefault && <Tag>{t('costs.default')}</Tag>}
                  </span>
                </th>
                {outcome === undefined ? (
                  <td colSpan={6}>{t('costs.unable')}</td>
                ) : (
                  <>
                    <td>
                      <Spread fen={fen} most={most} />
                    </td>
                    <td className="amount">{number(Math.min(...fen), 'yuan')}</td>
                    <td className="amount">{number(outcome.largest.fen, 'yuan')}</td>
                    <td className="amount">{legalDefault ? '—' : t('costs.households', { n: outcome.gainers })}</td>
                    <td className="amount">{legalDefault ? '—' : t('costs.households', { n: outcome.losers })}</td>
                    <td className="amount">{outcome.gini === undefined ? '—' : outcome.gini.toFixed(3)}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

/** One stroke per household on the scale of all rules; the figures beside it give the same values. */
const Spread = ({ fen, most }: { readonly fen: readonly number[]; readonly most: number }) => (
  <svg className={styles.spread} viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
    <line x1="0" x2="200" y1="10" y2="10" />
    {fen.map((own, i) => (
      // Households have a fixed order and the strokes no id.
      // oxlint-disable-next-line react/no-array-index-key
      <line key={i} data-stroke x1={2 + (own / most) * 196} x2={2 + (own / most) * 196} y1="3" y2="17" />
    ))}
  </svg>
);

const ByHousehold = ({
  rules,
  labels,
}: {
  readonly rules: readonly NamedComparedRule[];
  readonly labels: RuleTableProps['labels'];
}) => {
  const { t, local, number } = useLanguage();
  const [first] = rules;
  const nameOf = (id: string): string => {
    const label = labels[id];
    return label === undefined ? id : local(label);
  };
  return (
    <>
      <h4>{t('costs.by-household')}</h4>
      <ScrollRegion className={styles.scroll} label={t('costs.by-household')} testId="rule-households">
        <table className="data">
          <caption className="visually-hidden">{t('costs.by-household')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('levy.household', { n: first?.outcome?.shares.length ?? 0 })}</th>
              {rules.map(({ id, name }) => (
                <th key={id} scope="col" className="amount">
                  {local(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first?.outcome?.shares.map(({ householdId }, i) => (
              <tr key={householdId}>
                <th scope="row">{nameOf(householdId)}</th>
                {rules.map(({ id, own, outcome }) => (
                  <td key={id} className={`amount ${own ? styles.balance : ''}`}>
                    {number(outcome?.shares[i]?.fen ?? 0, 'yuan')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
};
