/** The contact data in certificates and messages, which clients must remove. */
export interface Contact {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly organization: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly state: string;
}

export const EXAMPLE_CONTACT: Contact = {
  id: 1120,
  firstName: 'Example',
  lastName: 'Person',
  title: 'Example Administrator',
  organization: 'Example Organization',
  phone: '+49-555-0100',
  email: 'certificates@example.com',
  address: 'Example Street 1',
  postalCode: '93047',
  city: 'Example City',
  state: 'Example State',
};
