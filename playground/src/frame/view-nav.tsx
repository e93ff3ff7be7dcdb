import { memo } from 'react';
import type { MessageKey } from '../messages';
import { useLanguage } from '../preferences/language';
import styles from './frame.module.css';
import { hrefOf, type ViewName, viewNames } from './route';

const viewKeys = {
  reach: 'view.reach',
  grid: 'view.grid',
  roster: 'view.roster',
  costs: 'view.costs',
  matters: 'view.matters',
  linkage: 'view.linkage',
  model: 'view.model',
  whatif: 'view.whatif',
  files: 'view.files',
} as const satisfies Record<ViewName, MessageKey>;

/** Navigation between the views; the current one is marked. */
export const ViewNav = memo(({ current }: { readonly current: ViewName }) => {
  const { t } = useLanguage();
  return (
    <nav className={styles.nav} aria-label={t('page.sections')}>
      <ul>
        {viewNames.map((view) => (
          <li key={view}>
            <a href={hrefOf(view)} aria-current={view === current ? 'page' : undefined}>
              {t(viewKeys[view])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
});
ViewNav.displayName = 'ViewNav';
