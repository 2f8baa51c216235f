import { certificateKey } from '../certificates/certificate.ts';
import { messageKey } from '../certificates/message-state.ts';
import type { MessageState } from '../certificates/message-state.ts';
import { defined } from '../runtime/defined.ts';
import { autodnsMessageReceived } from './autodns-message-received.ts';
import type { MessageCertificateDetail, MessageDetail } from './autodns-message-received.ts';
import type { MonitorEvent } from './event.ts';

/** Bytes of a message's JSON that an event still carries: EventBridge takes 256 KiB, everything else included. */
const MAX_CONTENT = 200 * 1024;

/**
 * The event that tells of a message; the same whenever it is told. AutoDNS is the one provider that has messages: the
 * event bears its name, as the rules of its users do.
 */
export function describeMessage(state: MessageState): MonitorEvent {
  const { receivedAt, createdAt = receivedAt } = state;
  const key = messageKey(state);
  const { detailType, version } = autodnsMessageReceived;
  const kind = detailType.toLowerCase().replaceAll(' ', '-');
  const metadata = {
    id: `${key}:${kind}`,
    version,
    occurredAt: createdAt,
    observedAt: receivedAt,
  };
  const certificate = knownCertificate(state);
  const detail = { metadata, message: messageDetail(state), ...defined({ certificate }) };
  return { detailType, detail, resources: [`message/${key}`] };
}

function messageDetail(state: MessageState): MessageDetail {
  const { account, id, about, action, status, createdAt, receivedAt, content, tags } = state;
  return {
    key: messageKey(state),
    ...account,
    id,
    about: about.kind,
    ...(about.kind === 'other' ? { type: about.type } : {}),
    ...(about.kind === 'certificate' && about.certificate !== undefined
      ? { certificate: certificateKey({ ...account, id: about.certificate }) }
      : {}),
    ...(about.name === undefined ? {} : { name: about.name }),
    ...(action === undefined ? {} : { action }),
    ...(status === undefined ? {} : { status }),
    ...defined({ problem: problemDetail(state) }),
    ...(createdAt === undefined ? {} : { createdAt }),
    receivedAt,
    ...(Buffer.byteLength(content) > MAX_CONTENT
      ? {}
      : { content: JSON.parse(content) as unknown }),
    tags,
  };
}

function problemDetail({ problem, known }: MessageState): MessageDetail['problem'] {
  if (problem === undefined) return undefined;
  const { certificates, ...reported } = problem;
  return { ...reported, ...defined({ certificate: known?.id ?? certificates.at(-1) }) };
}

function knownCertificate({
  account,
  known,
  tags,
}: MessageState): MessageCertificateDetail | undefined {
  if (known === undefined) return undefined;
  const { acknowledgedUntil: until, ...certificate } = known;
  return {
    ...certificate,
    key: certificateKey({ ...account, id: known.id }),
    tags,
    ...(until === undefined ? {} : { acknowledged: { until } }),
  };
}
