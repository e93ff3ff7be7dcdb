import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ViewName } from '../frame/route';
import { useToday } from '../frame/today';
import { Waiting } from '../frame/waiting';
import { useAppearance } from '../preferences/appearance';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/view';
import styles from './along.module.css';

const CodePane = lazy(() => import('./code-pane').then(({ CodePane: Pane }) => ({ default: Pane })));

interface ViewToolsProps {
  readonly view: View;
  readonly name: ViewName;
  readonly part: string | undefined;
}

/** Export tools of each view: a picture of it, and the code behind it. */
export const ViewTools = ({ view, name, part }: ViewToolsProps) => {
  const { t } = useLanguage();
  const { palette } = useAppearance();
  const { today } = useToday();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const picture = async (): Promise<void> => {
    const shown = document.querySelector<HTMLElement>('[data-view]');
    if (shown === null) return;
    setDrawing(true);
    try {
      const [{ pictureOf }, { download }] = await Promise.all([import('./picture'), import('../take/use-take')]);
      download(await pictureOf(shown, palette.paper), `${view.subject.name}-${name}-${today}.png`);
    } catch {
      message.warning(t('picture.failed'));
    } finally {
      setDrawing(false);
    }
  };
  return (
    <div className={styles.tools} data-testid="view-tools">
      <div className={styles.row}>
        <Button size="small" loading={drawing} onClick={() => void picture()} data-testid="picture">
          {t('picture.save')}
        </Button>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls="view-code"
          onClick={() => setOpen(!open)}
          data-testid="code"
        >
          {t(open ? 'code.hide' : 'code.show')}
        </Button>
      </div>
      <div id="view-code">
        {open && (
          <Suspense fallback={<Waiting rows={4} />}>
            <CodePane view={view} name={name} part={part} />
          </Suspense>
        )}
      </div>
    </div>
  );
};
