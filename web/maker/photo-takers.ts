/** A photo field that takes files dropped or pasted outside it. */
export interface PhotoTaker {
  element: HTMLElement;
  /** True if the field has no photo, not even one that is being uploaded. */
  isEmpty(): boolean;
  take(file: File): void;
  /** Called with true when files that are held over the page would go here, with false when they no longer would. */
  offer(offered: boolean): void;
}

const takers: PhotoTaker[] = [];
let offered: PhotoTaker | undefined;

/**
 * Lets a field take photos that are pasted or dropped anywhere on the page. A photo goes to the field under it or with
 * the focus, else to the first empty field, else to the first field. Returns a function that ends this.
 */
export function addPhotoTaker(taker: PhotoTaker): () => void {
  if (takers.length === 0) for (const [type, listen] of LISTENERS) document.addEventListener(type, listen);
  takers.push(taker);
  return () => {
    takers.splice(takers.indexOf(taker), 1);
    if (offered === taker) offered = undefined;
    if (takers.length === 0) for (const [type, listen] of LISTENERS) document.removeEventListener(type, listen);
  };
}

const LISTENERS: [string, (event: Event) => void][] = [
  ['dragover', (event) => hold(event as DragEvent)],
  ['dragleave', (event) => (event as DragEvent).relatedTarget === null && offer(undefined)],
  ['drop', (event) => drop(event as DragEvent)],
  ['paste', (event) => paste(event as ClipboardEvent)],
];

/** Accepts files that are held over the page. Otherwise the browser would open the file in place of the page. */
function hold(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  offer(takerFor(event.target));
}

function drop(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  offer(undefined);
  give(takerFor(event.target), [...event.dataTransfer.files]);
}

/** Takes pasted photos. Text copied from documents may come with a picture; in a text field the text is wanted. */
function paste(event: ClipboardEvent): void {
  const { files, types } = event.clipboardData ?? {};
  const writing = event.target instanceof Element && event.target.matches('textarea, input:not([type=file])');
  if (!files?.length || (writing && types?.includes('text/plain'))) return;
  event.preventDefault();
  give(takerFor(document.activeElement), [...files]);
}

function takerFor(target: EventTarget | null): PhotoTaker | undefined {
  const own = takers.find(({ element }) => target instanceof Node && element.contains(target));
  return own ?? takers.find((taker) => taker.isEmpty()) ?? takers[0];
}

/** Gives the first of several files to the field, the others to fields that are empty. */
function give(taker: PhotoTaker | undefined, [first, ...others]: File[]): void {
  const empty = takers.filter((other) => other !== taker && other.isEmpty());
  if (first) taker?.take(first);
  for (const [i, file] of others.slice(0, empty.length).entries()) empty[i]!.take(file);
}

function offer(taker: PhotoTaker | undefined): void {
  if (taker === offered) return;
  offered?.offer(false);
  offered = taker;
  taker?.offer(true);
}
