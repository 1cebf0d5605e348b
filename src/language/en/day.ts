/** What Parley says of one person’s day, in English. */
export const day = {
  summary: 'My day: what waits for me or is due, my open deals and this month’s figures',
  title: 'My day',
  waiting: 'Waiting for you',
  proposed: '{{what}}: {{words}}',
  due: 'Follow-ups due',
  nothingDue: 'Nothing is due today.',
  allTasks: 'All my follow-ups',
  deals: 'My open deals',
  noDeals: 'You have no open deals.',
  allDeals: 'All open deals',
  month: 'The team’s month',
  figures: 'Sales by owner',
  note: 'Note something',
  task: 'New follow-up',
} as const;
