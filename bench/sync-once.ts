import { connectAccount, Services } from './bench-account.ts';

// One sweep in a process of its own: `node bench/sync-once.ts SERVICES` says the most megabytes it ever held.

const account = connectAccount(Services.parse(JSON.parse(process.argv[2] ?? '{}')));
const { outcome } = await account.sync();
account.close();
if (outcome !== 'complete') throw new Error(`the sweep is ${outcome}`);
console.log(process.resourceUsage().maxRSS / 1024);
process.exit(0);
