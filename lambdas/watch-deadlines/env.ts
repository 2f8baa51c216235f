import * as z from 'zod';

export const WatchDeadlinesEnvironment = z.object({ TABLE_NAME: z.string().min(1) });
