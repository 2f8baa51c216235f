import { connectAccount, Services } from './bench-account.ts';

// One sync in a separate process: `node bench/sync-once.ts SERVICES` prints its peak memory in megabytes.

const account = connectAccount(Services.parse(JSON.parse(process.argv[2] ?? '{}')));
const { outcome } = await account.sync();
account.close();
if (outcome !== 'complete') throw new Error(`The sync ended as ${outcome}.`);
console.log(process.resourceUsage().maxRSS / 1024);
process.exit(0);
