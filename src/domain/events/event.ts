import type { Status } from '../poster-status.ts';
import type { ReportReason } from '../report-reason.ts';
import type { Attribution } from './actor.ts';

/** Facts that every event about a poster holds, because the poster may be deleted when the event is read. */
interface PosterData {
  template: string;
  remixOf: string | null;
}

/** The data of each type of event, besides its subject. Small, and never anything that people wrote. */
export interface EventData {
  /** `status`: the status that it was made in; where that is not `unlisted` another event follows. */
  'poster.made': PosterData & { status: Status };
  /** It waits for a moderator. */
  'poster.submitted': PosterData;
  /** It went into the galleries. */
  'poster.listed': PosterData;
  /** It left the galleries, or no longer waits, and has its link still. */
  'poster.unlisted': PosterData;
  'poster.hidden': PosterData;
  /** It was hidden, and is no longer. */
  'poster.restored': PosterData & { status: Status };
  'poster.deleted': PosterData & { status: Status };
  'poster.reported': { report: string; reason: ReportReason };
  'report.closed': { poster: string };
  'gallery.created': { title: string };
  /** `fields`: the names of those that changed. */
  'gallery.changed': { fields: string[] };
  'gallery.deleted': { title: string };
  /** Posters were picked, taken out or put in another order. `posters`: how many are picked now; of the ids some at most. */
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

/** One thing that an event can be about. `id`: an id, a slug, or the name of a setting. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** Something that happens, as the change that makes it happen tells it. `id` is that of its subject. */
export type Happening = { [Type in EventType]: { type: Type; id: string; data: EventData[Type] } }[EventType];

/** Something that happened. */
export type Event = {
  [Type in EventType]: Attribution & {
    /** Counts up in the order in which a database took events up; another database has other numbers for them. */
    sequence: number;
    /** The same wherever the event is restored. */
    id: string;
    type: Type;
    subject: Subject;
    data: EventData[Type];
  };
}[EventType];
