/**
 * Every number of Discord's. Sources: O = Discord's OpenAPI specification, D = its API documentation.
 */

export const LIMITS = {
  message: {
    /** Components of version 2 in all, nested ones counted. */
    components: 40, // D
    /** Letters of all text displays of a message together. */
    text: 4_000, // D
    attachments: 10, // O
    /** Letters that tell what a picture shows. */
    alt: 1_024, // O
    nonce: 25, // O
  },
  button: { label: 80, perRow: 5 }, // O, D
  select: { options: 25, placeholder: 150 }, // O
  radio: { fewest: 2, most: 10 }, // O
  option: { label: 100, value: 100, description: 100 }, // O
  customId: 100, // O: unique in its message
  modal: { title: 45, parts: 5 }, // O, D
  label: { label: 45, description: 100 }, // O
  input: { value: 4_000, placeholder: 100 }, // O
  command: {
    name: /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u, // D: lower case
    nameLength: 32, // O
    description: 100, // O
    options: 25, // O
    choices: 25, // O
    choice: 100, // O: name and value
  },
  suggestions: 25, // O
} as const;

/** Letters that are kept free, in a message that can be shared, for who shares it: ours. */
export const SHARED_BY_LETTERS = 120;

/** After how long we defer the first answer to an interaction, in ms: Discord waits three seconds (D). */
export const ANSWER_MS = 2_000;

/** How long a call may take, in ms. */
export const CALL_MS = 10_000;

/** Bytes of a file that is read, and how long it may take to come, in ms: ours. */
export const FILE_BYTES = 2_000_000;
export const FILE_MS = 8_000;

/** How long the pictures of a message that is shared may take to come, in ms: ours. */
export const PICTURE_MS = 1_000;

/** How long a call waits its turn under a rate limit before its caller is told, in ms. */
export const WAIT_MS = 5_000;
