import { InMemoryCertificateStore } from '../support/in-memory-certificate-store.ts';
import { InMemoryNoticeLedger } from '../support/in-memory-notice-ledger.ts';
import { InMemorySweepStore } from '../support/in-memory-sweep-store.ts';
import { describeCertificateStoreContract } from './certificate-store.contract.ts';
import { describeFindDueContract } from './find-due.contract.ts';
import { describeNoticeLedgerContract } from './notice-ledger.contract.ts';
import { describeSweepStoreContract } from './sweep-store.contract.ts';

const certificateStore = async () => new InMemoryCertificateStore({ pageSize: 40 });
describeCertificateStoreContract('the in-memory double', certificateStore);
describeFindDueContract('the in-memory double', certificateStore);
describeSweepStoreContract('the in-memory double', async () => {
  const store = new InMemorySweepStore();
  return () => store;
});
describeNoticeLedgerContract('the in-memory double', async () => new InMemoryNoticeLedger());
