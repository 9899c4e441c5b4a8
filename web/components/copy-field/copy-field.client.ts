/** Time for which a button shows its message, ms. */
const SAID = 2000;

/** The usual labels of buttons that show a message, each with the timer that puts it back. */
const said = new WeakMap<Element, { label: string; timer: ReturnType<typeof setTimeout> }>();

/** Makes every copy button of the page work, including those added later. */
export function enableCopy(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
    if (button) void copy(button);
  });
}

async function copy(button: HTMLElement): Promise<void> {
  const text = button.dataset.copy ?? '';
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    // Not a secure page, or not allowed: try the old way, else ask for the key press.
    say(button, copyMarked(button, text) ? 'Copied' : 'Press Ctrl+C');
  }
}

/** Selects the text in the field beside the button, or in a temporary one, and copies it. True if that worked. */
function copyMarked(button: HTMLElement, text: string): boolean {
  const beside = button.parentElement?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const field = beside ?? document.createElement('input');
  if (!beside) {
    field.value = text;
    field.readOnly = true;
    field.className = 'unseen';
    // Beside the button, because nothing outside an open dialog can be selected.
    button.after(field);
  }
  field.select();
  const copied = document.execCommand('copy');
  if (!beside) field.remove();
  if (!beside || copied) button.focus();
  return copied;
}

function say(button: HTMLElement, words: string): void {
  const label = button.querySelector('[data-copy-label]');
  if (!label) return;
  const before = said.get(label);
  clearTimeout(before?.timer);
  const usual = before?.label ?? label.textContent ?? '';
  label.textContent = words;
  const timer = setTimeout(() => {
    label.textContent = usual;
    said.delete(label);
  }, SAID);
  said.set(label, { label: usual, timer });
}
