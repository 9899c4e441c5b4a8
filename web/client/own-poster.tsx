import { type ComponentProps, render } from 'preact';
import { OwnPoster } from '../components/own-poster/own-poster.tsx';

/** Shows what a poster's page has for its maker, in the place of what the server could say. */
export function showOwnPoster(root: HTMLElement, props: ComponentProps<typeof OwnPoster>): void {
  root.replaceChildren();
  render(<OwnPoster {...props} />, root);
}
