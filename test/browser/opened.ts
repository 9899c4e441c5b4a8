import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../services/browser.ts';
import { type RunningServer, removeFolders, startServer } from '../services/server.ts';

/** A server and a browser to visit it with. */
export interface Opened {
  server: RunningServer;
  browser: Browser;
  /** Closes both, and takes the folders of this test file away. */
  close(): Promise<void>;
}

export async function open(): Promise<Opened> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const close = async () => {
    await browser.close();
    await server.stop();
    await removeFolders();
  };
  return { server, browser, close };
}

/** What a page tells its console of that is wrong, from now on. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return problems;
}
