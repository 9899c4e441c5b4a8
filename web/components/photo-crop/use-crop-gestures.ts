import { useEffect, useRef } from 'preact/hooks';
import type { PhotoPart } from '../../../src/layout/photo-part.ts';
import { type CropStage, centerView, dragView, type Point, viewOf, zoomView } from './crop-view.ts';

interface GestureOptions {
  /** Undefined until the photo is loaded. */
  stage: CropStage | undefined;
  view: PhotoPart | undefined;
  /** Called at most once per animation frame; `moving` is true during a continuous move, which must not be eased. */
  onView: (view: PhotoPart, moving: boolean) => void;
  /** Called with true when a hand takes hold of the photo, with false when it lets go. */
  onHold: (held: boolean) => void;
}

/** Distance that a finger may move in a tap, px. */
const TREMBLE = 8;
/** Longest time between the two taps of a double tap, ms. */
const DOUBLE = 300;
/** Pause after which a turn of the wheel has ended, ms. */
const WHEEL_REST = 250;
/** Distance of a press on an arrow key, px; `coarse` with shift. */
const STEP = { fine: 8, coarse: 40 };
const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** Zoom factor of a press on a key or a button. */
export const ZOOM_STEP = 1.2;

/** The last wheel event, and the element where its turn began: scrolling past the photo must not zoom it. */
const wheel = { at: 0, target: undefined as EventTarget | null | undefined };

/** Turns gestures on a crop area into views: drag, pinch, wheel, tap, double tap and keys. */
export function useCropGestures({ stage, view, onView, onHold }: GestureOptions) {
  const pointers = useRef(new Map<number, Point>());
  const start = useRef<{ view: PhotoPart; middle: Point; spread: number } | undefined>(undefined);
  const press = useRef({ at: 0, from: { x: 0, y: 0 }, still: false });
  const tap = useRef<{ at: number; point: Point; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const wheeled = useRef(Number.NEGATIVE_INFINITY);
  const frame = useRef(0);
  const latest = useRef({ stage, view, onView, onHold });
  // A view that is still to be reported is newer than the one passed in.
  latest.current = { stage, view: frame.current ? latest.current.view : view, onView, onHold };

  useEffect(() => {
    const note = ({ timeStamp, target }: WheelEvent) => {
      if (timeStamp - wheel.at > WHEEL_REST) wheel.target = target;
      wheel.at = timeStamp;
    };
    addEventListener('wheel', note, { capture: true, passive: true });
    return () => {
      removeEventListener('wheel', note, { capture: true });
      cancelAnimationFrame(frame.current);
      clearTimeout(tap.current?.timer);
    };
  }, []);

  function show(next: PhotoPart, moving: boolean): void {
    latest.current.view = next;
    if (frame.current) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      latest.current.onView(latest.current.view!, moving);
    });
  }

  /** Starts over from the current view, because a finger came or went. */
  function begin(): void {
    const { view } = latest.current;
    start.current = view && { view, ...handOf(pointers.current) };
  }

  function onPointerDown(event: PointerEvent): void {
    if (!latest.current.stage || event.button !== 0) return;
    const area = event.currentTarget as HTMLElement;
    area.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, pointIn(area, event));
    press.current = {
      at: event.timeStamp,
      from: pointIn(area, event),
      still: pointers.current.size === 1,
    };
    begin();
  }

  function onPointerMove(event: PointerEvent): void {
    const { stage } = latest.current;
    if (!stage || !start.current || !pointers.current.has(event.pointerId)) return;
    const point = pointIn(event.currentTarget as HTMLElement, event);
    pointers.current.set(event.pointerId, point);
    if (press.current.still) {
      if (distance(point, press.current.from) < TREMBLE) return;
      press.current.still = false;
      // Start here, so that the photo does not jump by the distance moved so far.
      begin();
      latest.current.onHold(true);
      return;
    }
    const { middle, spread } = handOf(pointers.current);
    const factor = spread && start.current.spread ? spread / start.current.spread : 1;
    show(dragView(stage, start.current.view, start.current.middle, middle, factor), true);
  }

  function onPointerUp(event: PointerEvent): void {
    if (!pointers.current.delete(event.pointerId)) return;
    if (pointers.current.size > 0) {
      begin();
      return;
    }
    start.current = undefined;
    latest.current.onHold(false);
    if (press.current.still && event.type === 'pointerup') tapped(press.current.from, event.timeStamp);
  }

  /** Moves the tapped point to the middle once no second tap can follow. A double tap shows the whole photo. */
  function tapped(point: Point, at: number): void {
    const before = tap.current;
    clearTimeout(before?.timer);
    if (before && at - before.at < DOUBLE && distance(point, before.point) < 4 * TREMBLE) {
      tap.current = undefined;
      reset();
      return;
    }
    const timer = setTimeout(() => {
      tap.current = undefined;
      const { stage, view } = latest.current;
      if (stage && view) show(centerView(stage, view, point), false);
    }, DOUBLE);
    tap.current = { at, point, timer };
  }

  function onWheel(event: WheelEvent): void {
    const { stage, view } = latest.current;
    const area = event.currentTarget as HTMLElement;
    const passing = wheel.target instanceof Node && !area.contains(wheel.target);
    // A trackpad reports a pinch as a wheel event with the control key.
    if (!stage || !view || (passing && !event.ctrlKey)) return;
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 16;
    const at = pointIn(area, event);
    const next = dragView(stage, view, at, at, Math.exp(-lines / (event.ctrlKey ? 100 : 400)));
    const zooms = next.width !== view.width;
    // At the limit of the zoom the page scrolls, but not in the same turn of the wheel.
    if (!zooms && !event.ctrlKey && event.timeStamp - wheeled.current > WHEEL_REST) return;
    event.preventDefault();
    wheeled.current = event.timeStamp;
    if (zooms) show(next, true);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { stage, view } = latest.current;
    if (!stage || !view || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const step = event.shiftKey ? STEP.coarse : STEP.fine;
    if (arrow) show(dragView(stage, view, { x: 0, y: 0 }, { x: arrow.x * step, y: arrow.y * step }), false);
    else if (event.key === '+' || event.key === '=') zoomBy(ZOOM_STEP);
    else if (event.key === '-' || event.key === '_') zoomBy(1 / ZOOM_STEP);
    else if (event.key === '0') reset();
    else return;
    event.preventDefault();
  }

  function zoomBy(factor: number): void {
    const { stage, view } = latest.current;
    if (!stage || !view) return;
    const { frame } = stage;
    const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
    show(dragView(stage, view, middle, middle, factor), false);
  }

  function zoomTo(zoom: number): void {
    const { stage, view } = latest.current;
    if (stage && view) show(zoomView(stage, view, zoom), true);
  }

  function reset(): void {
    const { stage } = latest.current;
    if (stage) show(viewOf(stage, undefined), false);
  }

  return {
    /** Event handlers of the crop area. */
    area: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
      onWheel,
      onKeyDown,
    },
    zoomBy,
    zoomTo,
    reset,
  };
}

/** The middle of the first two fingers and the distance between them, px; with one finger, its place and 0. */
function handOf(pointers: Map<number, Point>): { middle: Point; spread: number } {
  const [a, b] = [...pointers.values()];
  if (!a) return { middle: { x: 0, y: 0 }, spread: 0 };
  if (!b) return { middle: a, spread: 0 };
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: distance(a, b) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The position of an event within an element, px. */
function pointIn(area: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { left, top } = area.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
