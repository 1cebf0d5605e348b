/** Who may use Parley in a server. */
export const access = {
  role: 'Role',
  roleHint: 'A role of this server, such as @Sales',
  showSummary: 'Show who may use Parley in this server',
  allowSummary: 'Let the members of a role use Parley in this server',
  denySummary: 'No longer let the members of a role use Parley',

  allowed: 'Members of {{role}} may use Parley in this server now.',
  denied: 'Members of {{role}} may no longer use Parley, unless another of their roles lets them.',
  unchanged: 'Nothing changed: it was so already.',
  everyone: 'That is everyone in this server: all of them can see and change your customers.',
  list: 'Besides its administrators, members of these roles may use Parley in this server:',
  nobody: 'Only the administrators of this server may use Parley.',
  how: 'Let a role in with {{line}}.',
  deny: 'Shut out {{role}}',
  notAllowed: '{{role}} was not let in, so nothing changed.',
  onlyDiscord:
    'Roles are a matter of Discord, where a server holds strangers. Here everyone who is a member of the workspace may use Parley.',
  noRole: 'I found no role “{{text}}” in this server. Choose it from the list, or mention it: @Sales',
} as const;
