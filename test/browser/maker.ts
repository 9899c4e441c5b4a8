import type { BrowserContext, Page } from 'playwright-core';

/** Keeps what pages show from memory, so that a test can read it: the policy of our pages lets nobody fetch it. */
export async function keepPictures(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const pictures = new Map<string, Blob>();
    Object.assign(globalThis, { pictures });
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const address = createObjectURL(blob);
      if (blob instanceof Blob) pictures.set(address, blob);
      return address;
    };
  });
}

/** Opens the maker and resolves when its engine draws. */
export async function openMaker(page: Page, url: string, template: string, query = ''): Promise<void> {
  await page.goto(`${url}/make/${template}${query}`);
  await engineDraws(page);
}

/** Resolves when the engine is there: only it draws the strip of formats. */
export async function engineDraws(page: Page): Promise<void> {
  await page.locator('.format-tab .poster-thumb').first().waitFor();
}

/** Resolves when the preview shows what is in the form. */
export async function previewShows(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const sheet = document.querySelector<HTMLElement>('.preview-sheet');
    return sheet?.dataset.wanted !== undefined && sheet.dataset.wanted === sheet.dataset.drawn;
  });
}

/** The SVG that the preview shows, in a context of `keepPictures`. */
export async function shownSvg(page: Page): Promise<string> {
  await previewShows(page);
  return page
    .locator('#preview-overlay')
    .evaluate(async (image: HTMLImageElement) =>
      (globalThis as unknown as { pictures: Map<string, Blob> }).pictures.get(image.src)!.text(),
    );
}
