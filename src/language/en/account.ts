/** Which customer somebody on the chat platform is. */
export const account = {
  shortcut: 'Customer card',
  person: 'Person',
  personHint: 'Somebody in this server',
  showSummary: 'Show the customer that somebody in this server is',
  tieSummary: 'Tie somebody in this server to a customer',
  untieSummary: 'Untie a customer from their account',
  whichAccount: 'Account',

  nobody: '{{name}} is not tied to a customer yet.',
  perhaps: 'Perhaps it is one of these?',
  isIt: 'It is {{ref}}',
  tie: 'Tie to a customer',
  add: 'Add as a customer',
  untie: 'Untie {{name}}',
  tied: '{{account}} is {{name}} ({{ref}}) now.',
  moved: '{{account}} is {{name}} ({{ref}}) now, and no longer {{before}}.',
  untied: '{{accounts}} is no longer tied to {{name}} ({{ref}}).',
  unchanged: 'It was so already, so nothing was changed.',
  none: 'No account is tied to that customer.',
  pick: 'A person cannot be told by their name alone. Choose them from the list that Discord offers, or use “Customer card” in the menu of the person.',
  onlyDiscord: 'So far customers can be tied to accounts of Discord only. Do this in your Discord server.',
} as const;
