export const INK = 'var(--ink)';
export const PAPER = 'var(--paper)';
export const ACCENT = 'var(--accent)';
