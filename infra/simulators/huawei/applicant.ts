/** The contact data in certificates since the last revision of the interface, which clients must remove. */
export interface Applicant {
  readonly country: string;
  readonly company_name: string;
  readonly company_province: string;
  readonly company_city: string;
  readonly applicant_name: string;
  readonly applicant_phone: string;
  readonly applicant_email: string;
  readonly contact_name: string;
  readonly contact_phone: string;
  readonly contact_email: string;
}

export const EXAMPLE_APPLICANT: Applicant = {
  country: 'CN',
  company_name: 'Example Organization',
  company_province: 'Example Province',
  company_city: 'Example City',
  applicant_name: 'Example Applicant',
  applicant_phone: '555-0101',
  applicant_email: 'applicant@example.com',
  contact_name: 'Example Contact',
  contact_phone: '555-0102',
  contact_email: 'contact@example.com',
};
