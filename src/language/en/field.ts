/** Labels and hints of the fields people fill in, and what can be wrong with them. */
export const field = {
  customer: 'Customer',
  customerHint: 'Name or number, like C12',
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  level: 'Level',
  status: 'Status',
  owner: 'Owner',
  tags: 'Tags',
  tagsHint: 'Separate with commas',
} as const;
