/** What Parley says of messages kept as records, in English. */
export const capture = {
  summary: 'Keep a chat message as a record',
  /** At most 24 letters, Slack’s limit for a shortcut. */
  shortcut: 'Add to CRM',
  kind: {
    note: 'Note',
    service: 'Service record',
    sale: 'Sale',
    task: 'Task',
  },
  amountHint: 'Of a sale',
  dateHint: 'When a task is due, or the day of a sale. For a note: the day to follow up',
  needAmount: 'A sale needs an amount, like 12k.',
  onlySale: 'Only a sale has an amount. Choose “Sale” as the kind, or leave this empty.',
  by: '{{name}}: {{text}}',
} as const;
