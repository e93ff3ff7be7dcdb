import { App as AntApp, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Failure } from './frame/failure';
import { Guard } from './frame/guard';
import { Header } from './frame/header';
import { OpeningView } from './frame/opening';
import { AppearanceProvider, useAppearance } from './preferences/appearance';
import { LanguageProvider, useLanguage } from './preferences/language';
import { planMapAhead } from './reach/load-plan-map';
import { Session, type SessionState } from './session/session';
import { Workbench } from './workbench';

const Themed = ({ children }: { readonly children: ReactNode }) => {
  const { scheme, palette, calm } = useAppearance();
  const { locale } = useLanguage();
  // antd wraps its children when motion first differs from that around them, and then builds them anew: around them it is the opposite from the beginning.
  const [around] = useState(() => ({ token: { motion: calm } }));
  const config = useMemo(
    () => ({
      algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
      token: {
        colorPrimary: palette.accentFill,
        // The focus ring.
        colorPrimaryBorder: palette.accent,
        colorInfo: palette.covered,
        colorInfoBg: palette.sunken,
        colorInfoBorder: palette.line,
        colorWarning: palette.partly,
        colorText: palette.ink,
        colorTextSecondary: palette.muted,
        colorBgContainer: palette.surface,
        colorBgLayout: palette.paper,
        colorBorder: palette.strongLine,
        colorBorderSecondary: palette.line,
        fontFamily: 'inherit',
        borderRadius: 6,
        motion: !calm,
      },
      components: {
        // A hovered button uses the red for text on the background, not the one under white text.
        Button: {
          defaultHoverColor: palette.accent,
          defaultHoverBorderColor: palette.accent,
          defaultActiveColor: palette.accent,
        },
        Segmented: {
          trackBg: palette.sunken,
          itemColor: palette.muted,
          itemSelectedColor: palette.ink,
          itemSelectedBg: scheme === 'dark' ? palette.strongLine : palette.surface,
        },
      },
    }),
    [scheme, palette, calm],
  );
  return (
    <ConfigProvider theme={around}>
      <ConfigProvider locale={locale === 'en' ? enUS : zhCN} theme={config} button={{ autoInsertSpace: false }}>
        <AntApp component={false}>{children}</AntApp>
      </ConfigProvider>
    </ConfigProvider>
  );
};

const Page = () => {
  const [session] = useState(() => new Session(planMapAhead));
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => {
    void session.start();
    return () => session.end();
  }, [session]);
  if (state.status === 'ready')
    return (
      <Guard fallback={unableToDraw}>
        <Ready session={session} state={state} />
      </Guard>
    );
  if (state.status === 'failed')
    return <Unable detail={state.detail} restorable={state.restorable} onRetry={() => void session.start()} />;
  return (
    <>
      <Header subject={undefined} />
      <main id="content" className="page" tabIndex={-1}>
        <OpeningView opening={state.opening} />
      </main>
    </>
  );
};

type ReadyState = Extract<SessionState, { readonly status: 'ready' }>;

/** Shows applied changes immediately; a change that is only tried is rendered with low priority, so that it never blocks dragging. */
const Ready = ({ session, state }: { readonly session: Session; readonly state: ReadyState }) => {
  const { view, tried, busy, planning, keeping } = state;
  const drawn = useDeferredValue(tried);
  const current = tried !== undefined && drawn?.before === view.assessment;
  return (
    <Workbench session={session} view={current ? drawn : view} busy={busy} planning={planning} keeping={keeping} />
  );
};

const unableToDraw = (detail: string): ReactNode => (
  <Unable detail={detail} restorable={0} onRetry={() => location.reload()} />
);

const Unable = (props: Parameters<typeof Failure>[0]) => (
  <>
    <Header subject={undefined} />
    <main id="content" className="page" tabIndex={-1}>
      <Failure {...props} />
    </main>
  </>
);

/** The page: the user's preferences around the session. */
export const App = () => (
  <AppearanceProvider>
    <LanguageProvider>
      <Themed>
        <Page />
      </Themed>
    </LanguageProvider>
  </AppearanceProvider>
);
