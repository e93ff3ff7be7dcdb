// One queue of jobs, one for each community. The lock of a worker that dies expires, and another takes its job.
export const queueName = 'rosters';
export const lockMs = Number(process.env.LOCK_MS ?? 30_000);

const { hostname, port } = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379');
export const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null };
