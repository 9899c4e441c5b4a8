export const INK = 'var(--ink)';
export const RED = 'var(--second)';
export const PAPER = 'var(--paper)';
