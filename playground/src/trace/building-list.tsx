import { DeleteOutlined } from '@ant-design/icons';
import type { TraceFrame } from '@community1373/exchange/tracing';
import { Button, Input, InputNumber } from 'antd';
import { ScrollRegion } from '../frame/scroll-region';
import { useLanguage } from '../preferences/language';
import styles from './trace.module.css';
import { changeOutline, type Tracing } from './tracing';

interface BuildingListProps {
  readonly tracing: Tracing;
  readonly scale: TraceFrame | undefined;
  readonly selected: number | undefined;
  readonly change: (next: Tracing, about?: string) => void;
  readonly select: (key: number) => void;
  readonly remove: (key: number) => void;
}

/** The list of outlines: number, entrances, area. */
export const BuildingList = ({ tracing, scale, selected, change, select, remove }: BuildingListProps) => {
  const { t, number } = useLanguage();
  const { outlines } = tracing;
  if (outlines.length === 0) return <p className={styles.small}>{t('trace.none')}</p>;
  return (
    <ScrollRegion className={styles.list} label={t('trace.step-buildings')} testId="trace-list">
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('trace.number')}</th>
            <th scope="col">{t('trace.entrances')}</th>
            <th scope="col" className="amount">
              {t('trace.area')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('trace.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {outlines.map((outline, i) => (
            <tr key={outline.key} data-testid={`traced-${i + 1}`} data-selected={outline.key === selected}>
              <td>
                <Input
                  size="small"
                  className={styles.number ?? ''}
                  maxLength={16}
                  value={outline.number}
                  aria-label={t('trace.number-of', { order: i + 1 })}
                  onFocus={() => select(outline.key)}
                  onChange={(event) =>
                    change(changeOutline(tracing, outline.key, { number: event.target.value }), `number ${outline.key}`)
                  }
                />
              </td>
              <td>
                <InputNumber<number>
                  size="small"
                  className={styles.number ?? ''}
                  min={1}
                  max={99}
                  precision={0}
                  placeholder={t('trace.entrances-none')}
                  value={outline.entrances ?? null}
                  aria-label={t('trace.entrances-of', { number: outline.number })}
                  onFocus={() => select(outline.key)}
                  onChange={(value) =>
                    change(
                      changeOutline(tracing, outline.key, { entrances: value ?? undefined }),
                      `entrances ${outline.key}`,
                    )
                  }
                />
              </td>
              <td className="amount" data-testid="area">
                {scale === undefined ? '—' : number(Math.round(scale.squareMeters(outline.corners) * 10) / 10)}
              </td>
              <td>
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('trace.delete-of', { number: outline.number })}
                  onClick={() => remove(outline.key)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
