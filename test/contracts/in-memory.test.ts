import { InMemoryCertificateStore } from '../support/in-memory-certificate-store.ts';
import { messageKey } from '../../shared/certificates/message-state.ts';
import { InMemoryMessageStore } from '../support/in-memory-message-store.ts';
import { InMemoryDeliveryLog } from '../support/in-memory-delivery-log.ts';
import { InMemoryAlertRecords } from '../support/in-memory-alert-records.ts';
import { InMemorySlackThreads } from '../support/in-memory-slack-threads.ts';
import { InMemorySyncStore } from '../support/in-memory-sync-store.ts';
import { describeCertificateStoreContract } from './certificate-store.contract.ts';
import { describeFindDueContract } from './find-due.contract.ts';
import { describeFindByIdentityContract } from './find-by-identity.contract.ts';
import { describeFindNamesakesContract } from './find-namesakes.contract.ts';
import { describeMessageStoreContract } from './message-store.contract.ts';
import { describeDeliveryLogContract } from './delivery-log.contract.ts';
import { describeAlertRecordsContract } from './alert-records.contract.ts';
import { describeSlackThreadsContract } from './slack-threads.contract.ts';
import { describeSyncStoreContract } from './sync-store.contract.ts';

const certificateStore = async () => new InMemoryCertificateStore({ pageSize: 40 });
describeCertificateStoreContract('the in-memory double', certificateStore);
describeFindDueContract('the in-memory double', certificateStore);
describeFindNamesakesContract('the in-memory double', certificateStore);
describeFindByIdentityContract('the in-memory double', certificateStore);
describeSyncStoreContract('the in-memory double', async () => {
  const store = new InMemorySyncStore();
  return () => store;
});
describeMessageStoreContract('the in-memory double', async () => {
  const store = new InMemoryMessageStore();
  return { store, stored: async (message) => store.read(messageKey(message)) };
});
describeDeliveryLogContract('the in-memory double', async () => new InMemoryDeliveryLog());
describeAlertRecordsContract('the in-memory double', async () => new InMemoryAlertRecords());
describeSlackThreadsContract('the in-memory double', async () => new InMemorySlackThreads());
