import { describe, expect, test } from 'vitest';
import { describeError, jsonLog } from '../../../shared/runtime/log.ts';

function recorded() {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  return { lines, log: jsonLog({ info: write, warn: write, error: write }) };
}

describe('a log line', () => {
  test('holds level, message and fields in one JSON object', () => {
    const { lines, log } = recorded();
    log.info('notification sent', { notification: 'n-1', attempts: 2 });
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { level: 'INFO', message: 'notification sent', notification: 'n-1', attempts: 2 },
    ]);
  });

  test.each(['message', 'level', 'time'])(
    'keeps its own %s when a field of that name arrives at run time',
    (name) => {
      const { lines, log } = recorded();
      // Fields that the type forbids can still arrive, for example from a parsed document.
      log.error('the sentence', JSON.parse(`{"${name}":"a field","notification":"n-1"}`));
      expect(JSON.parse(lines[0] ?? '')).toEqual({
        level: 'ERROR',
        message: 'the sentence',
        notification: 'n-1',
        [`field.${name}`]: 'a field',
      });
    },
  );

  test('does not compile with a field named message, level or time', () => {
    const { lines, log } = recorded();
    // @ts-expect-error reserved
    log.info('sentence', { message: 'field' });
    // @ts-expect-error reserved
    log.info('sentence', { level: 'field' });
    // @ts-expect-error reserved
    log.info('sentence', { time: 'field' });
    expect(lines).toHaveLength(3);
  });
});

describe('describeError', () => {
  test('names the reasons inside an AggregateError without a message, as a refused connection raises', () => {
    const error = new AggregateError([
      new Error('connect ECONNREFUSED ::1:443'),
      new Error('connect ECONNREFUSED 127.0.0.1:443'),
    ]);
    expect(describeError(new Error('fetch failed', { cause: error }))).toBe(
      'fetch failed: AggregateError: connect ECONNREFUSED ::1:443; connect ECONNREFUSED 127.0.0.1:443',
    );
  });

  test('stops at an error that is its own cause', () => {
    const error = new Error('broken');
    error.cause = error;
    expect(describeError(error)).toMatch(/^broken/);
  });

  test('describes a thrown value that is not an Error', () => {
    expect(describeError('text')).toBe('text');
  });
});
