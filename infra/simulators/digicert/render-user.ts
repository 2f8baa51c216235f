import type { Contact } from './contact.ts';

/** `/user/me`: the user and the permissions of the key. */
export function renderUser({ job_title, ...person }: Contact, isViewOnly: boolean): unknown {
  return {
    ...person,
    username: 'example-user',
    job_title,
    account_id: 1_234_567,
    status: 'active',
    access_roles: [isViewOnly ? { id: 102, name: 'View Only' } : { id: 100, name: 'Orders' }],
    type: 'standard',
  };
}
