/** The contact data in orders and validations, which clients must remove. */
export interface Contact {
  readonly id: number;
  readonly first_name: string;
  readonly last_name: string;
  readonly job_title: string;
  readonly telephone: string;
  readonly email: string;
}

export const EXAMPLE_CONTACT: Contact = {
  id: 1001,
  first_name: 'Example',
  last_name: 'Person',
  job_title: 'Example Administrator',
  telephone: '555-0100',
  email: 'certificates@example.com',
};
