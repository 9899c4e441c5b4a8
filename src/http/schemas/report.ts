import { z } from 'zod';

/** A report was taken. */
export const receivedSchema = z.strictObject({ received: z.literal(true) });
