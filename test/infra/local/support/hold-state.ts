import { openStateDirectory } from '../../../../infra/local/state-directory.ts';

/** Opens the state directory given as the argument, prints the result, and holds it until standard input ends. */
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
