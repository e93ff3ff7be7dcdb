import { Alert } from 'antd';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/protocol';

/** Where a roster breaks hard rules: whether they can be kept at all, with the reason where they cannot; nothing where it keeps them. */
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
