import type { ModelChange } from '@community1373/core/adaptation';
import { Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../preferences/language';
import styles from './model.module.css';
import { Labelled, SmallForm } from './rename-form';
import type { EditedList, Model } from './say-change';

interface SettingsFormProps {
  readonly model: Model;
  readonly list: EditedList;
  readonly id: string;
  readonly onDone: (change?: ModelChange) => void;
}

/** The settings of a level or of a coverage. */
export const SettingsForm = ({ model, list, id, onDone }: SettingsFormProps) => {
  const level = list === 'levels' ? model.levels.find((one) => one.id === id) : undefined;
  const coverage = list === 'coverages' ? model.coverages.find((one) => one.id === id) : undefined;
  if (level !== undefined) return <LevelForm model={model} level={level} onDone={onDone} />;
  return coverage === undefined ? null : <CoverageForm coverage={coverage} onDone={onDone} />;
};

interface LevelFormProps {
  readonly model: Model;
  readonly level: Model['levels'][number];
  readonly onDone: (change?: ModelChange) => void;
}

const LevelForm = ({ model, level, onDone }: LevelFormProps) => {
  const { t, local } = useLanguage();
  const [requiredPosts, setPosts] = useState<readonly string[]>(level.requiredPosts);
  const [inheritsLeads, setInherits] = useState(level.inheritsLeads);
  const [optional, setOptional] = useState(level.optional === true);
  return (
    <SmallForm
      onSubmit={() => {
        const { optional: _was, ...rest } = level;
        onDone({
          kind: 'change',
          list: 'levels',
          element: { ...rest, requiredPosts, inheritsLeads, ...(optional ? { optional } : {}) },
        });
      }}
      onCancel={() => onDone()}
    >
      <Labelled label={t('model.required-posts')}>
        {(id) => (
          <Select<string[]>
            id={id}
            className={styles.full ?? ''}
            aria-label={t('model.required-posts')}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={[...requiredPosts]}
            onChange={setPosts}
            options={model.posts.map((post) => ({ value: post.id, label: local(post.name) }))}
          />
        )}
      </Labelled>
      <Checkbox checked={inheritsLeads} onChange={() => setInherits(!inheritsLeads)}>
        {t('model.inherits')}
      </Checkbox>
      <Checkbox checked={optional} onChange={() => setOptional(!optional)}>
        {t('model.optional')}
      </Checkbox>
    </SmallForm>
  );
};

interface CoverageFormProps {
  readonly coverage: Model['coverages'][number];
  readonly onDone: (change?: ModelChange) => void;
}

const CoverageForm = ({ coverage, onDone }: CoverageFormProps) => {
  const { t } = useLanguage();
  const { requirement } = coverage;
  const [percent, setPercent] = useState(Math.round(coverage.threshold * 100));
  const [radius, setRadius] = useState(requirement.kind === 'leads-and-channel' ? undefined : requirement.radiusMeters);
  const [caseload, setCaseload] = useState(
    requirement.kind === 'volunteer-in-reach' ? requirement.caseload : undefined,
  );
  const set = {
    ...requirement,
    ...(radius === undefined ? {} : { radiusMeters: radius }),
    ...(caseload === undefined ? {} : { caseload }),
  };
  return (
    <SmallForm
      onSubmit={() =>
        onDone({
          kind: 'change',
          list: 'coverages',
          element: { ...coverage, threshold: percent / 100, requirement: set },
        })
      }
      onCancel={() => onDone()}
    >
      <Labelled label={t('model.threshold')}>
        {(id) => (
          <InputNumber<number>
            id={id}
            className={styles.full ?? ''}
            min={0}
            max={100}
            precision={0}
            value={percent}
            onChange={(next) => setPercent(next ?? percent)}
          />
        )}
      </Labelled>
      {radius !== undefined && (
        <Labelled label={t('model.radius')}>
          {(id) => (
            <InputNumber<number>
              id={id}
              className={styles.full ?? ''}
              min={1}
              max={100_000}
              value={radius}
              onChange={(next) => setRadius(next ?? radius)}
            />
          )}
        </Labelled>
      )}
      {caseload !== undefined && (
        <Labelled label={t('model.caseload')}>
          {(id) => (
            <InputNumber<number>
              id={id}
              className={styles.full ?? ''}
              min={1}
              max={1000}
              precision={0}
              value={caseload}
              onChange={(next) => setCaseload(next ?? caseload)}
            />
          )}
        </Labelled>
      )}
    </SmallForm>
  );
};
