import { describe, expect, it } from 'vitest';
import { change, redo, startHistory, undo } from '../../../web/maker/history.ts';

describe('steps', () => {
  it('are undone and redone in their order', () => {
    const history = change(change(startHistory('a'), 'b'), 'c');
    expect(undo(undo(history)).present).toBe('a');
    expect(redo(undo(undo(history))).present).toBe('b');
    expect(redo(redo(redo(undo(undo(history))))).present).toBe('c');
    expect(undo(startHistory('a')).present).toBe('a');
  });

  it('take typing in one field together, until there is a pause or another field', () => {
    let history = startHistory('');
    history = change(history, 'H', 'slogan', 0);
    history = change(history, 'Ho', 'slogan', 100);
    history = change(history, 'Ho!', 'slogan', 5000);
    history = change(history, 'Ho! by Z', 'credit', 5100);
    expect(undo(history).present).toBe('Ho!');
    expect(undo(undo(history)).present).toBe('Ho');
    expect(undo(undo(undo(history))).present).toBe('');
  });

  it('that were undone are gone once something else is done', () => {
    const history = change(undo(change(startHistory('a'), 'b')), 'c');
    expect(redo(history).present).toBe('c');
    expect(undo(history).present).toBe('a');
  });
});
