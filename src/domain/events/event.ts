import type { Status } from '../poster-status.ts';
import type { ReportReason } from '../report-reason.ts';
import type { Attribution } from './actor.ts';

/** Facts that every event about a poster holds, because the poster may be deleted when the event is read. */
interface PosterData {
  template: string;
  remixOf: string | null;
}

/**
 * The data of each type of event, besides its subject. It is small, and contains nothing that makers or visitors wrote.
 */
export interface EventData {
  /** `status`: the first status. If it is not `unlisted`, another event follows. */
  'poster.made': PosterData & { status: Status };
  /** The poster waits for a moderator. */
  'poster.submitted': PosterData;
  /** The poster is in the galleries now. */
  'poster.listed': PosterData;
  /** The poster left the galleries, or no longer waits for a moderator. It still has its link. */
  'poster.unlisted': PosterData;
  'poster.hidden': PosterData;
  /** The poster is no longer hidden. `status`: its new status. */
  'poster.restored': PosterData & { status: Status };
  'poster.deleted': PosterData & { status: Status };
  'poster.reported': { report: string; reason: ReportReason };
  'report.closed': { poster: string };
  'gallery.created': { title: string };
  /** `fields`: the names of the fields that changed. */
  'gallery.changed': { fields: string[] };
  'gallery.deleted': { title: string };
  /**
   * Posters were picked, taken out or reordered. `posters`: number of picks now. `added` and `removed`: at most 50 ids
   * each.
   */
  'gallery.picked': { posters: number; added: string[]; removed: string[] };
  'setting.changed': { from: unknown; to: unknown };
  /** A version of a template was offered for the first time. */
  'template.published': { version: number };
}

export type EventType = keyof EventData;

export const SUBJECT_KINDS = ['poster', 'report', 'gallery', 'setting', 'template'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** The kind of thing that each type of event is about. */
export const SUBJECT_KIND = {
  'poster.made': 'poster',
  'poster.submitted': 'poster',
  'poster.listed': 'poster',
  'poster.unlisted': 'poster',
  'poster.hidden': 'poster',
  'poster.restored': 'poster',
  'poster.deleted': 'poster',
  'poster.reported': 'poster',
  'report.closed': 'report',
  'gallery.created': 'gallery',
  'gallery.changed': 'gallery',
  'gallery.deleted': 'gallery',
  'gallery.picked': 'gallery',
  'setting.changed': 'setting',
  'template.published': 'template',
} as const satisfies Record<EventType, SubjectKind>;

/** The thing that an event is about. `id`: an id, a slug, or the name of a setting. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** An event before it is written, without its actor and time. `id` is that of its subject. */
export type Happening = { [Type in EventType]: { type: Type; id: string; data: EventData[Type] } }[EventType];

/** An event in the log. */
export type Event = {
  [Type in EventType]: Attribution & {
    /** The place in the log of one database. Other databases have other numbers for the same events. */
    sequence: number;
    /** The id of the event, which a restore keeps. */
    id: string;
    type: Type;
    subject: Subject;
    data: EventData[Type];
  };
}[EventType];
