/**
 * Passes on the bytes of a stream as they are read, and cancels it if the client stops reading.
 * @param patience time in ms after which a client that does not read on is given up
 * @param onEnd called once: at the end, when the client left, or with the error of the source
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
    // With the default of 1, a chunk would be pulled before anyone reads.
    { highWaterMark: 0 },
  );
}
