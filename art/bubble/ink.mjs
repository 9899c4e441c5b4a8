export const INK = 'var(--line, #15110f)';
