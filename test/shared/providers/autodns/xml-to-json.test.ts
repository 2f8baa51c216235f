import { describe, expect, it } from 'vitest';
import { readJob } from '../../../../shared/providers/autodns/job.ts';
import { readMessage } from '../../../../shared/providers/autodns/messages.ts';
import { jobToJson, messageToJson } from '../../../../shared/providers/autodns/xml-to-json.ts';
import { parseXml } from '../../../../shared/providers/autodns/xml.ts';

function parsed(xml: string): unknown {
  const answer = parseXml(xml);
  if (answer.kind === 'nonsense') expect.fail(answer.seen);
  const [document] = Object.values(answer.document);
  return Array.isArray(document) ? document[0] : document;
}

const job = (inner: string) =>
  `<job><id>7</id><status>RUNNING</status><action>create</action>${inner}</job>`;

describe('jobToJson', () => {
  it.each([
    ['by name in the job', job('<object>www.example.com</object>'), undefined],
    [
      'by name in the job, with the certificate next to it',
      `${job('<object>www.example.com</object>')}<certificate><id>571</id></certificate>`,
      '571',
    ],
    [
      'in an object next to the job',
      `${job('')}<object><type>Certificate</type><value>www.example.com</value></object>`,
      undefined,
    ],
    ['in a text next to the job', `${job('')}<object>www.example.com</object>`, undefined],
    [
      'in an object next to the job, with the fields of the certificate',
      `${job('')}<object><value>www.example.com</value><data><id>571</id></data></object>`,
      '571',
    ],
    [
      'in an object next to the job, with the certificate',
      `${job('')}<object><value>www.example.com</value><data><certificate><id>571</id></certificate></data></object>`,
      '571',
    ],
    [
      'in an object in the job',
      job(
        '<object><type>certificate</type><value>www.example.com</value><data><id>571</id></data></object>',
      ),
      '571',
    ],
  ])('jobToJson finds the certificate %s', (_, inner, certificateId) => {
    const document = jobToJson(parsed(`<certificate_job>${inner}</certificate_job>`));
    expect(readJob(document, { provider: 'autodns', operation: 'read job 7' })).toMatchObject({
      ...{ id: '7', name: 'www.example.com', certificateId },
      concernsCertificate: true,
    });
  });

  it('jobToJson keeps the type of another object next to the job', () => {
    const xml = `<certificate_job>${job('')}<object><type>Domain</type><value>example.com</value></object></certificate_job>`;
    expect(
      readJob(jobToJson(parsed(xml)), { provider: 'autodns', operation: 'list jobs' })
        .concernsCertificate,
    ).toBe(false);
  });
});

describe('messageToJson', () => {
  const about = { kind: 'certificate', certificate: '571', name: 'www.example.com' };
  it.each([
    [
      'in the job',
      '<job><certificate><id>571</id><name>www.example.com</name></certificate><job_id>7</job_id><status><type>error</type></status></job>',
    ],
    [
      'in an object next to the job',
      `${job('').replace('RUNNING', 'FAILED')}<object><type>Certificate</type><value>www.example.com</value><data><id>571</id></data></object>`,
    ],
    [
      'in an object next to the job that holds the certificate',
      `${job('').replace('RUNNING', 'FAILED')}<object><type>Certificate</type><value>www.example.com</value><data><certificate><id>571</id></certificate></data></object>`,
    ],
  ])('messageToJson finds the certificate %s', (_, inner) => {
    const message = readMessage(
      messageToJson(parsed(`<message><id>1</id>${inner}</message>`)),
      'autodns',
    );
    expect(message).toMatchObject({ about, status: 'FAILED' });
  });
});
