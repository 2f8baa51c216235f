import { createInterface } from 'node:readline';

/** Asks a question and reads one line. The end of the input and an aborted signal answer with an empty text. */
export function ask(
  question: string,
  terminal: {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  const { input, output, signal } = terminal;
  // Not as a terminal, so that Ctrl-C stays a signal of the process.
  const lines = createInterface({ input, output, terminal: false });
  return new Promise<string>((done) => {
    const end = () => lines.close();
    lines.once('line', (line) => {
      done(line);
      end();
    });
    lines.once('close', () => {
      signal.removeEventListener('abort', end);
      done('');
    });
    signal.addEventListener('abort', end, { once: true });
    output.write(question);
  });
}
