/** Discord's numbers: those its specification does not hold, from its documentation. */

export const LIMITS = {
  content: 2_000,
  embedLetters: 6_000,
  legacyRows: 5,
  components: 40,
  textLetters: 4_000,
  selectsPerRow: 1,
  modalParts: 5,
  /** Letters of a command in all: names, descriptions and values. */
  commandLetters: 8_000,
  choiceValue: 100,
  perScope: { 1: 100, 2: 15, 3: 15 } as Readonly<Record<number, number>>,
  requestBytes: 25 * 1024 * 1024,
  gatewayBytes: 4_096,
} as const;

export const TIMES = {
  /** How long the first answer to an interaction is waited for. */
  answerMs: 3_000,
  /** How long an answered interaction's token is good. */
  tokenMs: 15 * 60_000,
  /** How long the same nonce gives the same message. */
  nonceMs: 5 * 60_000,
  heartbeatMs: 41_250,
} as const;

/** Flags of a message. */
export const FLAG = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

export const INTENT = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** Every intent there is. */
export const KNOWN_INTENTS = 0x3_37_ff_ff;

export const PRIVILEGED = INTENT.guildMembers | INTENT.guildPresences | INTENT.messageContent;
