import { z } from 'zod';
import { SHARE_WAYS } from '../../../web/components/share-links/share-targets.ts';

/** The way by which a poster was shared. */
export const shareSchema = z.object({ network: z.enum(SHARE_WAYS, { error: `One of ${SHARE_WAYS.join(', ')}.` }) });

/** A view, which has no data. */
export const viewSchema = z.strictObject({});
