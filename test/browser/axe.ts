import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const DAY_AND_NIGHT = ['light', 'dark'] as const;

/** What axe finds wrong with a page as it stands, by day and by night, or one of them. */
export async function axeProblems(
  page: Page,
  schemes: readonly ('light' | 'dark')[] = DAY_AND_NIGHT,
): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(
      (tags) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
      RULES,
    );
    found.push(
      ...violations.flatMap(({ id: rule, nodes }) => nodes.map(({ html }) => `${rule}: ${html.slice(0, 160)}`)),
    );
  }
  return found;
}
