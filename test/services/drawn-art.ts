import { join } from 'node:path';

/** Art is drawn once for all test files and the servers they start, as it is for all render processes of a server. */
export const DRAWN_ART = join(process.cwd(), '.cache', 'test');
