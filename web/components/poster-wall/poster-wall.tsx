import type { ShownPoster } from '../../shown.ts';
import { PosterCard } from '../poster-card/poster-card.tsx';

interface PosterWallProps {
  posters: ShownPoster[];
  /** Number of pictures to load at once. */
  eager?: number;
  /** The gallery in the addresses of the posters' pages: a slug, or `topic:` and a topic. */
  from?: string | undefined;
}

/** Empty items that keep the last row as high as the others: a row has at most four posters. */
const FILLERS = [1, 2, 3];

/** Posters in rows of equal height; each has its own shape and none is cropped. */
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
