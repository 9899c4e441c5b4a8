/** Who made a poster, where they said so. */
export function Byline({ credit }: { credit: string | null }) {
  if (!credit) return null;
  return (
    <p class="soft small">
      by <bdi>{credit}</bdi>
    </p>
  );
}
