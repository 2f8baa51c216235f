import type { Contact } from './order.ts';

/** An API key of the account. Documents never contain its value. */
export interface ApiKey {
  readonly value: string;
  readonly id: number;
  /** The id of its user. */
  readonly user: number;
  /** 0: no restriction. 102: View Only. */
  readonly restriction: number;
}

/** The key with all permissions and the read-only key, which belongs to a service user unless both share one. */
export function apiKeys({
  apiKey,
  viewOnlyKey,
  sharesUser,
}: {
  readonly apiKey: string;
  readonly viewOnlyKey: string;
  readonly sharesUser: boolean;
}): readonly ApiKey[] {
  return [
    { value: apiKey, id: 182, user: 125_039, restriction: 0 },
    { value: viewOnlyKey, id: 184, user: sharesUser ? 125_039 : 125_040, restriction: 102 },
  ];
}

/** @see https://dev.digicert.com/en/certcentral-apis/services-api/users/user-info.html */
export function renderUser(id: number, contact: Contact): unknown {
  const { first_name, last_name, email, job_title, telephone } = contact;
  return {
    ...{ id, username: email, account_id: 123_654, first_name, last_name, email },
    ...{ job_title, telephone, status: 'active' },
    container: { id: 5, name: 'Example Account', parent_id: 0, is_active: true },
    access_roles: [{ id: 1, name: 'Administrator' }],
    ...{ type: 'standard', has_container_assignments: false },
  };
}

/** @see https://dev.digicert.com/en/certcentral-apis/services-api/api-keys/list-keys.html */
export function renderKey(key: ApiKey, { first_name, last_name }: Contact): unknown {
  return {
    id: key.id,
    user: { id: key.user, first_name, last_name },
    status: 'active',
    create_date: '2026-08-07T23:27:58+00:00',
    name: `Key ${key.id}`,
    is_legacy: false,
    restricted_to_role_id: key.restriction,
  };
}
