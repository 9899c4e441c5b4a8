const BUSY = 'Making your poster…';

/** One sending of the form is one poster, however often the button is pressed; the button says that it works. */
export function enableSending(form: HTMLFormElement): void {
  const key = form.elements.namedItem('key');
  const button = document.getElementById('make');
  if (!(key instanceof HTMLInputElement) || !button) return;
  if (key.value === '') key.value = newKey();
  const label = button.textContent;
  let sending = false;

  form.addEventListener('submit', (event) => {
    if (sending) {
      event.preventDefault();
      return;
    }
    sending = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = BUSY;
  });
  // Back from the poster, the browser may show the page as it was left: at work.
  addEventListener('pageshow', () => {
    sending = false;
    button.removeAttribute('aria-disabled');
    button.textContent = label;
  });
  form.querySelector<HTMLElement>('[role=alert]')?.focus();
}

/** `randomUUID` is there on secure pages only; a test server in the local network is none. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
