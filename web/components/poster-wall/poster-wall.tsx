import type { ShownPoster } from '../../shown.ts';
import { PosterCard } from '../poster-card/poster-card.tsx';

interface PosterWallProps {
  posters: ShownPoster[];
  /** So many are fetched at once. */
  eager?: number;
  /** The gallery they hang in, as the pages of posters are told. */
  from?: string | undefined;
}

/** A row has at most so many posters more than one. */
const FILLERS = [1, 2, 3];

/** Posters in rows, each with the shape it has and none cut: those of a row are equally high. */
export function PosterWall({ posters, eager = 0, from }: PosterWallProps) {
  return (
    <ul class="poster-wall">
      {posters.map((shown, i) => (
        <li key={shown.poster.id} style={{ '--shape': shapeOf(shown) }}>
          <PosterCard shown={shown} eager={i < eager} from={from} />
        </li>
      ))}
      {FILLERS.map((filler) => (
        <li key={filler} class="poster-wall-filler" aria-hidden="true" />
      ))}
    </ul>
  );
}

function shapeOf({ picture: { width, height } }: ShownPoster): string {
  return (width / height).toFixed(3);
}
