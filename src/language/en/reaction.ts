/** Reactions that keep a message of a channel as a record. */
export const reaction = {
  emoji: 'Emoji',
  emojiHint: 'Its name, such as :memo:',
  showSummary: 'Show whether a reaction keeps messages of this channel',
  onSummary: 'Let people keep a message of this channel by reacting to it',
  offSummary: 'Let reactions in this channel mean nothing to Parley',

  on: 'Whoever reacts with {{emoji}} to a message in {{place}} now gets a private button to add it to the CRM.',
  off: 'Reactions in {{place}} mean nothing to me any more.',
  unchanged: 'Nothing changed: it was so already.',
  isOn: 'On in {{place}}: whoever reacts with {{emoji}} to a message gets a private button to add it to the CRM.',
  isOff: 'Off in this channel: reactions here mean nothing to me.',
  elsewhere: 'On in:',
  howOn: 'Turn it on here with “reaction on”, or with an emoji of your own: “reaction on :card_index:”',
  howOff: 'Another emoji: “reaction on :card_index:” · Turn it off: “reaction off”',

  offAlready: 'It is off in this channel, so nothing changed.',
  notEmoji: 'I know emoji by their names, and “{{text}}” is none. Write the name between colons, such as :memo:',
  inChannel: 'Reactions are turned on channel by channel. Please say it in the channel that you mean.',
  onlySlack:
    'Keeping messages by a reaction works in Slack. Here use “capture”, as in: capture acme printer repaired, kind: service',
} as const;
