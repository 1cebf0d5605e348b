/** What only Slack makes Parley say. */
export const slack = {
  guest: 'Parley is for full members of this workspace. You are a guest here, so I cannot show you its customers.',
  stranger:
    'Parley is for members of the workspace it was installed in. You are from another one, so I cannot show you its customers.',
  bot: 'I only talk with people.',
  deactivated: 'Your account was deactivated, so you have no access to the CRM.',
  unreachable: 'I could not look up your profile in Slack just now, so nothing was done. Please try again in a moment.',
  noProfile:
    'I may not read profiles in this workspace yet, so I cannot tell who is a member. Please ask an admin to install Parley anew with the permission “users:read”.',

  lacksScope:
    'I lack a permission for that in this workspace, so nothing was done. Please ask an admin to install Parley anew with “{{scope}}”.',

  formWaits: 'The form “{{title}}” could not be opened in time. What you typed is kept.',
  close: 'Close',
  saving: 'Saving…',
  saved: 'Done',
  question: 'One more thing',
  notSaved: 'Not saved',
  goBack: 'Close this to go back to the form. What you typed is still there.',
  inviteFirst: 'I am not in {{name}} yet, so I cannot post there. Invite me there, then try again: /invite @Parley',
  archived: '{{name}} is archived, so nothing can be posted there. Choose another channel.',
  shared: 'Shared with everyone here.',
  shareInvite: 'I cannot post in this channel yet. Invite me first, then share again: /invite @Parley',
  shareGone: 'That answer can no longer be shared. Please ask again and share the new one.',

  keepMessage: 'Add this message to the CRM? Only you see this.',
  messageGone: 'The message you reacted to is not there any more, so there is nothing to keep.',
  messageClosed:
    'I may not read the message you reacted to, since I am not in that channel. Invite me there, then react again: /invite @Parley',
  messageLater: 'Slack did not give me the message you reacted to just now. Please react again in a minute.',

  fileComes: '{{name}} comes as a file in our direct message.',
  fileFailed: {
    permission:
      '{{name}} could not be handed over, since I may not upload files in this workspace yet. Please ask an admin to install Parley anew with the permission “files:write”, then ask again.',
    workspace:
      '{{name}} could not be handed over: this workspace does not take such files, or its space for files is used up. Please ask whoever manages Slack here, then ask again.',
    again: '{{name}} could not be handed over: Slack did not take it just now. Please ask again in a minute.',
  },

  welcome: {
    hello:
      'Hello, I am Parley, your team’s CRM right here in the chat: customers, sales, service notes, follow-ups and numbers.',
    tryThese: 'Three things to try:',
    whoReads:
      'What you type with {{command}} only you see answered. Write “@Parley …” where everyone should read the answer, also in threads.',
    quiet:
      'I stay quiet: I post here only when someone asks me by name, shares an answer or sets up a digest. To send me away: /remove @Parley',
    title: 'Parley is ready',
    admin: 'You are the first admin here. Set currency and time zone, add a first customer, then a daily digest:',
    everyone:
      'Every full member of this workspace can use me at once, in this direct message too; guests cannot. “settings” shows what only admins change.',
    invite: 'Invite me to the channels where I should post digests: /invite @Parley',
  },

  install: {
    installed: 'Parley is installed in {{team}}',
    firstStep: 'In Slack, type {{command}}: only you see the answer.',
    secondStep: 'Add your first customer: {{command}} customer add Acme Rockets',
    thirdStep: 'Invite Parley to the channels where it should post digests: /invite @Parley',
    open: 'Open Slack',
    again: 'Start again',
    notInstalled: 'Parley was not installed',
    cancelled: 'You did not agree in Slack, so nothing was changed.',
    badLink:
      'This link was used already, is older than ten minutes, or was begun in another browser. Nothing was changed: please start again in this browser.',
    unreachable: 'Slack cannot be reached just now, so nothing was changed. Please start again in a minute.',
    orgWide:
      'Parley keeps one CRM for each workspace, so it cannot be installed for a whole Enterprise organisation. Please start again and choose a single workspace.',
    expiringToken:
      'Token rotation is switched on for this Slack app, and Parley cannot use tokens that expire. Whoever runs Parley has to register a Slack app without it; then start again.',
    misconfigured:
      'Slack does not accept how Parley is set up here. Please tell whoever runs it: the log says what Slack refused. Then start again.',
    fault:
      'Something went wrong in Parley. Please start again; if it happens once more, tell whoever runs Parley: the log says what it was.',
  },
} as const;
