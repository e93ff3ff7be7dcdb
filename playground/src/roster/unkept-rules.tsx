import { Alert } from 'antd';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/view';

/** For a roster that breaks hard rules, states whether any roster can keep them, and the reason if none can; renders nothing otherwise. */
export const UnkeptRules = ({ roster }: { readonly roster: NonNullable<View['planned']> }) => {
  const { t, why } = useLanguage();
  if (roster.status === 'feasible') return null;
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="unkept-rules"
      title={t(roster.status === 'infeasible' ? 'roster.infeasible' : 'roster.not-found')}
      description={roster.status === 'infeasible' ? why(roster.impossible.why) : undefined}
    />
  );
};
