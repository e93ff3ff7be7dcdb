import type { Locale } from '@community1373/base/explain';
import { alongTexts } from './along';
import { besideTexts } from './beside';
import { bringTexts } from './bring';
import { column } from './columns';
import { costTexts } from './costs';
import { en } from './en';
import { fileTexts } from './files';
import { gridTexts } from './grid';
import { matterTexts } from './matters';
import { mappingTexts } from './mapping';
import { modelTexts } from './model';
import { recordTexts } from './record';
import { shiftTexts } from './shift';
import { simulationTexts } from './simulation';
import { startTexts } from './start';
import { takeTexts } from './take';
import { tourTexts } from './tour';
import { traceTexts } from './trace';
import { whatifTexts } from './whatif';
import { zhCN } from './zh-cn';

const pairs = {
  ...gridTexts,
  ...shiftTexts,
  ...costTexts,
  ...matterTexts,
  ...recordTexts,
  ...fileTexts,
  ...bringTexts,
  ...mappingTexts,
  ...alongTexts,
  ...takeTexts,
  ...startTexts,
  ...whatifTexts,
  ...simulationTexts,
  ...modelTexts,
  ...besideTexts,
  ...tourTexts,
  ...traceTexts,
} as const;

/** The keys of the page's texts; a key missing in one language does not compile. */
export type MessageKey = keyof typeof zhCN | keyof typeof pairs;

export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  'zh-CN': { ...zhCN, ...column(pairs, 'zh-CN') },
  en: { ...en, ...column(pairs, 'en') },
};
