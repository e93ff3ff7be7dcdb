// `npm start`: says in both languages what it is doing, builds the page quietly, serves it, and prints its address.
import { resolve } from 'node:path';
import { build, preview } from 'vite';

const configFile = resolve(import.meta.dirname, 'vite.config.ts');

console.log(`正在构建演练台（先为示例社区排班，约需半分钟）……
Building the playground (the month of the sample community is planned first; about half a minute) …`);
await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, logLevel: 'warn' });
console.log(`演练台已就绪，请在浏览器中打开，按 Ctrl-C 结束：
The playground is ready: open it in a browser, end it with Ctrl-C:`);
for (const address of server.resolvedUrls?.local ?? []) console.log(`  ${address}`);
