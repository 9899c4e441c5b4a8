/** One picture of the preview. `prepare` decodes the next one, while the old one stays until `show`. */
export function createLayer(image: HTMLImageElement) {
  let next = '';
  let shown = '';

  async function prepare(picture: Blob): Promise<void> {
    drop();
    const source = URL.createObjectURL(picture);
    next = source;
    const decoded = new Image();
    decoded.src = source;
    await decoded.decode().catch(() => undefined);
  }

  function show(width: number, height: number): void {
    if (!next) return;
    image.width = width;
    image.height = height;
    image.src = next;
    if (shown) URL.revokeObjectURL(shown);
    shown = next;
    next = '';
  }

  function drop(): void {
    if (next) URL.revokeObjectURL(next);
    next = '';
  }

  return { prepare, show, drop };
}
