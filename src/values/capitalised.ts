/** With a capital first letter, as a title begins. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
