import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import {
  emptyForm,
  type MakerForm,
  previewOnly,
  readMakerForm,
  remixForm,
  requestOf,
} from '../../web/maker-form.ts';
import { DeletedPage, ManagePage } from '../../web/pages/manage.tsx';
import { ErrorPage } from '../../web/pages/error.tsx';
import { GalleryPage } from '../../web/pages/gallery.tsx';
import { HomePage } from '../../web/pages/home.tsx';
import { MakerPage, type MakerPageProps } from '../../web/pages/maker.tsx';
import { MastodonLeavePage, MastodonPage } from '../../web/pages/mastodon.tsx';
import { PosterPage } from '../../web/pages/poster.tsx';
import { printPage } from '../../web/print-page.ts';
import { type ShownPoster, shorten, showPoster, showTemplate } from '../../web/shown.ts';
import { FlyposterError } from '../domain/errors.ts';
import type { SettingsRecords, Templates } from '../domain/ports.ts';
import type { Poster, Sort } from '../domain/poster.ts';
import { firstFormat, type MadePoster, type Posters } from '../domain/posters.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { normaliseText } from '../domain/slogan.ts';
import type { Template } from '../domain/template.ts';
import { addresses } from './addresses.ts';
import type { Assets } from './assets.ts';
import { statusOf } from './errors.ts';
import { mastodonServer } from './mastodon.ts';
import { requireSameSite } from './same-site.ts';
