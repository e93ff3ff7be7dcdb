import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Alert, Button, type GetRef, type InputNumber } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Choice } from '../frame/choice';
import { useLanguage } from '../preferences/language';
import type { Session } from '../session/session';
import { BuildingList } from './building-list';
import { layOut, missingOf, scaleOf } from './laid';
import { type KnownPlace, Placing } from './placing';
import { Stage } from './stage';
import { type Tool, tools } from './tool';
import { TraceResult } from './trace-result';
import styles from './trace.module.css';
import { withoutOutline } from './tracing';
import type { OpenTracing } from './use-tracing';
import type { Say } from './use-drawing';

interface WorkspaceProps {
  readonly open: OpenTracing;
  readonly places: readonly KnownPlace[];
  readonly session: Session;
  readonly enabled: boolean;
  readonly onLeave: () => void;
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type !== 'radio';

/** The picture with its tools, beside the settings, the outlines and the result. */
export const Workspace = ({ open, places, session, enabled, onLeave }: WorkspaceProps) => {
  const { t } = useLanguage();
  const { picture, address, tracing, change, undo, redo, canUndo, canRedo, keeping } = open;
  const [tool, setTool] = useState<Tool>(() =>
    tracing.scale.to === undefined ? 'scale' : tracing.anchor.pixel === undefined ? 'anchor' : 'outline',
  );
  const [selected, setSelected] = useState<number>();
  const [said, setSaid] = useState('');
  const meters = useRef<GetRef<typeof InputNumber>>(null);
  const laid = layOut(tracing);
  const scale = scaleOf(tracing);
  const say: Say = (key, params) => setSaid(t(key, params));
  const step = (kind: 'undo' | 'redo'): void => {
    if (kind === 'undo') undo();
    else redo();
    say(kind === 'undo' ? 'trace.said-undone' : 'trace.said-redone');
  };
  const key = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const pressed = event.key.toLowerCase();
    const kind = pressed === 'y' || (pressed === 'z' && event.shiftKey) ? 'redo' : pressed === 'z' ? 'undo' : undefined;
    if (kind === undefined) return;
    // Inside the workspace, the undo keys apply to the tracing, not to the scenario.
    event.preventDefault();
    event.stopPropagation();
    if (kind === 'undo' ? canUndo : canRedo) step(kind);
  };
  return (
    <>
      <div className={styles.head}>
        <b>{picture.name}</b>
        <span className={styles.small} data-testid="trace-keeping" data-status={keeping}>
          {keeping === 'saving' ? t('trace.saving') : keeping === 'saved' ? t('trace.saved') : ''}
        </span>
        <Button size="small" onClick={onLeave}>
          {t('trace.another')}
        </Button>
      </div>
      {(keeping === 'failed' || keeping === 'copied') && (
        <Alert
          className={styles.alert ?? ''}
          type={keeping === 'failed' ? 'warning' : 'info'}
          showIcon
          title={t(`trace.${keeping}`)}
        />
      )}
      <div className={styles.columns}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div onKeyDown={key}>
          <div className={styles.tools}>
            <Choice
              label={t('trace.tools')}
              value={tool}
              onChange={setTool}
              options={tools.map((value) => ({ value, label: t(`trace.tool-${value}`) }))}
            />
            <span className={styles.actions}>
              <Button
                size="small"
                icon={<UndoOutlined />}
                aria-label={t('trace.undo')}
                title={t('trace.undo')}
                disabled={!canUndo}
                data-testid="trace-undo"
                onClick={() => step('undo')}
              />
              <Button
                size="small"
                icon={<RedoOutlined />}
                aria-label={t('trace.redo')}
                title={t('trace.redo')}
                disabled={!canRedo}
                data-testid="trace-redo"
                onClick={() => step('redo')}
              />
            </span>
          </div>
          <p className={styles.help}>{t(`trace.help-${tool}`)}</p>
          <Stage
            picture={picture}
            address={address}
            tracing={tracing}
            tool={tool}
            selected={selected}
            scale={scale}
            change={change}
            select={setSelected}
            said={said}
            say={say}
            onScale={() => meters.current?.focus()}
          />
        </div>
        <div>
          <h4 className={styles.heading}>{t('trace.step-frame')}</h4>
          <Placing tracing={tracing} places={places} scale={scale} metersRef={meters} change={change} />
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div onKeyDown={key}>
            <h4 className={styles.heading}>{t('trace.step-buildings')}</h4>
            <BuildingList
              tracing={tracing}
              scale={scale}
              selected={selected}
              change={change}
              select={setSelected}
              remove={(one) => {
                const { number = '' } = tracing.outlines.find(({ key: known }) => known === one) ?? {};
                change(withoutOutline(tracing, one));
                say('trace.said-deleted', { number });
              }}
            />
          </div>
        </div>
      </div>
      <h4 className={styles.heading}>{t('trace.step-import')}</h4>
      <TraceResult
        session={session}
        laid={laid}
        missing={missingOf(tracing)}
        unfinished={tracing.draft.length > 0}
        enabled={enabled}
      />
    </>
  );
};
