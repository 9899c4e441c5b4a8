import { render } from 'preact';
import { enableCopy } from '../components/copy-field/copy-field.client.ts';
import { enableShareCount } from '../components/share-links/share-count.client.ts';
import { YourPosters, type YourPostersProps } from '../components/your-posters/your-posters.tsx';

const root = document.getElementById('your-posters');
const data = document.getElementById('your-posters-data');
if (root && data) {
  enableCopy();
  enableShareCount();
  root.replaceChildren();
  render(<YourPosters {...(JSON.parse(data.textContent ?? '') as YourPostersProps)} />, root);
  root.dataset.ready = '';
}
