import type { ComponentChildren } from 'preact';

/** The line at the foot of a frame: the name of the site, and a link. */
export function FrameFoot({ words, children }: { words: ComponentChildren; children: ComponentChildren }) {
  return (
    <footer class="frame-foot">
      <p class="frame-foot-words">{words}</p>
      {children}
    </footer>
  );
}
