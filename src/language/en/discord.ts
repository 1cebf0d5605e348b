/** What only Discord makes Parley say. */
export const discord = {
  last: 'last',
  line: 'line',
  lineSummary: 'Say anything to Parley in one line, for your eyes only',
  lineHint: 'A command or a sentence: sale acme 12k annual plan',
  file: 'file',
  fileLabel: 'Or a file',
  fileHint: 'CSV or plain text, as a spreadsheet saves it; it is read instead of a paste',
  fileTooLarge: '“{{name}}” is too large to be read: at most 2 MB. Please send it in parts. Nothing was done.',
  fileNotText:
    'I cannot read “{{name}}”: it is not text. Save it as CSV in your spreadsheet and send that. Nothing was done.',
  fileUnreachable: 'Discord did not hand me “{{name}}”. Please send it again. Nothing was done.',
  choose: 'Choose…',
  more: 'More…',
  formWaits: 'The form “{{title}}” could not be opened in time. What you typed is kept.',
  notSaved: 'Nothing was saved yet: please mend this and send the form again.',
  notShared:
    'Discord would not let me post that for everyone. Its Share button is still there: try once more in a moment.',
  reopen: 'Open the form again',
  now: 'Now: {{name}}',

  noAccess:
    'Parley keeps this server’s customers, so it is open only to its administrators and to members of the roles they allow. Ask {{admins}} to let you in: /access allow',
  noAccessAsk:
    'Parley keeps this server’s customers, so it is open only to its administrators and to members of the roles they allow. Ask an administrator of the server to let you in: /access allow',
  bot: 'I only talk with people.',
  nowhere:
    'I know you from no server that uses Parley. Write to me in a server where I am, or ask its administrators to let you in: /access allow',
  unreachable: 'Discord did not tell me who you are just now, so nothing was done. Please try again in a moment.',
  whichServer: 'You use Parley in several servers. Which one is this about?',
  serverChosen: 'From now on our direct messages are about {{name}}. To change that, write “server”.',
  cannotPost:
    'I may not post in {{name}}. Please allow me to see that channel and to send messages in it, then try again.',
  notText: 'Nothing can be posted in {{name}}. Choose a text channel.',

  welcome: {
    hello:
      'Hello, I am Parley, a CRM right here in your server: customers, sales, service notes, follow-ups and numbers.',
    tryThese: 'Three things to try:',
    whoReads:
      'What you type with / only you see answered, until you share it. Write “@Parley …” where everyone should read the answer.',
    quiet:
      'At first only administrators may use me. I stay quiet: I post here only when someone asks me by name, shares an answer or sets up a digest.',
    title: 'Parley is ready',
    owner:
      'You own this server, so you are an admin here. Set currency and time zone, add a first customer, then a daily digest:',
    access:
      'Administrators may use me at once. Let the others in by their role, in the server: /access allow. You can also write to me here.',
  },
} as const;
