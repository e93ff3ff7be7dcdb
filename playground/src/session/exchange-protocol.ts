import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Locale, LocalText } from '@community1373/base/explain';
import type { Progress } from '@community1373/base/run';
import type { FigureValue } from '@community1373/core';
import type { CsvEncoding } from '@community1373/exchange/csv';
import type { CoordinateSystem } from '@community1373/exchange/geojson';

/** How files are to be read, where they do not say it themselves. */
export interface BringWish {
  readonly encoding?: 'utf-8' | 'gb18030';
  readonly system?: CoordinateSystem;
  /** Whether coordinates of another system are converted. */
  readonly convert?: boolean;
  /** Whether records go that the scenario has and the files do not; they stay unless it is asked for. */
  readonly removals?: 'apply';
}

/** Files to be looked at, and how. */
export interface Brought {
  readonly files: readonly File[];
  readonly wish: BringWish;
}

export type BringFormat = 'scenario' | 'workbook' | 'csv' | 'map';

/** How a part of the scenario would change: records that come, go, or say something else; of a part without records, that it does. */
export interface PartChange {
  readonly part: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** A figure before and after. */
export interface FigureChange extends Omit<FigureValue, 'value'> {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Files as exchange reads them: none of its formats, with problems, or what would become of the scenario. */
export type Inspection =
  | { readonly kind: 'unknown' | 'mixed' | 'too-large' | 'unreadable' | 'cancelled' }
  | { readonly kind: 'problems'; readonly total: number; readonly problems: readonly Diagnostic[] }
  | {
      readonly kind: 'readable';
      /** Counts the inspections, so that what is taken over is what was looked at. */
      readonly inspection: number;
      readonly format: BringFormat;
      readonly name: string;
      readonly workModel: LocalText;
      readonly counts: Readonly<Record<'nodes' | 'households' | 'volunteers' | 'needs', number>>;
      readonly parts: readonly PartChange[];
      readonly figures: readonly FigureChange[];
      /** What to know before taking it over. */
      readonly problems: readonly Diagnostic[];
    };

/** A community to start with: its official code, the list of divisions that names it, the work model. */
export interface StartWish {
  readonly code: string;
  readonly list: File;
  readonly modelId: string;
}

/** Which notice is written. */
export type NoticeWish = { readonly of: 'summary' | 'duty' } | { readonly of: 'levy'; readonly levyId: string };

/** What is to be taken along; without `sensitive` a data file is masked. */
export type TakeWish =
  | { readonly kind: 'scenario'; readonly sensitive: boolean }
  | { readonly kind: 'workbook'; readonly guide: boolean; readonly sensitive: boolean }
  | { readonly kind: 'template' }
  | { readonly kind: 'tables'; readonly encoding: CsvEncoding; readonly sensitive: boolean }
  | { readonly kind: 'map'; readonly system: CoordinateSystem; readonly households: boolean; readonly sensitive: boolean }
  | { readonly kind: 'calendar'; readonly volunteerId: string | undefined }
  | { readonly kind: 'notice'; readonly notice: NoticeWish; readonly as: 'page' | 'document' | 'message' };

/** What is to be taken along, in which language, and the clock. */
export interface TakeOrder {
  readonly wish: TakeWish;
  readonly locale: Locale;
  /** The day that a notice is given. */
  readonly on: CivilDate;
  /** When it is written, UTC. */
  readonly now: `${CivilDate}T${ClockTime}`;
  /** The name list to join; unless given, ids stand for people. */
  readonly names: File | undefined;
}

/** A file to hand over, or why there is none. */
export type Taken =
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'problems'; readonly total: number; readonly problems: readonly Diagnostic[] };

/** A name list as it was read: how many names it has, none of them. */
export type NamesRead = { readonly kind: 'names'; readonly count: number } | { readonly kind: 'problems'; readonly total: number; readonly problems: readonly Diagnostic[] };

export type ReportProgress = (progress: Progress) => void;
