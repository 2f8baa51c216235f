import { DAY, HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import type { CertificateTimeline, NewReplacement } from './certificate.ts';
import { viewCertificate, validationsOf } from './certificate-state.ts';
import { completeCertificate } from './certificate.ts';
import { refused, prepareOrder } from './task.ts';
import type { Outcome, TaskRun, OrderRequest, WriteTask } from './task.ts';

/** Durations of ordered jobs, and the lifetime of the resulting certificates. */
const PROVEN_AFTER = 30 * MINUTE;
const ISSUED_AFTER = HOUR;
const GOOD_FOR = 199 * DAY;

/**
 * Starts an order: the response contains a job, which advances with the clock.
 *
 * @throws Refusal for an invalid certificate request.
 */
export function performWrite(task: WriteTask, run: TaskRun): Outcome {
  const { number, account, caller, now } = run;
  if (task.route === 'prepare-order') return prepared(task, run);
  // Other systems of the vendor are empty, and accept no orders.
  if (caller.isElsewhere) return notFound('id' in task ? task.id : 0);
  const issuedAt = plus(now, ISSUED_AFTER);
  const notAfter = plus(issuedAt, GOOD_FOR);
  const job = { validatedAt: plus(now, PROVEN_AFTER) };
  if (task.route === 'create') {
    const { name, product } = checked(task.order);
    const { jobId = 0 } = account.certificates.add({
      name,
      product,
      orderedAt: now,
      job,
      issuedAt,
      notAfter,
    });
    return begun(name, jobId);
  }
  const timeline = account.certificates.get(task.id);
  const exists =
    timeline !== undefined && viewCertificate(timeline, now, account.modes) !== undefined;
  if (timeline === undefined || !exists) return notFound(task.id);
  if (task.route === 'delete') {
    const changed = account.certificates.update(timeline.id, {
      deletion: { requestedAt: now, doneAt: issuedAt },
    });
    return begun(timeline.name, changed.deletion?.jobId ?? 0);
  }
  checked(task.order);
  const replacement: NewReplacement = {
    ...{ action: task.route, requestedAt: now, job, issuedAt, notAfter },
  };
  const changed = account.certificates.update(timeline.id, {
    replacements: [...timeline.replacements, replacement],
  });
  return begun(timeline.name, changed.replacements.at(-1)?.job.id ?? 0);

  function notFound(id: number): Outcome {
    const cause = { code: `EF${number}`, field: 'certificate', value: String(id) };
    return refused(number, 'not-found', 404, cause);
  }

  /** The vendor's sample returns the number of an order for a reissue. */
  function begun(name: string, jobId: number): Outcome {
    const code = task.route === 'reissue' ? '400101' : number;
    return {
      ...{ result: 'N', task: code, text: 'ordered' },
      object: { type: 'certificate', value: name },
      data: [{ kind: 'started', jobId }],
    };
  }
}

/** @throws Refusal for an invalid certificate request. */
function checked({ name, product, csr }: OrderRequest): {
  readonly name: string;
  readonly product: CertificateTimeline['product'];
} {
  const found = prepareOrder(csr, product);
  return { name: name || found.name, product: found.product };
}

function prepared(task: Extract<WriteTask, { route: 'prepare-order' }>, run: TaskRun): Outcome {
  const order = prepareOrder(task.plain, task.product);
  // The validations of an order at this moment, for each method.
  const alternatives = (['EMAIL', 'DNS', 'FILE'] as const).map((method) => {
    const timeline = completeCertificate(
      {
        ...{ name: order.name, orderedAt: run.now },
        authentication: { method, label: '', setting: 'two-tabs' },
      },
      0,
      run.account.user,
    );
    const [validation] = validationsOf(
      { timeline, current: undefined, showsOwnRecords: false },
      run.now,
    );
    return {
      method,
      ...(validation?.dns === undefined ? {} : { dns: validation.dns }),
      ...(validation?.fileName === undefined ? {} : { fileName: validation.fileName }),
      ...(validation?.fileContent === undefined ? {} : { fileContent: validation.fileContent }),
      ...(validation?.approverEmails === undefined ? {} : { emails: validation.approverEmails }),
    };
  });
  return {
    ...{ result: 'S', task: run.number, text: 'checked' },
    data: [{ kind: 'request', order, alternatives }],
  };
}
