import { ButtonLink } from '../components/button/button.tsx';
import { Document } from '../components/document/document.tsx';
import type { Site } from '../site.ts';

export interface ErrorPageProps {
  site: Site;
  status: number;
  /** The message of the error: one sentence for people. */
  message: string;
}

/** The page for all errors, with advice that depends on the status. */
export function ErrorPage({ site, status, message }: ErrorPageProps) {
  const { title, advice } = words(status);
  return (
    <Document site={site} title={title} description={message}>
      <div class="wrap narrow">
        <p class="narrow-status">{status}</p>
        <h1>{title}</h1>
        <p>{message}</p>
        <p>{advice}</p>
        <div class="narrow-ways">
          <ButtonLink href="/#templates" kind="main">
            Make a poster
          </ButtonLink>
          <ButtonLink href="/gallery">See the gallery</ButtonLink>
        </div>
      </div>
    </Document>
  );
}

function words(status: number): { title: string; advice: string } {
  if (status === 404) {
    return {
      title: 'This spot on the wall is bare',
      advice: 'Its maker may have deleted it, it may have been taken down, or the link lost a letter on the way.',
    };
  }
  if (status === 403) return { title: 'Not for everyone', advice: 'Check that you have the whole link.' };
  if (status === 503) return { title: 'Out of paste for a moment', advice: 'Please try again in a few seconds.' };
  if (status >= 500) return { title: 'That tore', advice: 'It is our fault, not yours. Please try again.' };
  return { title: 'That did not stick', advice: 'Please go back and try it another way.' };
}
