import type { Diagnostic } from '@community1373/base/diagnostics';
import { formatDiagnostic } from '@community1373/exchange';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { Found } from '../bring/found';
import { useBring } from '../bring/use-bring';
import { useToday } from '../frame/today';
import { useLanguage } from '../preferences/language';
import type { Session } from '../session/session';
import { download } from '../take/use-take';
import type { Laid, Want } from './laid';
import styles from './trace.module.css';

interface TraceResultProps {
  readonly session: Session;
  readonly laid: Laid;
  readonly missing: readonly Want[];
  readonly unfinished: boolean;
  readonly enabled: boolean;
}

/** The problems of the tracing, the changes that its import would make, and the import itself, as for any map file. */
export const TraceResult = ({ session, laid: { frame, map }, missing, unfinished, enabled }: TraceResultProps) => {
  const { t } = useLanguage();
  const { today } = useToday();
  const { brought, reading, found, look, drop } = useBring(session);
  const lookButton = useRef<HTMLButtonElement>(null);
  const problems = (map ?? frame)?.report.items ?? [];
  const errors = problems.filter(({ severity }) => severity === 'error');
  const ready = map?.ok === true ? map.value : undefined;
  const file = (): File =>
    new File([`${JSON.stringify(ready)}\n`], `${t('trace.file')}.geojson`, { type: 'application/geo+json' });
  return (
    <div data-testid="trace-result">
      <p className={styles.small}>{t('trace.import-lead')}</p>
      {errors.length > 0 && (
        <Problems type="error" title={t('trace.problems', { n: errors.length })} problems={errors} />
      )}
      {errors.length === 0 && problems.length > 0 && (
        <Problems type="warning" title={t('trace.notes', { n: problems.length })} problems={problems} />
      )}
      {unfinished && <Alert className={styles.alert ?? ''} type="info" showIcon title={t('trace.unfinished')} />}
      {missing.length > 0 && (
        <p className={styles.small} data-testid="trace-missing">
          {t('trace.missing', { list: missing.map((want) => t(`trace.want-${want}`)).join(t('list.separator')) })}
        </p>
      )}
      <div className={styles.row}>
        <Button
          ref={lookButton}
          type="primary"
          disabled={!enabled || ready === undefined || reading}
          data-testid="trace-look"
          onClick={() => look([file()])}
        >
          {t('trace.look')}
        </Button>
        <Button
          disabled={ready === undefined}
          data-testid="trace-save"
          onClick={() =>
            download(
              new Blob([`${JSON.stringify(ready)}\n`], { type: 'application/geo+json' }),
              `${t('trace.file')}-${today}.geojson`,
            )
          }
        >
          {t('trace.save')}
        </Button>
      </div>
      <div aria-live="polite" aria-busy={reading}>
        {found !== undefined && brought !== undefined && (
          <Found
            found={found}
            brought={brought}
            session={session}
            enabled={enabled}
            onAgain={(wish) => look(brought.files, wish)}
            onDone={() => {
              drop();
              // The buttons of the preview are gone, so the focus moves to the nearest one.
              lookButton.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
};

interface ProblemsProps {
  readonly type: 'error' | 'warning';
  readonly title: string;
  readonly problems: readonly Diagnostic[];
}

/** The first problems as text; each names its building. */
const Problems = ({ type, title, problems }: ProblemsProps) => {
  const { locale, t, number } = useLanguage();
  const listed = problems.slice(0, 8);
  return (
    <Alert
      className={styles.alert ?? ''}
      type={type}
      showIcon
      title={title}
      data-testid="trace-problems"
      description={
        <ul className={styles.problems}>
          {listed.map((problem) => {
            const { what, fix } = formatDiagnostic(problem, locale);
            return (
              <li key={`${problem.code} ${problem.path.join(' ')}`}>
                {what}
                <br />
                <small>{fix}</small>
              </li>
            );
          })}
          {problems.length > listed.length && (
            <li>{t('trace.more', { n: number(problems.length - listed.length) })}</li>
          )}
        </ul>
      }
    />
  );
};
