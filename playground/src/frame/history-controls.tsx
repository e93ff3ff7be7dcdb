import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { memo, useEffect, useEffectEvent } from 'react';
import { useLanguage } from '../preferences/language';
import type { Command, EditName } from '../session/command';
import { writeEdit } from './edit-names';
import styles from './frame.module.css';

interface HistoryControlsProps {
  readonly past: readonly EditName[];
  readonly future: readonly EditName[];
  readonly enabled: boolean;
  readonly onCommand: (command: Command) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Undo and redo, labelled with the edit concerned, by button and by Ctrl or ⌘ with Z, Shift+Z or Y. */
export const HistoryControls = memo(({ past, future, enabled, onCommand }: HistoryControlsProps) => {
  const language = useLanguage();
  const { t } = language;
  const last = past.at(-1);
  const [next] = future;
  const canUndo = enabled && last !== undefined;
  const canRedo = enabled && next !== undefined;
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const kind = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined;
    if (kind === undefined) return;
    event.preventDefault();
    if (kind === 'undo' ? canUndo : canRedo) onCommand({ kind });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const undoName = last === undefined ? t('history.undo-none') : t('history.undo', { edit: writeEdit(language, last) });
  const redoName = next === undefined ? t('history.redo-none') : t('history.redo', { edit: writeEdit(language, next) });
  const keys = onMac ? { undo: '⌘Z', redo: '⇧⌘Z' } : { undo: 'Ctrl+Z', redo: 'Ctrl+Shift+Z' };
  return (
    <fieldset className={styles.history} aria-label={t('history.title')}>
      <Tooltip title={t('history.with-key', { name: undoName, key: keys.undo })}>
        <Button
          size="small"
          type="text"
          icon={<UndoOutlined />}
          disabled={!canUndo}
          aria-label={undoName}
          aria-keyshortcuts="Control+Z Meta+Z"
          data-testid="undo"
          onClick={() => onCommand({ kind: 'undo' })}
        />
      </Tooltip>
      <Tooltip title={t('history.with-key', { name: redoName, key: keys.redo })}>
        <Button
          size="small"
          type="text"
          icon={<RedoOutlined />}
          disabled={!canRedo}
          aria-label={redoName}
          aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
          data-testid="redo"
          onClick={() => onCommand({ kind: 'redo' })}
        />
      </Tooltip>
    </fieldset>
  );
});
HistoryControls.displayName = 'HistoryControls';
