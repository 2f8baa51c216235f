import { openStateDirectory } from '../../../../infra/local/state-directory.ts';

/** Opens the state directory of its argument, prints how that went, and holds it until its standard input ends. */
const [directory] = process.argv.slice(2);
let release = () => {};
try {
  ({ release } = openStateDirectory(directory, { copy: false, pid: process.pid }));
  console.log('locked');
} catch (error) {
  console.log(error instanceof Error ? error.name : error);
}
process.stdin.resume().on('end', () => {
  release();
  process.exit();
});
