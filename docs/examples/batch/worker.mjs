// As many of these as there are cores, on as many machines as there are. SIGTERM lets the present job end; a kill loses nothing.
import { Worker } from 'bullmq';
import { connection, lockMs, queueName } from './queue.mjs';
import { rosterOf } from './roster-of.mjs';

const worker = new Worker(
  queueName,
  (job) =>
    rosterOf(job.data.id, ({ phase, done, incumbent, bound }) => {
      // A lost word of progress is no reason to fail; a lost connection shows when the result is stored.
      job.updateProgress({ phase, done, incumbent, bound }).catch(() => undefined);
    }),
  { connection, lockDuration: lockMs, stalledInterval: lockMs / 2, maxStalledCount: 10 },
);
worker.on('active', ({ id }) => console.log(`begun ${id}`));
worker.on('completed', ({ id }) => console.log(`done ${id}`));
worker.on('failed', (job, { message }) => console.log(`failed ${job?.id}: ${message}`));
process.once('SIGTERM', () => worker.close());
