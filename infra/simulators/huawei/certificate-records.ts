import { plus } from '../../../shared/certificates/instant.ts';
import type { ScmCertificate } from './certificate.ts';
import { completeCertificate, idOf } from './new-certificate.ts';
import type { NewCertificate } from './new-certificate.ts';

/** The certificates of one account, which tests and the local run can change at any time. */
export interface CertificateRecords {
  /** Default ID: the next free one from the time of purchase. @throws RangeError if the ID exists already. */
  add(certificate: NewCertificate): ScmCertificate;
  get(id: string): ScmCertificate | undefined;
  /** @throws RangeError for an unknown ID. */
  update(id: string, change: Partial<NewCertificate>): ScmCertificate;
  /** Removes the item without a trace. */
  remove(id: string): void;
  /** In the order of addition. */
  entries(): Iterable<ScmCertificate>;
  readonly size: number;
}

export function createCertificateRecords(): CertificateRecords {
  const sources = new Map<string, NewCertificate>();
  const complete = new Map<string, ScmCertificate>();
  const put = (source: NewCertificate, id: string) => {
    const certificate = completeCertificate(source, id);
    sources.set(id, source);
    complete.set(id, certificate);
    return certificate;
  };
  return {
    add(source) {
      if (source.id !== undefined && complete.has(source.id)) {
        throw new RangeError(`Certificate ${source.id} exists already.`);
      }
      let { boughtAt } = source;
      while (complete.has(idOf(boughtAt))) boughtAt = plus(boughtAt, 1);
      return put(source, source.id ?? idOf(boughtAt));
    },
    get: (id) => complete.get(id),
    update(id, change) {
      const source = sources.get(id);
      if (source === undefined) throw new RangeError(`There is no certificate ${id}.`);
      return put({ ...source, ...change }, id);
    },
    remove(id) {
      sources.delete(id);
      complete.delete(id);
    },
    entries: () => complete.values(),
    get size() {
      return complete.size;
    },
  };
}
