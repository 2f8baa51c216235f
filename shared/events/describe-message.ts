import { certificateKey } from '../certificates/certificate.ts';
import { messageKey } from '../certificates/message-state.ts';
import type { MessageState } from '../certificates/message-state.ts';
import { defined } from '../runtime/defined.ts';
import { autodnsMessageReceived } from './autodns-message-received.ts';
import type { MessageCertificateDetail, MessageDetail } from './autodns-message-received.ts';
import type { MonitorEvent } from './event.ts';

/** Maximum bytes of a message's JSON in an event: EventBridge accepts 256 KiB for the whole event. */
const MAX_CONTENT = 200 * 1024;

/**
 * The event for a message, with the same id each time. The event has the name of AutoDNS, because it is the only
 * provider with messages.
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
