// node enqueue.mjs 1000: a job for each community. Asking twice adds nothing, because the job has the id of the community.
import { Queue } from 'bullmq';
import { communityIds } from './communities.mjs';
import { connection, queueName } from './queue.mjs';

const ids = communityIds(Number(process.argv[2] ?? 10));
const queue = new Queue(queueName, { connection });
await queue.addBulk(ids.map((id) => ({ name: 'roster', data: { id }, opts: { jobId: id, attempts: 3 } })));
console.log(`${ids.length} communities asked for`);
await queue.close();
