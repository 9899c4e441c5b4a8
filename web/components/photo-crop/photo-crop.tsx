import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Crop } from '../../../src/domain/values/photo-value.ts';
import type { PhotoPart, Size } from '../../../src/layout/photo-part.ts';
import { Icon } from '../icon/icon.tsx';
import { type CropStage, cropOf, frameIn, mostZoom, viewOf, zoomOf } from './crop-view.ts';
import { touchActionOf } from './touch-action.ts';
import { useCropGestures, ZOOM_STEP } from './use-crop-gestures.ts';

interface PhotoCropProps {
  /** Prefix of the ids of its parts. */
  id: string;
  /** The label of the slot. */
  label: string;
  src: string;
  /** Width over height of the part that the poster shows. */
  shape: number;
  crop: Crop | undefined;
  onCrop: (crop: Crop | undefined) => void;
  /** Called when the picture cannot be shown. */
  onBroken: () => void;
}

/** Least space between the frame and the edges of the stage, px; the cropped parts of the photo show there. */
const MARGIN = 20;
/** Time without a change before the view is read out, ms. */
const CALM = 600;

/** The tool to crop a photo: the photo is moved and zoomed under a frame with the shape of the slot. */
export function PhotoCrop({ id, label, src, shape, crop, onCrop, onBroken }: PhotoCropProps) {
  const area = useRef<HTMLDivElement>(null);
  const [photo, setPhoto] = useState<Size>();
  const [size, setSize] = useState<Size>();
  const [held, setHeld] = useState(false);
  const [eased, setEased] = useState(false);
  const [said, setSaid] = useState('');
  const touched = useRef(false);

  useLayoutEffect(() => {
    const element = area.current!;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const frame = size && frameIn(size, shape, MARGIN);
  const stage: CropStage | undefined = photo && frame && { photo, frame };
  const view = stage && viewOf(stage, crop);
  const gestures = useCropGestures({
    stage,
    view,
    onView(next, moving) {
      touched.current = true;
      setEased(!moving);
      if (stage) onCrop(cropOf(stage, next));
    },
    onHold: setHeld,
  });

  const zoom = stage && view ? zoomOf(stage, view) : 1;
  const most = stage ? mostZoom(stage) : 1;
  const whole = crop === undefined;
  const description = stage && view ? describe(stage, view) : '';
  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(() => setSaid(description), CALM);
    return () => clearTimeout(timer);
  }, [description]);

  return (
    <div class="photo-crop">
      <div
        class="photo-crop-area"
        ref={area}
        role="application"
        aria-roledescription="crop area"
        aria-label={`${label}: what the poster shows of it`}
        aria-describedby={`${id}-crop-keys`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys.
        tabIndex={0}
        data-held={held}
        data-eased={eased}
        style={{ touchAction: stage && view ? touchActionOf(stage, view) : 'auto' }}
        {...gestures.area}
      >
        <img
          class="photo-crop-photo"
          src={src}
          alt=""
          draggable={false}
          style={stage && view ? placeOf(stage, view) : { visibility: 'hidden' }}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            width && height ? setPhoto({ width, height }) : onBroken()
          }
          onError={onBroken}
        />
        {frame && (
          <span
            class="photo-crop-frame"
            style={{
              width: `${frame.width}px`,
              height: `${frame.height}px`,
              left: `${frame.x}px`,
              top: `${frame.y}px`,
            }}
          />
        )}
      </div>
      <p class="unseen" id={`${id}-crop-keys`}>
        Arrow keys move the photo, with shift they move it further. Plus and minus zoom, zero shows the whole photo.
      </p>
      <p class="unseen" role="status">
        {said}
      </p>
      <div class="photo-crop-zoom">
        <button
          class="photo-crop-tool"
          type="button"
          aria-label="Zoom out"
          aria-disabled={zoom <= 1}
          onClick={() => gestures.zoomBy(1 / ZOOM_STEP)}
        >
          <Icon name="minus" />
        </button>
        <input
          class="photo-crop-slider"
          type="range"
          aria-label={`Zoom of ${label}`}
          aria-valuetext={percent(zoom)}
          min={0}
          max={Math.log2(most) || 1}
          step="any"
          value={Math.log2(zoom)}
          onInput={(event) => gestures.zoomTo(2 ** event.currentTarget.valueAsNumber)}
        />
        <button
          class="photo-crop-tool"
          type="button"
          aria-label="Zoom in"
          aria-disabled={zoom >= most}
          onClick={() => gestures.zoomBy(ZOOM_STEP)}
        >
          <Icon name="plus" />
        </button>
        <button class="slot-tool photo-crop-whole" type="button" aria-disabled={whole} onClick={() => gestures.reset()}>
          <Icon name="whole" />
          Whole photo
        </button>
      </div>
    </div>
  );
}

/** The CSS that places the photo on the stage so that the frame shows the view. */
function placeOf({ photo, frame }: CropStage, view: PhotoPart) {
  const scale = frame.width / view.width;
  return {
    width: `${photo.width * scale}px`,
    height: `${photo.height * scale}px`,
    transform: `translate(${frame.x - view.x * scale}px, ${frame.y - view.y * scale}px)`,
  };
}

/** Describes the view for screen readers. */
function describe(stage: CropStage, view: PhotoPart): string {
  const { photo } = stage;
  const across = percent((view.x + view.width / 2) / photo.width);
  const down = percent((view.y + view.height / 2) / photo.height);
  return `Zoom ${percent(zoomOf(stage, view))}. The middle is ${across} from the left, ${down} from the top.`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
