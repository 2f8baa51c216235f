/**
 * The stack output that names the poll function of an account (`provider/account`). Output names consist of letters and
 * digits only. Account names have no upper-case letters, so two accounts never share an output.
 */
export function pollOutputOf(account: string): string {
  return `Poll${account}`.replaceAll('/', 'Account').replaceAll('-', 'Dash');
}
