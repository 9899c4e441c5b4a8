import { hydrate } from 'preact';
import { Maker, type MakerProps } from '../components/maker/maker.tsx';
import { createDraftKeeper } from '../maker/draft-keeper.ts';
import { readMakerForm } from '../maker/form.ts';

const root = document.getElementById('maker');
const data = document.getElementById('maker-props');
const form = root?.querySelector('form');
if (root && data && form) {
  const props = JSON.parse(data.textContent ?? '') as MakerProps;
  // Whoever is quick has typed something before this script was there.
  const typed = readMakerForm(props.template, textsOf(new FormData(form)));
  const keeper = createDraftKeeper(props.template.id, props.form.remixOf);
  hydrate(<Maker {...props} form={typed} kept={props.problem ? null : (keeper.read() ?? null)} />, root);
}

function textsOf(data: FormData): URLSearchParams {
  const texts = [...data].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return new URLSearchParams(texts);
}
