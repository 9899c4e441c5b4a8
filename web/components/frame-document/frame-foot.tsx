import type { ComponentChildren } from 'preact';

/** The line below what a frame shows: whose it is, and where one goes from here. */
export function FrameFoot({ words, children }: { words: ComponentChildren; children: ComponentChildren }) {
  return (
    <footer class="frame-foot">
      <p class="frame-foot-words">{words}</p>
      {children}
    </footer>
  );
}
