import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { Choice } from './choice';
import { appearances, useAppearance } from '../preferences/appearance';
import { useLanguage } from '../preferences/language';
import type { Subject } from '../session/view';
import styles from './frame.module.css';
import type { ViewName } from './route';
import { ViewNav } from './view-nav';

const icons = { light: <SunOutlined />, dark: <MoonOutlined />, system: <DesktopOutlined /> } as const;
const appearanceKeys = { light: 'appearance.light', dark: 'appearance.dark', system: 'appearance.system' } as const;

interface HeaderProps {
  readonly subject: Subject | undefined;
  /** The current view; undefined before there is one. */
  readonly current?: ViewName;
  readonly children?: ReactNode;
}

const toContent = (event: MouseEvent): void => {
  // The hash belongs to the route, so the skip link moves the focus without changing the address.
  event.preventDefault();
  document.getElementById('content')?.focus();
};

/** The choice of language and appearance. */
const Preferences = memo(() => {
  const { locale, choose, t } = useLanguage();
  const appearance = useAppearance();
  return (
    <>
      <Choice
        value={locale}
        onChange={choose}
        label={t('language.title')}
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">EN</span> },
        ]}
      />
      <Choice
        value={appearance.choice}
        onChange={appearance.choose}
        label={t('appearance.title')}
        options={appearances.map((choice) => ({
          value: choice,
          label: (
            <Tooltip title={t(appearanceKeys[choice])}>
              <span data-appearance={choice}>
                <span className="visually-hidden">{t(appearanceKeys[choice])}</span>
                <span aria-hidden="true">{icons[choice]}</span>
              </span>
            </Tooltip>
          ),
        }))}
      />
    </>
  );
});
Preferences.displayName = 'Preferences';

/** The name of the community, the navigation, and the user's preferences. */
export const Header = ({ subject, current, children }: HeaderProps) => {
  const { t, local } = useLanguage();
  return (
    <header className={styles.header}>
      <a className="skip" href="#content" onClick={toContent}>
        {t('page.skip')}
      </a>
      <div className={styles.headerRow}>
        <img src="./mark.svg" alt="" width="28" height="28" />
        <div className={styles.names}>
          <h1>{subject?.name ?? t('page.title')}</h1>
          {subject !== undefined && <p>{local(subject.workModel)}</p>}
          {subject?.masked === true && <p data-testid="masked">{t('page.masked')}</p>}
        </div>
        <div className={styles.tools}>
          {children}
          <Preferences />
        </div>
      </div>
      {current !== undefined && <ViewNav current={current} />}
    </header>
  );
};
