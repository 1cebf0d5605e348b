/** What Parley says of notes, in English. */
export const note = {
  title: 'Note',
  kind: {
    note: 'note',
    call: 'call',
    visit: 'visit',
    email: 'e-mail',
    meeting: 'meeting',
    service: 'service',
  },

  addSummary: 'Note what happened with a customer',
  editSummary: 'Change a note',
  showSummary: 'Show a note',
  listSummary: 'Show what happened with a customer',

  fieldNote: 'Note',
  fieldNoteHint: 'Number like N56, or the customer’s name',
  fieldTextHint: 'A day to come, like “wants quote fri”, becomes a follow-up',
  fieldTextPlaceholder: 'called Bob, wants quote fri',
  fieldKindHint: 'Read from the text unless you choose',
  fieldFollowUp: 'Follow-up',
  fieldFollowUpHint: 'A day, like fri or in 2 weeks. Read from the text unless given',

  added: 'Noted {{ref}} on {{customer}} · {{kind}}',
  openMessage: 'Open the message',
  followUpAdded: 'Follow-up {{task}}: {{title}} · {{due}}',
  edited: 'Changed {{ref}} on {{customer}}:',
  nothingChanged: 'That is how it was already, so nothing changed.',

  timeline: '{{customer}}: what happened',
  timelineEmpty: 'Nothing is noted for {{customer}} yet.',
  timelineHint: 'Note something with “note {{ref}} called Bob, wants quote fri”.',
  taskDone: 'Done: {{title}}',

  unknown: 'I do not know that note.',
  archived: '{{ref}} was taken back, so it cannot be changed. Undo that first.',
  conflict: '{{who}} changed {{ref}} after you saw it ({{when}}), so I saved nothing.',
  badText: 'A note needs some text, at most 3,000 characters.',
} as const;
