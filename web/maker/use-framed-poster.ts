import { useState } from 'preact/hooks';
import { FORMATS, type FormatName, leadFormat } from '../../src/domain/format.ts';
import { renditionPath } from '../addresses.ts';
import type { SheetPoster } from '../components/share-sheet/sheet-paper.tsx';
import { tellMade } from '../embed/messages.ts';
import { shorten } from '../shown.ts';
import { framedUrl, type MakerFrame } from './maker-frame.ts';
import type { SentPoster } from './send.ts';
import type { Maker } from './use-maker.ts';

/** The poster that was made in a frame. `show`, defined in a frame only, also reports it to the page around. */
export function useFramedPoster({ template }: Maker, frame: MakerFrame | undefined) {
  const [made, setMade] = useState<{ poster: SheetPoster; token: string }>();

  function show(sent: SentPoster, slogan: string): void {
    if (!frame) return;
    const { id, alt, status, createdAt, images, manage } = sent;
    const formats = Object.keys(images) as FormatName[];
    const format = leadFormat({ formats });
    const { width, height } = FORMATS[format];
    const picture = { src: renditionPath(id, format, 'jpg'), width, height };
    const said = slogan || alt;
    const title = shorten(said, 90);
    const url = framedUrl(frame, id);
    const poster = { id, alt, status, createdAt, formats, url, slogan: said, title, picture, template: template.id };
    setMade({ poster, token: manage.token });
    tellMade(id, url);
  }

  return { poster: made, show: frame && show, clear: () => setMade(undefined) };
}
