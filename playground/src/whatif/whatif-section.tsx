import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Section } from '../frame/section';
import { Waiting } from '../frame/waiting';
import { useLanguage } from '../preferences/language';
import type { View } from '../session/view';
import { mostVariants, type WantedVariant } from '../session/wanted-variant';
import { useAnswer } from '../session/use-answer';
import type { ViewProps } from '../workbench';
import { ComparedTable } from './compared-table';
import { AsOf, keptMoment } from './as-of';
import { DifferenceChart } from './difference-chart';
import { ModificationForm } from './modification-form';
import { Reasons } from './reasons';
import { ReportPanel } from './report-panel';
import { SimulationPanel } from './simulation-panel';
import { SweepPanel } from './sweep-panel';
import { VariantCard } from './variant-card';
import { nameOfVariant, withShownNames } from './variant-name';
import styles from './whatif.module.css';

/** Scenario variants: up to three variants made of modifications, compared with the current scenario, and a sweep of one of their numbers. */
export const WhatifSection = ({ session, view, enabled }: ViewProps) => {
  const language = useLanguage();
  const { t, why } = language;
  // Requested variants are shown immediately, until the next view contains them.
  const [asked, setAsked] = useState<{ readonly on: View; readonly variants: readonly WantedVariant[] }>();
  const variants = asked?.on === view ? asked.variants : view.variants;
  // Without variants, an empty one is shown.
  const drafts: readonly WantedVariant[] = variants.length > 0 ? variants : [{ id: 'v1', name: '', modifications: [] }];
  const [adding, setAdding] = useState<string>();
  const { value: forms } = useAnswer('forms', (engine) => engine.modificationForms());
  const wanted = drafts.map(({ id, name, modifications }) => ({
    id,
    name,
    modifications: modifications.map(({ modification, on }) => ({ modification, on })),
  }));
  const [chosenMoment, setMoment] = useState(keptMoment);
  const asOf = chosenMoment ?? forms?.asOf;
  const {
    value: comparison,
    pending,
    failed,
  } = useAnswer(
    'compare',
    async (engine) => (asOf === undefined ? undefined : engine.compare(wanted, asOf)),
    JSON.stringify([wanted, asOf]),
  );
  const change = (next: readonly WantedVariant[]): void => {
    if (!enabled) return;
    setAsked({ on: view, variants: next });
    session.apply({ kind: 'set-variants', variants: next });
  };
  const replace = (draft: WantedVariant): void =>
    change(drafts.map((other) => (other.id === draft.id ? draft : other)));
  const target = drafts.find(({ id }) => id === adding);
  const saysOf = (id: string) => comparison?.variants.find((variant) => variant.id === id);
  const named = drafts.map((draft) => ({
    ...draft,
    name: nameOfVariant(language, draft, saysOf(draft.id)?.says ?? []),
  }));
  const nameOf = (id: string): string => named.find((draft) => draft.id === id)?.name ?? id;
  const shown = comparison === undefined ? undefined : withShownNames(language, comparison, drafts);
  const adopt = ({ id, modifications }: WantedVariant): (() => void) | undefined =>
    enabled && modifications.some(({ on }) => on) && saysOf(id)?.problems.every(({ severity }) => severity !== 'error')
      ? () => session.apply({ kind: 'adopt-variant', variantId: id, name: nameOf(id) })
      : undefined;
  return (
    <Section
      id="whatif"
      title={t('whatif.title')}
      lead={t('whatif.lead')}
      extra={asOf !== undefined && <AsOf moment={asOf} onChange={setMoment} />}
    >
      <div className={styles.cards}>
        {drafts.map((draft) => (
          <VariantCard
            key={draft.id}
            draft={draft}
            shownName={nameOf(draft.id)}
            says={saysOf(draft.id)?.says ?? []}
            problems={saysOf(draft.id)?.problems ?? []}
            onChange={replace}
            onAdd={() => setAdding(draft.id)}
            onRemove={() => change(drafts.filter(({ id }) => id !== draft.id))}
            onAdopt={adopt(draft)}
          />
        ))}
        {drafts.length < mostVariants && (
          <Button
            type="dashed"
            icon={<PlusOutlined />}
            className={styles.addVariant ?? ''}
            onClick={() => {
              const n =
                Array.from({ length: mostVariants }, (_, i) => i + 1).find(
                  (i) => !drafts.some(({ id }) => id === `v${i}`),
                ) ?? mostVariants;
              change([...drafts, { id: `v${n}`, name: '', modifications: [] }]);
            }}
          >
            {t('whatif.add-variant')}
          </Button>
        )}
      </div>
      {failed && <p className={styles.muted}>{t('view.failed')}</p>}
      <div aria-busy={pending} data-testid="comparison">
        {shown === undefined ? (
          !failed && <Waiting rows={6} />
        ) : (
          <>
            <DifferenceChart comparison={shown} subject={view.subject.name} />
            <ComparedTable comparison={shown} names={shown.variants.map(({ name }) => name)} />
            <Reasons comparison={shown} />
            {asOf !== undefined && named.some(({ modifications }) => modifications.some(({ on }) => on)) && (
              <ReportPanel session={session} variants={named} asOf={asOf} />
            )}
            <h3 className={styles.heading}>{t('whatif.sweep')}</h3>
            <p className={styles.muted}>{t('whatif.sweep-lead')}</p>
            {forms !== undefined && asOf !== undefined && (
              <SweepPanel
                session={session}
                forms={forms}
                asOf={asOf}
                drafts={named}
                figures={shown.figures}
                say={(modification) => {
                  for (const { id, modifications } of drafts) {
                    const said = saysOf(id)?.says[modifications.findIndex((one) => one.modification === modification)];
                    if (said !== undefined) return why(said);
                  }
                  return modification.kind;
                }}
              />
            )}
            <h3 className={styles.heading}>{t('sim.title')}</h3>
            <p className={styles.muted}>{t('sim.lead')}</p>
            <SimulationPanel session={session} variants={named} synthetic={view.subject.synthetic} />
          </>
        )}
      </div>
      {forms !== undefined && (
        <ModificationForm
          session={session}
          forms={forms}
          variant={target?.name}
          onAdd={(modification) =>
            target !== undefined &&
            replace({ ...target, modifications: [...target.modifications, { modification, on: true }] })
          }
          onClose={() => setAdding(undefined)}
        />
      )}
    </Section>
  );
};
