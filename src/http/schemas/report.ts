import { z } from 'zod';

/** The answer to a report. */
export const receivedSchema = z.strictObject({ received: z.literal(true) });
