// The same months without a queue, to compare.
import { communityIds } from './communities.mjs';
import { rosterOf } from './roster-of.mjs';

for (const id of communityIds(Number(process.argv[2] ?? 10))) console.log(JSON.stringify(await rosterOf(id)));
