import { describe, expect, it } from 'vitest';
import { createSemaphore } from '../../src/storage/semaphore.ts';

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('a gate', () => {
  it('lets so many in at once and the others in their order, past works that fail', async () => {
    const pass = createSemaphore(3);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        pass(new AbortController().signal, async () => {
          started.push(i);
          most = Math.max(most, ++running);
          await tick();
          running--;
          if (i % 3 === 0) throw new Error('failed');
          return i;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(started).toEqual(Array.from({ length: 50 }, (_, i) => i));
    for (const [i, result] of results.entries()) expect(result.status).toBe(i % 3 === 0 ? 'rejected' : 'fulfilled');
  });

  it('is left by who gives up waiting, and keeps no place for them', async () => {
    const pass = createSemaphore(1);
    const lowPriority = new AbortController().signal;
    let finish = () => {};
    const first = pass(lowPriority, () => new Promise<void>((resolve) => (finish = resolve)));
    const hasty = new AbortController();
    const second = pass(hasty.signal, async () => 'second');
    const third = pass(lowPriority, async () => 'third');
    hasty.abort(new Error('too late'));
    await expect(second).rejects.toThrow('too late');
    finish();
    await first;
    expect(await third).toBe('third');
    expect(await pass(lowPriority, async () => 'fourth')).toBe('fourth');
  });
});
