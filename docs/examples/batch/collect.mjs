// Waits for every community and prints its month, a line of JSON each, in the order of the ids.
import { Queue, QueueEvents } from 'bullmq';
import { communityIds } from './communities.mjs';
import { connection, queueName } from './queue.mjs';

const queue = new Queue(queueName, { connection });
const events = new QueueEvents(queueName, { connection });
events.on('progress', ({ jobId, data }) => console.error(`${jobId} ${JSON.stringify(data)}`));
events.on('stalled', ({ jobId }) => console.error(`${jobId} goes to another worker`));
await events.waitUntilReady();
for (const id of communityIds(Number(process.argv[2] ?? 10))) {
  const job = await queue.getJob(id);
  if (job === undefined) throw new Error(`${id} was not asked for`);
  console.log(JSON.stringify(await job.waitUntilFinished(events)));
}
await events.close();
await queue.close();
