/**
 * The same bytes, pulled when they are asked for, and given up where nobody asks for more.
 *
 * @param patience milliseconds after which one who does not read on is taken to have gone
 * @param onEnd told once that it is over: at its end, when its reader left, or with why it broke off
 */
export function watchStream(
  source: ReadableStream<Uint8Array>,
  patience: number,
  onEnd: (error?: unknown) => void,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let waiting: NodeJS.Timeout | undefined;
  let over = false;

  function end(error?: unknown): void {
    clearTimeout(waiting);
    if (over) return;
    over = true;
    onEnd(error);
  }

  async function giveUp(): Promise<void> {
    end();
    await reader.cancel().catch(() => {});
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(waiting);
        try {
          const { done, value } = await reader.read();
          if (over) return;
          if (done) {
            end();
            return controller.close();
          }
          controller.enqueue(value);
          waiting = setTimeout(() => {
            controller.error(new Error('nobody reads on'));
            void giveUp();
          }, patience);
          waiting.unref();
        } catch (error) {
          if (over) return;
          end(error);
          controller.error(error);
        }
      },
      cancel: giveUp,
    },
    // With the default of 1 a chunk would be pulled before anyone asks.
    { highWaterMark: 0 },
  );
}
