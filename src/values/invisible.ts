/** Characters that are not seen: controls, zero-width ones and those that turn the direction of text. */

/** Line ends and tabs are whitespace; joiner (200d) and variation selector (fe0f) belong to emoji. */
const invisible = /(?!\s|\u200d|\ufe0f)(?:\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point})|\ufeff/gu;

/** A joiner glues emoji together (families, professions) and is worth keeping only there. */
const strayJoiner =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/** The text without what cannot be seen; emoji stay whole. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '').replace(strayJoiner, '');
}
