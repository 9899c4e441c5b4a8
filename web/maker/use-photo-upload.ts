import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Crop } from '../../src/domain/values/photo-value.ts';
import { isUnderWay, type PhotoUpload, startUpload } from './photo-upload.ts';

interface Options {
  slot: string;
  /** The photo slots of the template. */
  slots: readonly string[];
  /** The id of the photo in the slot; empty if there is none. */
  id: string;
  onPhoto: (id: string, crop: Crop | undefined) => void;
  onUploading: ((begins: boolean) => void) | undefined;
}

/** Uploads whose field is gone, with the slot they were for. They go on, and the next fitting field takes them over. */
const left: { slot: string; upload: PhotoUpload }[] = [];

/** The upload into one photo slot. */
export function usePhotoUpload({ slot, slots, id, onPhoto, onUploading }: Options) {
  const [upload, setUpload] = useState<PhotoUpload>();
  const [, changed] = useReducer((count: number, _: undefined) => count + 1, 0);
  const state = upload?.state();
  const underWay = state !== undefined && isUnderWay(state);
  const latest = useRef({ onPhoto, onUploading, upload });
  latest.current = { onPhoto, onUploading, upload };

  useEffect(() => {
    setUpload(adopt(slot, slots, id));
    return () => {
      const { upload } = latest.current;
      if (upload && isUnderWay(upload.state())) left.push({ slot, upload });
      else upload?.close();
    };
  }, []);
  useEffect(() => {
    if (!upload) return;
    // The photo enters its slot in the same turn in which the upload ends, so that it never disappears.
    const follow = () => {
      const now = upload.state();
      if (now.step === 'done') latest.current.onPhoto(now.photo.id, upload.crop);
      changed(undefined);
    };
    if (upload.state().step === 'done') follow();
    return upload.watch(follow);
  }, [upload]);
  useEffect(() => {
    if (!underWay) return;
    latest.current.onUploading?.(true);
    return () => latest.current.onUploading?.(false);
  }, [underWay]);

  function replace(next: PhotoUpload | undefined): void {
    upload?.close();
    setUpload(next);
  }

  return {
    /** The state of the upload; undefined if there is none. */
    state,
    underWay,
    /** Object URL of the file, while it is being uploaded or is the photo in the slot. */
    picture: upload && (underWay || (state?.step === 'done' && state.photo.id === id)) ? upload.picture : undefined,
    crop: upload?.crop,
    take: (file: File) => replace(startUpload(file)),
    again: () => upload?.again(),
    cancel: () => replace(undefined),
    setCrop(crop: Crop | undefined): void {
      if (upload) upload.crop = crop;
      changed(undefined);
    },
  };
}

/** Takes over a left upload: one for this slot or, if the slot is empty, one for a slot this template does not have. */
function adopt(slot: string, slots: readonly string[], id: string): PhotoUpload | undefined {
  const own = left.find((other) => other.slot === slot);
  const found = own ?? (id ? undefined : left.find((other) => !slots.includes(other.slot)));
  if (found) left.splice(left.indexOf(found), 1);
  return found?.upload;
}
