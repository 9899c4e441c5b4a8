/** What is said when the server cannot be reached at all. */
const AWAY = 'The preview is out of reach. Your words are safe here.';

/**
 * One picture of the preview. `load` fetches and decodes the next one beside the old one, which stays until `show`.
 * A newer `load` overtakes an older one, whose answer is then false.
 */
export function createLayer(image: HTMLImageElement) {
  let address = image.getAttribute('src') ?? '';
  let running: AbortController | undefined;
  let next: { source: string; address: string } | undefined;
  let kept = '';

  async function load(wanted: string): Promise<boolean> {
    running?.abort();
    running = undefined;
    drop();
    if (wanted === address) return true;
    const own = new AbortController();
    running = own;
    try {
      const source = URL.createObjectURL(await fetchPicture(wanted, own.signal));
      const decoded = new Image();
      decoded.src = source;
      await decoded.decode().catch(() => undefined);
      if (own.signal.aborted) {
        URL.revokeObjectURL(source);
        return false;
      }
      next = { source, address: wanted };
      return true;
    } catch (error) {
      if (own.signal.aborted) return false;
      throw error;
    }
  }

  function show(width: number, height: number): void {
    if (!next) return;
    image.width = width;
    image.height = height;
    image.src = next.source;
    if (kept) URL.revokeObjectURL(kept);
    kept = next.source;
    address = next.address;
    next = undefined;
  }

  function drop(): void {
    if (next) URL.revokeObjectURL(next.source);
    next = undefined;
  }

  return { load, show };
}

async function fetchPicture(address: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(address, { signal }).catch((cause: unknown) => {
    throw new Error(AWAY, { cause });
  });
  if (response.ok) return response.blob();
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; errors?: { message: string }[] };
  throw new Error(problem.errors?.[0]?.message ?? problem.detail ?? AWAY);
}
