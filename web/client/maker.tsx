import { hydrate } from 'preact';
import { enableCopy } from '../components/copy-field/copy-field.client.ts';
import { Maker, type MakerProps } from '../components/maker/maker.tsx';
import { enableShareCount } from '../components/share-links/share-count.client.ts';
import { enableDeviceShare } from '../components/share-links/share-links.client.ts';
import { draftOf, sameDraft } from '../maker/draft.ts';
import { createDraftKeeper } from '../maker/draft-keeper.ts';
import { type MakerForm, readMakerForm, withoutEmptyPhotos } from '../maker/form.ts';

if (document.documentElement.dataset.frame !== undefined) {
  enableCopy();
  enableDeviceShare();
  enableShareCount();
}

const root = document.getElementById('maker');
const data = document.getElementById('maker-props');
const form = root?.querySelector('form');
if (root && data && form) {
  const props = JSON.parse(data.textContent ?? '') as MakerProps;
  // A quick visitor may have typed before this script was loaded.
  const typed = readMakerForm(props.template, textsOf(new FormData(form)));
  const { template, form: printed, frame } = props;
  // The fields of a photo slot without a photo do not count.
  const saidIn = (form: MakerForm) => ({ ...draftOf(template.id, form), values: withoutEmptyPhotos(form.values) });
  const isNew = props.answers || !sameDraft(saidIn(typed), saidIn(printed));
  const kept = isNew
    ? undefined
    : createDraftKeeper(template.id, printed.remixOf, { framed: frame !== undefined }).read();
  hydrate(<Maker {...props} form={typed} kept={kept ?? null} />, root);
}

function textsOf(data: FormData): URLSearchParams {
  const texts = [...data].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return new URLSearchParams(texts);
}
