/** The credit of a poster; nothing if it has none. */
export function Byline({ credit }: { credit: string | null }) {
  if (!credit) return null;
  return (
    <p class="soft small">
      by <bdi>{credit}</bdi>
    </p>
  );
}
