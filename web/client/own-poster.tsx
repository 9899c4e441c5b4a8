import { type ComponentProps, render } from 'preact';
import { OwnPoster } from '../components/own-poster/own-poster.tsx';

/** Shows the bar and the share sheet for the poster's maker, in place of the panel that the server printed. */
export function showOwnPoster(root: HTMLElement, props: ComponentProps<typeof OwnPoster>): void {
  root.replaceChildren();
  render(<OwnPoster {...props} />, root);
}
