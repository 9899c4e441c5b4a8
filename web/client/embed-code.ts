import { enableCopy } from '../components/copy-field/copy-field.client.ts';
import { enableEmbedCode } from '../components/embed-code/embed-code.client.ts';

enableCopy();
enableEmbedCode();
