import { enableSending } from '../components/maker-form/maker-form.client.ts';
import { enablePreview } from '../components/preview/preview.client.ts';
import { enableCounts } from '../components/slot-field/slot-field.client.ts';

const form = document.getElementById('maker');
if (form instanceof HTMLFormElement) {
  enablePreview(form);
  enableCounts(form);
  enableSending(form);
}
