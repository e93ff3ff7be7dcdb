import { App, Button } from 'antd';
import { ScrollRegion } from '../frame/scroll-region';
import type { ViewName } from '../frame/route';
import { useToday } from '../frame/today';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/view';
import { useAnswer } from '../session/use-answer';
import { keptMoment } from '../whatif/as-of';
import styles from './along.module.css';
import { snippetOf } from './snippets';

interface CodePaneProps {
  readonly view: View;
  readonly name: ViewName;
  readonly part: string | undefined;
}

/** Shows the library calls behind the current view, ready to be copied and run. */
export const CodePane = ({ view, name, part }: CodePaneProps) => {
  const { t, locale } = useLanguage();
  const { today } = useToday();
  const { message } = App.useApp();
  const { value: trail } = useAnswer('trail', (engine) => engine.trail());
  if (trail === undefined) return <Waiting rows={4} />;
  const code = snippetOf({
    view: name,
    part,
    locale,
    today,
    asOf: keptMoment() ?? `${view.subject.from}T12:00`,
    trail,
    variants: view.variants,
    levyId: view.assessment.levies[0]?.levyId,
    fileName: `${view.subject.name}-${today}.json`,
  });
  if (code === undefined) return <p className={styles.small}>{t('code.none')}</p>;
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(
      () => void message.success(t('code.copied')),
      () => void message.warning(t('code.copy-failed')),
    );
  };
  return (
    <>
      <p className={styles.small}>{t('code.lead')}</p>
      <ScrollRegion className={styles.code} label={t('code.title')} testId="snippet">
        <pre>
          <code translate="no">{code}</code>
        </pre>
      </ScrollRegion>
      <Button size="small" onClick={copy}>
        {t('code.copy')}
      </Button>
    </>
  );
};
