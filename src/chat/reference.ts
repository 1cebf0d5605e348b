/** Under which the log has what broke: short enough to read out. */
export function referenceOf(what: string): string {
  let hash = 5381;
  for (const char of what) hash = ((hash * 33) ^ char.charCodeAt(0)) >>> 0;
  return hash.toString(36).toUpperCase().padStart(7, '0');
}
