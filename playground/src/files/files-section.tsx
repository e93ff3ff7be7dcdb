import { Section } from '../frame/section';
import { useLanguage } from '../preferences/language';
import type { ViewProps } from '../workbench';
import { FilePanel } from './file-panel';
import styles from './files.module.css';
import { KeptList } from './kept-list';
import { LinkPanel } from './link-panel';

/** Keep, share, take along: the scenarios of this browser, a link, a file. */
export const FilesSection = ({ session, view, keeping, enabled }: ViewProps) => {
  const { t } = useLanguage();
  return (
    <Section id="files" title={t('files.title')} lead={t('files.lead')}>
      <div className={styles.columns}>
        <KeptList session={session} view={view} keeping={keeping} enabled={enabled} />
        <div>
          <LinkPanel />
          <FilePanel session={session} name={view.subject.name} enabled={enabled} />
        </div>
      </div>
    </Section>
  );
};
