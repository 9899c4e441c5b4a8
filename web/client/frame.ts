import '../styles/frame.css';
import { enableSlides } from '../components/embed-wall/slides.client.ts';
import { ASK_SIZE, tellParent } from '../embed/messages.ts';
import { linkThroughWordPress, tellWordPress } from '../embed/wordpress.ts';

let told = 0;

/** Sends the height of this page to the page around it, which sizes the frame. */
function tellHeight(): void {
  told = Math.ceil(document.documentElement.getBoundingClientRect().height);
  tellParent({ type: 'flyposter:size', height: told });
  tellWordPress('height', told);
}

if (parent !== window) {
  new ResizeObserver(() => {
    if (Math.ceil(document.documentElement.getBoundingClientRect().height) !== told) tellHeight();
  }).observe(document.documentElement);
  addEventListener('load', tellHeight);
  addEventListener('message', ({ source, data }) => {
    // Our own script asks by type, WordPress by message.
    if (source === parent && (data?.type === ASK_SIZE.type || data?.message === 'ready')) tellHeight();
  });
  linkThroughWordPress();
}
enableSlides();
