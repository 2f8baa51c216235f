import { chanceOf } from './chance.ts';

/** Texts that have broken mails, logs or headers. */
const PIECES = [
  'www',
  'example.com',
  '*.',
  'xn--bcher-kva',
  'bücher.example',
  '例え.テスト',
  'مثال.إختبار',
  '🔒',
  '\u202Egnp.exe',
  '\r\nBcc: everybody@example.com',
  '\n',
  '\t',
  '\0',
  '\u2028',
  '\u00A0',
  '\uD800',
  'e\u0301',
  '…',
  '<script>',
  '&amp;',
  '```',
  '<!channel>',
  '[text](https://example.org/login)',
  '![image](https://example.org/x.png)',
  '[text][reference]',
  '<https://example.org/login|text>',
  'https://example.org/login',
  '*bold*',
  '**bold**',
  '_italic_',
  '~struck~',
  '`code`',
  '\\[',
  '| a | b |',
  ':warning:',
  '# ',
  '+ ',
  '"',
  "'",
  '\\',
  ' ',
  '   ',
  '.',
  'a'.repeat(63),
  'long-label.'.repeat(24),
  '',
];

/** Hostile texts, the same in every run. */
export function* hostileTexts(count: number, seed = 20_261_122): Generator<string> {
  const random = chanceOf(seed);
  for (let index = 0; index < count; index += 1) {
    const pieces = Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
      const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
      return random() < 0.1 ? String.fromCharCode(Math.floor(random() * 0xffff)) : piece;
    });
    yield pieces.join('');
  }
}
