/** Workspaces that share a company's records, and accounts that are one person. */
export const link = {
  code: 'Code',
  codeHint: 'The code you were shown, such as K7QWM-2XP9D',
  claim: 'Claim',
  records: 'Records',
  bring: 'Bring them',
  leave: 'Leave them here',
  go: 'Yes',
  workspaceId: 'Workspace',

  showSummary: 'Show which workspaces share these records',
  workspaceSummary: 'Share records with another workspace',
  meSummary: 'Make another account of yours here the same person',
  localSummary: 'Go on here with the records of the local chat',
  offSummary: 'Take this workspace back out, to its own records',

  typeThere: 'In the other workspace, an admin types this to Parley within ten minutes:',
  typeHow:
    'In Slack with the slash command, in Discord as {{line}}, in a direct message to Parley as it stands. The code works once.',
  whatItDoes:
    'That workspace then sees and changes the records of {{org}}. Its admins are admins here. Give the code to nobody else.',
  onlyToYou: 'I show a code only to you. Write “{{line}}” to me in a direct message, or use the slash command.',

  badCode: 'This code is not good: each works once, for ten minutes. Ask there for a new one.',
  ownCode: 'This is a code of this very company. Type it in the other workspace, the one that is to join.',
  badMyCode: 'This code is not good: each works once, for ten minutes. Ask there for a new one.',
  myOwnCode: 'This is the code of this very account. Type it with your other account.',
  tooMany: 'That was too often. Please wait ten minutes, then try again with a new code.',
  linkedAlready: 'This workspace shares the records of {{org}} already. Take it out first with “link off”.',
  othersLinked:
    '{{name}} shares the records of this workspace, so it cannot join another. Take {{name}} out first: “link” shows how. Or let the other workspace join this one.',
  tooMuch:
    'There are {{total}} records here, and at most {{most}} can be brought along at once. Leave them here; or cancel, and let the other workspace join this one.',
  localNotYours:
    'Only a workspace of whoever set this Parley up can take over what was noted in its local chat. An admin of the local chat can show you a code: “link workspace”.',
  noLocal:
    'There is no local chat with records of its own here: it was never used, or this workspace shares its records already.',
  localThere: 'The local chat of this Parley has records: {{held}}. You can go on with them here.',
  takeLocal: 'Use them here',
  notLinked: 'This workspace is not linked to another one, so there is nothing to take out.',

  question: '{{workspace}} has records of its own: {{held}}. What becomes of them when it joins {{org}}?',
  bringMeans:
    'Bring them: they are copied to {{org}} under new numbers. A customer whose phone or e-mail is known there is joined with the one that has it; what was brought before and is there still is not copied twice. One undo takes all of it out again.',
  leaveMeans: 'Leave them here: they wait unchanged, and are back when this workspace is taken out again.',
  currencies: 'Amounts stay in the currency they were noted in; {{org}} counts in {{theirs}}, here it was {{ours}}.',
  bothAsk: 'The code is kept for you for ten minutes from when it was shown.',

  joined: '{{workspace}} shares the records of {{org}} now.',
  brought: 'Brought along: {{held}}.',
  twins_one: 'One customer was there already. Its deals, notes, follow-ups and contacts are with that one now:',
  twins_other:
    '{{count}} customers were there already. Their deals, notes, follow-ups and contacts are with those now:',
  twinByPhone: '{{name}} is {{with}} ({{ref}}), by phone number',
  twinByEmail: '{{name}} is {{with}} ({{ref}}), by e-mail',
  twinBefore: '{{name}} is {{with}} ({{ref}}), brought along before',
  twinsFile: 'customers-joined.csv',
  moreTwins: 'The file has all of them.',
  goesOn:
    'People here use Parley as before, digests in these channels go on. “link off” takes the workspace out again.',
  oldButtons: 'Buttons on older messages here no longer work.',

  used: '{{by}} used the code you asked for: {{workspace}} ({{platform}}) shares the records of {{org}} now.',
  usedMeans:
    'People there see and change these records, and its admins are admins here. To undo that: the button here, or “{{line}}” in {{workspace}}.',

  typeMe: 'With your other account here, type this to Parley within ten minutes:',
  meMeans: 'Both accounts are then one person: you. Give the code to nobody else: whoever types it becomes you.',
  meQuestion:
    'Are both of these yours? {{me}}, in {{here}}, becomes the same person as {{into}}, in {{there}}: customers, deals, notes, follow-ups and digests of {{me}} are those of {{into}} then.',
  meAdmin: 'Both accounts then have the access of an admin.',
  meForGood: 'This cannot be taken back.',
  meYes: 'Yes, both are mine',
  merged: 'Done: your accounts are one person, {{name}}. You have accounts in {{where}}.',

  offQuestion:
    '{{workspace}} will no longer see the records of {{org}}. What was added while it was linked stays with {{org}}; its own records from before are back. Buttons on its older messages no longer work.',
  offYes: 'Take {{workspace}} out',
  left: 'The workspace is taken out and works with its own records again.',

  shared: 'The records of {{org}} are used in:',
  alone: 'The records of {{org}} are used in this workspace alone.',
  here: 'this one',
  takeOut: 'Take out',
  addOne: 'Add a workspace',
  meToo: 'Two accounts of yours in them? “{{line}}” makes both one person.',
  how: 'To add a workspace, an admin types “{{line}}”: that shows a code to type in the other one.',
} as const;
