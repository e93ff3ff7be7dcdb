import { type ComponentType, lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { ViewTools } from './along/view-tools';
import { BaselineProvider, baselineOf, type Comparison } from './figures/comparison';
import { ChangeStrip } from './frame/change-strip';
import { Header } from './frame/header';
import { KeepingNote, KeepingProblem } from './files/keeping-note';
import { HistoryControls } from './frame/history-controls';
import { hrefOf, useRoute, type ViewName } from './frame/route';
import { Tour } from './frame/tour';
import { TodayProvider } from './frame/today';
import { Waiting } from './frame/waiting';
import { Overview } from './overview/overview';
import { useLanguage } from './preferences/language';
import { keepChoice, readChoice } from './preferences/stored';
import { ReachSection } from './reach/reach-section';
import type { Keeping } from './keep/keeper';
import type { View } from './session/view';
import type { Planning, Session } from './session/session';
import { AskingProvider } from './session/use-answer';

interface WorkbenchProps {
  readonly session: Session;
  readonly view: View;
  readonly busy: boolean;
  readonly planning: Planning | undefined;
  readonly keeping: Keeping;
}

/** Props of a view of the page. */
export interface ViewProps extends WorkbenchProps {
  /** True when changes are accepted now. */
  readonly enabled: boolean;
  /** The part of the view named by the address. */
  readonly part: string | undefined;
}

const First = ({ session, view, busy, enabled }: ViewProps) => (
  <>
    <Overview assessment={view.assessment} busy={busy} />
    <ReachSection
      view={view}
      enabled={enabled}
      busy={busy}
      trial={session.trial}
      onCommand={session.apply}
      onCancel={session.endTrial}
    />
  </>
);

const Beside = lazy(() => import('./frame/beside').then((part) => ({ default: part.Beside })));

const shown: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  reach: First,
  grid: lazy(() => import('./grid/grid-section').then(({ GridSection }) => ({ default: GridSection }))),
  roster: lazy(() => import('./roster/roster-section').then(({ RosterSection }) => ({ default: RosterSection }))),
  costs: lazy(() => import('./costs/costs-section').then(({ CostsSection }) => ({ default: CostsSection }))),
  matters: lazy(() => import('./matters/matters-section').then(({ MattersSection }) => ({ default: MattersSection }))),
  linkage: lazy(() => import('./linkage/linkage-section').then(({ LinkageSection }) => ({ default: LinkageSection }))),
  model: lazy(() => import('./model/model-section').then(({ ModelSection }) => ({ default: ModelSection }))),
  whatif: lazy(() => import('./whatif/whatif-section').then(({ WhatifSection }) => ({ default: WhatifSection }))),
  files: lazy(() => import('./files/files-section').then(({ FilesSection }) => ({ default: FilesSection }))),
};

/** The main page: the community, its views, and the effect of each change. */
export const Workbench = memo(({ session, view, busy, planning, keeping }: WorkbenchProps) => {
  const { t } = useLanguage();
  const route = useRoute();
  const [comparison, setComparison] = useState<Comparison>('step');
  const [beside, setBeside] = useState(false);
  const [tour, setTour] = useState(() => readChoice('tour', ['due', 'seen'], 'due'));
  const endTour = (): void => {
    setTour('seen');
    keepChoice('tour', 'seen');
    // The focused element disappeared with the tour.
    content.current?.focus({ preventScroll: true });
  };
  const enabled = planning === undefined;
  const content = useRef<HTMLElement>(null);
  const before = useRef(route.view);
  useEffect(() => {
    // Another view is a new page for sighted users and screen readers: it starts at the top.
    if (before.current === route.view) return;
    before.current = route.view;
    scrollTo({ top: 0, behavior: 'instant' });
    content.current?.focus({ preventScroll: true });
  }, [route.view]);
  const Shown = shown[route.view];
  return (
    <BaselineProvider value={baselineOf(view, comparison)}>
      <TodayProvider first={view.subject.from}>
        <AskingProvider ask={session.ask} view={view}>
          <Header subject={view.subject} current={route.view}>
            <KeepingNote keeping={keeping} />
            <HistoryControls past={view.past} future={view.future} enabled={enabled} onCommand={session.apply} />
          </Header>
          <main ref={content} id="content" className="page" tabIndex={-1} data-testid="workbench" aria-busy={busy}>
            <KeepingProblem keeping={keeping} />
            {tour === 'due' && route.view === 'reach' && <Tour onEnd={endTour} />}
            {view.variants.length > 0 && (
              <Suspense fallback={null}>
                <Beside session={session} view={view} current={route.view} shown={beside} onShow={setBeside} />
              </Suspense>
            )}
            <Suspense fallback={<Waiting rows={12} />}>
              <div data-view={route.view}>
                <Shown
                  session={session}
                  view={view}
                  busy={busy}
                  planning={planning}
                  keeping={keeping}
                  enabled={enabled}
                  part={route.part}
                />
              </div>
              <ViewTools key={route.view} view={view} name={route.view} part={route.part} />
            </Suspense>
            <ChangeStrip
              view={view}
              enabled={enabled}
              comparison={comparison}
              onCompare={setComparison}
              onUndo={() => session.apply({ kind: 'undo' })}
            />
            <footer>
              {view.subject.synthetic && <p>{t('page.synthetic')}</p>}
              <p>{t('page.private')}</p>
              {tour === 'seen' && (
                <button
                  type="button"
                  className="text-button"
                  onClick={() => {
                    setTour('due');
                    location.hash = hrefOf('reach');
                    scrollTo({ top: 0, behavior: 'instant' });
                  }}
                >
                  {t('tour.again')}
                </button>
              )}
            </footer>
          </main>
        </AskingProvider>
      </TodayProvider>
    </BaselineProvider>
  );
});
Workbench.displayName = 'Workbench';
