import { InMemoryCertificateStore } from '../support/in-memory-certificate-store.ts';
import { messageKey } from '../../shared/certificates/message-state.ts';
import { InMemoryMessageStore } from '../support/in-memory-message-store.ts';
import { InMemoryNoticeLedger } from '../support/in-memory-notice-ledger.ts';
import { InMemorySlackThreads } from '../support/in-memory-slack-threads.ts';
import { InMemorySweepStore } from '../support/in-memory-sweep-store.ts';
import { describeCertificateStoreContract } from './certificate-store.contract.ts';
import { describeFindDueContract } from './find-due.contract.ts';
import { describeFindNamesakesContract } from './find-namesakes.contract.ts';
import { describeMessageStoreContract } from './message-store.contract.ts';
import { describeNoticeLedgerContract } from './notice-ledger.contract.ts';
import { describeSlackThreadsContract } from './slack-threads.contract.ts';
import { describeSweepStoreContract } from './sweep-store.contract.ts';

const certificateStore = async () => new InMemoryCertificateStore({ pageSize: 40 });
describeCertificateStoreContract('the in-memory double', certificateStore);
describeFindDueContract('the in-memory double', certificateStore);
describeFindNamesakesContract('the in-memory double', certificateStore);
describeSweepStoreContract('the in-memory double', async () => {
  const store = new InMemorySweepStore();
  return () => store;
});
describeMessageStoreContract('the in-memory double', async () => {
  const store = new InMemoryMessageStore();
  return { store, stored: async (message) => store.read(messageKey(message)) };
});
describeNoticeLedgerContract('the in-memory double', async () => new InMemoryNoticeLedger());
describeSlackThreadsContract('the in-memory double', async () => new InMemorySlackThreads());
