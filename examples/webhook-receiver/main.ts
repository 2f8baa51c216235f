import { createReceiver } from './receiver.ts';

const { TOPIC_ARN = '', PORT = '8080' } = process.env;
if (TOPIC_ARN === '') throw new Error('Set TOPIC_ARN to the stack output NotificationTopicArn.');

createReceiver({
  topicArn: TOPIC_ARN,
  now: Date.now,
  async fetchText(url) {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
    if (!response.ok) throw new Error(`${url.hostname} responded with ${response.status}`);
    return response.text();
  },
  async handle({ severity, headline }) {
    console.log(`${severity}: ${headline}`);
  },
  log: console.error,
}).listen(Number(PORT));
