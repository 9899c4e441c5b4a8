import '../styles/tokens.css';
import '../styles/base.css';
import '../pages/template-preview.css';

/** The parts of the page that are replaced after a change, by name. */
const live = (root: ParentNode) =>
  new Map([...root.querySelectorAll<HTMLElement>('[data-live]')].map((part) => [part.dataset.live!, part]));
const pulse = document.querySelector<HTMLElement>('.bench-pulse')!;
const dialog = document.querySelector<HTMLDialogElement>('.bench-full')!;
let asked = 0;

/** Loads the page again and updates its parts. Pictures stay until new ones are loaded; the page does not scroll. */
async function refresh(): Promise<void> {
  const number = ++asked;
  const answer = await fetch(location.href).catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (number !== asked) return;
  const shapeOf = (root: ParentNode) => root.querySelector('main')?.dataset.shape;
  // The template has other formats or slots now.
  if (shapeOf(page) !== shapeOf(document)) return location.reload();
  document.title = page.title;
  const fresh = live(page);
  for (const [name, part] of live(document)) {
    const next = fresh.get(name);
    if (next && next.innerHTML !== part.innerHTML) part.innerHTML = next.innerHTML;
  }
  for (const image of document.querySelectorAll<HTMLImageElement>('[data-picture]')) {
    const next = page.querySelector<HTMLImageElement>(`[data-picture="${image.dataset.picture}"]`);
    if (next) swap(image, next.getAttribute('src')!);
  }
}

function swap(image: HTMLImageElement, src: string): void {
  if (image.getAttribute('src') === src) return;
  image.dataset.stale = '';
  image.dataset.next = src;
  image.closest('button')!.dataset.full = `${src}&size=full`;
  const next = new Image();
  next.onload = next.onerror = () => {
    // A newer picture may be loading already.
    if (image.dataset.next !== src) return;
    image.src = src;
    delete image.dataset.stale;
  };
  next.src = src;
}

const events = new EventSource('/events');
events.addEventListener('change', () => {
  pulse.dataset.pulse = 'beat';
  void refresh();
});
events.onopen = () => {
  // Catch up with changes missed while the connection was down.
  if (pulse.dataset.pulse === 'off') void refresh();
  pulse.dataset.pulse = 'on';
  pulse.firstElementChild!.textContent = 'watching';
};
events.onerror = () => {
  pulse.dataset.pulse = 'off';
  pulse.firstElementChild!.textContent = 'not running';
};
pulse.addEventListener('animationend', () => {
  pulse.dataset.pulse = 'on';
});

for (const select of document.querySelectorAll('select')) {
  select.addEventListener('change', () => select.form!.requestSubmit());
}
for (const id of ['boxes', 'large']) {
  const box = document.querySelector<HTMLInputElement>(`#${id}`);
  if (!box) continue;
  box.checked = sessionStorage.getItem(id) === 'on';
  box.addEventListener('change', () => sessionStorage.setItem(id, box.checked ? 'on' : 'off'));
}
document.addEventListener('click', (event) => {
  const full = (event.target as Element).closest<HTMLElement>('[data-full]')?.dataset.full;
  if (full) {
    // Show the small picture until the large one is drawn.
    const shown = dialog.querySelector('img')!;
    shown.src = full.replace(/&size=full$/, '');
    const large = new Image();
    large.onload = () => {
      if (dialog.open && full.startsWith(shown.getAttribute('src')!)) shown.src = full;
    };
    large.src = full;
    dialog.showModal();
  } else if (event.target === dialog) {
    dialog.close();
  }
});
