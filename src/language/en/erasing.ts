/** Erasing all records of a company. */
export const erasing = {
  summary: 'Erase all records of the company for good',
  name: 'Name of the company',
  nameHint: 'Typed out, so that it cannot happen by a slip',
  go: 'Erase',
  onlyToYou: 'I show this only to you. Write “{{line}}” to me in a direct message, or use the slash command.',
  nothing: '{{org}} has no records, so there is nothing to erase.',

  question: 'This erases everything that is kept of {{org}}, archived records too:',
  nouns: {
    customer: 'Customers',
    contact: 'Contacts',
    deal: 'Deals',
    note: 'Notes',
    task: 'Follow-ups',
    digest: 'Digests',
    change: 'Changes in the history',
  },
  usedIn: 'Used in',
  forGood: 'It cannot be undone.',
  everywhere: 'All of these workspaces lose the records, and go on sharing new ones.',
  waiting: 'What {{workspace}} had of its own before it was linked is kept, and is back after “{{line}}”.',
  stays:
    'What stays: Parley itself, who may use it, and the company’s settings. Digests and reactions that keep messages have to be set up anew.',
  posted: 'Messages in Slack and Discord stay where they are; Parley cannot take those back.',
  localMessages: 'The messages of the local chat go too.',
  copyFirst: 'To keep a copy, download it first:',
  copy: '{{noun}} as CSV',
  ask: 'Erase everything …',
  wrongName: 'The company is called “{{org}}”. Type that name to erase its records.',

  done: 'All records of {{org}} are erased.',
  afresh: 'You begin afresh here, and everyone who could use Parley still can.',
  underWay:
    'Nobody can see the old records any more. They are now being deleted from the database; where there are very many, that takes a while.',
} as const;
