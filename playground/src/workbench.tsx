import { useState } from 'react';
import { BaselineProvider, baselineOf, type Comparison } from './figures/comparison';
import { ChangeStrip } from './frame/change-strip';
import { Header } from './frame/header';
import { HistoryControls } from './frame/history-controls';
import { LevySection } from './levy/levy-section';
import { Overview } from './overview/overview';
import { useLanguage } from './preferences/language';
import { ReachSection } from './reach/reach-section';
import { RosterSection } from './roster/roster-section';
import type { View } from './session/protocol';
import type { Planning, Session } from './session/session';

interface WorkbenchProps {
  readonly session: Session;
  readonly view: View;
  readonly busy: boolean;
  readonly planning: Planning | undefined;
}

/** The community on one page: the three answers, and what each change does to them. */
export const Workbench = ({ session, view, busy, planning }: WorkbenchProps) => {
  const { t } = useLanguage();
  const [comparison, setComparison] = useState<Comparison>('step');
  const enabled = planning === undefined;
  return (
    <BaselineProvider value={baselineOf(view, comparison)}>
      <Header subject={view.subject}>
        <HistoryControls view={view} enabled={enabled} onCommand={session.apply} />
      </Header>
      <main id="content" className="page" tabIndex={-1} data-testid="workbench" aria-busy={busy}>
        <Overview assessment={view.assessment} busy={busy} />
        <ChangeStrip
          view={view}
          enabled={enabled}
          comparison={comparison}
          onCompare={setComparison}
          onUndo={() => session.apply({ kind: 'undo' })}
        />
        <ReachSection
          view={view}
          enabled={enabled}
          busy={busy}
          onCommand={session.apply}
          onPreview={(move) => void session.preview(move)}
        />
        <RosterSection
          view={view}
          enabled={enabled}
          planning={planning}
          onCommand={session.apply}
          onPlan={() => void session.plan()}
          onCancel={session.cancel}
        />
        <LevySection view={view} />
        <footer>
          {view.subject.synthetic && <p>{t('page.synthetic')}</p>}
          <p>{t('page.private')}</p>
        </footer>
      </main>
    </BaselineProvider>
  );
};
