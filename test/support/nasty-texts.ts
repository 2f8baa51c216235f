/** Pieces that have broken one mail, log or header or another. */
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

/** The same nasty texts in every run: a small generator (mulberry32) with a fixed seed. */
export function* nastyTexts(count: number, seed = 20_261_122): Generator<string> {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let index = 0; index < count; index += 1) {
    const pieces = Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
      const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
      return random() < 0.1 ? String.fromCharCode(Math.floor(random() * 0xffff)) : piece;
    });
    yield pieces.join('');
  }
}
