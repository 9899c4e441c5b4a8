export const A = 'var(--a)';
export const B = 'var(--b)';
export const PAPER = 'var(--paper)';
