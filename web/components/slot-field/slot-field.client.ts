import { countGraphemes, normaliseText } from '../../../src/domain/slogan.ts';

/** Counts what is written as the server will count it: in letters as people see them, after cleaning up. */
export function enableCounts(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-most]')) {
    const count = document.getElementById(`${field.id}-count`);
    if (!count) continue;
    const most = Number(field.dataset.most);
    const multiline = field instanceof HTMLTextAreaElement;
    const show = () => {
      const length = countGraphemes(normaliseText(field.value, { multiline }));
      const over = length > most;
      count.textContent = over ? `${length - most} too many` : `${length} / ${most}`;
      count.classList.toggle('field-count-over', over);
      // Read out only when it matters.
      count.ariaHidden = over ? 'false' : 'true';
      count.setAttribute('aria-live', over ? 'polite' : 'off');
    };
    field.addEventListener('input', show);
    show();
  }
}
