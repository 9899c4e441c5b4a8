/** A photo field, for what comes from outside it. */
export interface PhotoTaker {
  element: HTMLElement;
  /** Whether it waits for a photo. */
  isEmpty(): boolean;
  take(file: File): void;
  /** Told when files are held over the page that would go here, and when they no longer are. */
  offer(offered: boolean): void;
}

const takers: PhotoTaker[] = [];
let offered: PhotoTaker | undefined;

/**
 * Lets a field take photos that are dropped anywhere on the page or pasted: those over it or while it has the focus, and
 * others while it is the first that is empty. Comes back with what ends it.
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

/** Without this the browser would open the file in the place of the page. */
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

/** Pictures come with text from documents; then who writes wants the text. */
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

/** Of several files the first goes to the field, the others to fields that are empty. */
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
