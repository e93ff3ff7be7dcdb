import { ExpandOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../preferences/language';
import styles from './stage.module.css';

interface ViewButtonsProps {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

/** Buttons to zoom in, zoom out, and fit the picture. */
export const ViewButtons = ({ onZoom, onFit }: ViewButtonsProps) => {
  const { t } = useLanguage();
  return (
    <div className={styles.viewButtons}>
      <Button
        size="small"
        icon={<ZoomInOutlined />}
        aria-label={t('trace.zoom-in')}
        title={t('trace.zoom-in')}
        onClick={() => onZoom(1.5)}
      />
      <Button
        size="small"
        icon={<ZoomOutOutlined />}
        aria-label={t('trace.zoom-out')}
        title={t('trace.zoom-out')}
        onClick={() => onZoom(1 / 1.5)}
      />
      <Button
        size="small"
        icon={<ExpandOutlined />}
        aria-label={t('trace.fit')}
        title={t('trace.fit')}
        onClick={onFit}
      />
    </div>
  );
};
