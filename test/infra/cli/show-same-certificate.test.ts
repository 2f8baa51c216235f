import { expect, test } from 'vitest';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, startOperated } from './operated.ts';

test('show names the entries with the same certificate and the one that raises the alerts', async () => {
  const found = certificateState({ id: '800', commonName: 'twice.example.com' });
  const bought = 'digicert/main/801';
  const state = { ...found, sameCertificate: { primary: bought, others: [bought] } };
  const { deployment, stop } = await startOperated(at('2027-02-01'), [state]);
  try {
    const { text } = await operate(deployment, ['show', 'twice.example.com']);
    expect(text).toMatch(/also in\s+digicert\/main\/801\n/);
    expect(text).toMatch(/alerts from\s+digicert\/main\/801\n/);
  } finally {
    await stop();
  }
});
