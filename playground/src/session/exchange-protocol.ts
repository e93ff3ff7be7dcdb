import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import type { Diagnostic } from '@community1373/base/diagnostics';
import type { Locale, LocalText } from '@community1373/base/explain';
import type { Progress } from '@community1373/base/run';
import type { Indicator } from '@community1373/core/what-if';
import type { CsvEncoding } from '@community1373/exchange/csv';
import type { CoordinateSystem } from '@community1373/exchange/geojson';
import type {
  ColumnUnit,
  Mapping,
  MappingChoice,
  MappingFieldId,
  MappingSuggestion,
  TableKindId,
} from '@community1373/exchange/mapping';
import type { Moment } from './view';
import type { WantedVariant } from './wanted-variant';

import type { TemplateSheet } from '@community1373/exchange/sheets';

/** Options for reading files that do not declare these properties. */
export interface BringWish {
  readonly encoding?: 'utf-8' | 'gb18030';
  readonly system?: CoordinateSystem;
  /** True to convert coordinates of another system. */
  readonly convert?: boolean;
  /** True to import the buildings of an OpenStreetMap file that have a number, besides its ways. */
  readonly buildings?: true;
  /** A sheet whose columns are to be proposed again: as one of a kind, or by the text of a saved mapping. */
  readonly propose?: { readonly sheet: string; readonly kind?: TableKindId; readonly saved?: string };
  /** A sheet that is not in the scenario's own form, and how it is read. */
  readonly mapped?: Mapped;
  /** `apply` removes records that the scenario has and the files lack; by default they stay. */
  readonly removals?: 'apply';
}

/** A sheet to be read by the mapping of its columns. */
export interface Mapped {
  readonly sheet: string;
  readonly mapping: Mapping;
  /** The day on which ages are counted. */
  readonly on: CivilDate;
  /** The name list by which names stand for ids; it is read for this and not kept. */
  readonly names?: File;
  /** The language of the places of problems. */
  readonly locale: Locale;
}

/** Files to read, with options. */
export interface Brought {
  readonly files: readonly File[];
  readonly wish: BringWish;
}

/** The form of a list of problems. */
export interface ProblemListWish {
  readonly locale: Locale;
  readonly as: 'xlsx' | 'csv';
}

export type BringFormat = 'scenario' | 'workbook' | 'csv' | 'map' | 'osm';

/** The changes of a part of the scenario: records added, removed and changed; for a part without records, the fact that it changes. */
export interface PartChange {
  readonly part: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** A figure before and after a change. */
export interface FigureChange extends Omit<Indicator, 'value'> {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Sheets that are not in the scenario's own form, and the proposed mapping of one of them. */
export interface MappingAsk {
  readonly kind: 'mapping';
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly suggestion: MappingSuggestion;
  readonly kinds: readonly { readonly id: TableKindId; readonly name: LocalText }[];
  /** The fields of the kind, and the units that their numbers may have. */
  readonly fields: readonly {
    readonly id: MappingFieldId;
    readonly name: LocalText;
    readonly units: readonly ColumnUnit[];
    /** True when several columns may state it. */
    readonly several: boolean;
  }[];
  /** Groups of needed fields, of each of which one is needed. */
  readonly needs: readonly (readonly MappingFieldId[])[];
  /** Values that a person chooses because the table cannot state them. */
  readonly choices: readonly MappingChoice[];
  /** The outcome of a saved mapping, where one was given. */
  readonly saved: 'used' | 'refused' | undefined;
}

/** The result of reading files: an unknown format, problems, or the changes to the scenario. */
export type Inspection =
  | { readonly kind: 'unknown' | 'mixed' | 'too-large' | 'unreadable' | 'cancelled' }
  | {
      readonly kind: 'problems';
      readonly total: number;
      readonly problems: readonly Diagnostic[];
      readonly leftOut: number;
    }
  | MappingAsk
  | {
      readonly kind: 'readable';
      /** Number of the inspection, which ensures that exactly the inspected content is applied. */
      readonly inspection: number;
      readonly format: BringFormat;
      readonly name: string;
      readonly workModel: LocalText;
      readonly counts: Readonly<Record<'nodes' | 'households' | 'volunteers' | 'needs', number>>;
      readonly parts: readonly PartChange[];
      readonly figures: readonly FigureChange[];
      /** Number of rows of a mapped table that are left out. */
      readonly leftOut: number;
      /** Warnings to read before applying it. */
      readonly problems: readonly Diagnostic[];
    };

/** A community to start with: its official code, the list of divisions that names it, the work model. */
export interface StartWish {
  readonly code: string;
  readonly list: File;
  readonly modelId: string;
}

/** The notice to write. */
export type NoticeWish = { readonly of: 'summary' | 'duty' } | { readonly of: 'levy'; readonly levyId: string };

/** The content to export; data files are masked without `sensitive`. */
export type TakeWish =
  | { readonly kind: 'scenario'; readonly sensitive: boolean }
  | { readonly kind: 'workbook'; readonly guide: boolean; readonly sensitive: boolean }
  | { readonly kind: 'template'; readonly sheet?: TemplateSheet }
  | { readonly kind: 'tables'; readonly encoding: CsvEncoding; readonly sensitive: boolean }
  | {
      readonly kind: 'map';
      readonly system: CoordinateSystem;
      readonly households: boolean;
      readonly sensitive: boolean;
    }
  | { readonly kind: 'calendar'; readonly volunteerId: string | undefined }
  | {
      readonly kind: 'comparison';
      readonly variants: readonly WantedVariant[];
      /** The time at which deadlines are judged. */
      readonly asOf: Moment;
      readonly as: 'page' | 'document' | 'figures';
      readonly question?: string;
    }
  | { readonly kind: 'notice'; readonly notice: NoticeWish; readonly as: 'page' | 'document' | 'message' };

/** An export request, with language and time. */
export interface TakeOrder {
  readonly wish: TakeWish;
  readonly locale: Locale;
  /** The date of a notice. */
  readonly on: CivilDate;
  /** The time of writing, UTC. */
  readonly now: `${CivilDate}T${ClockTime}`;
  /** The name list to join; without it, people are identified by id. */
  readonly names: File | undefined;
}

/** An exported file, or the problems that prevented it. */
export type Taken =
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'problems'; readonly total: number; readonly problems: readonly Diagnostic[] };

/** The result of reading a name list: only the number of names, never the names. */
export type NamesRead =
  | { readonly kind: 'names'; readonly count: number }
  | { readonly kind: 'problems'; readonly total: number; readonly problems: readonly Diagnostic[] };

export type ReportProgress = (progress: Progress) => void;
