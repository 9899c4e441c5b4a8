import type { ShownPoster } from '../../shown.ts';
import { PosterCard } from '../poster-card/poster-card.tsx';

/** Posters side by side. `eager` of them are fetched at once. */
export function PosterWall({ posters, eager = 0 }: { posters: ShownPoster[]; eager?: number }) {
  return (
    <ul class="poster-wall">
      {posters.map((shown, i) => (
        <li key={shown.poster.id}>
          <PosterCard shown={shown} eager={i < eager} />
        </li>
      ))}
    </ul>
  );
}
