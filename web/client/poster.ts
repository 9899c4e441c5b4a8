import { enableCopy, enableDeviceShare } from '../components/share-links/share-links.client.ts';

enableCopy();
enableDeviceShare();
