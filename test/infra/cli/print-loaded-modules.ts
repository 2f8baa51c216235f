import { registerHooks } from 'node:module';

// Preloaded with --import: prints the URL of every module that the process loads to standard error.
const urls: string[] = [];
registerHooks({
  load(url, context, next) {
    urls.push(url);
    return next(url, context);
  },
});
process.on('exit', () => process.stderr.write(urls.join('\n')));
