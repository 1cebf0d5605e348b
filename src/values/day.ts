/** Calendar days and the clock on the wall of a zone. */

/** A calendar day, `YYYY-MM-DD`, of no zone. */
export type Day = string;

export function isDay(_text: string): boolean {
  throw new Error('not yet');
}
export function dayOf(_instant: Date, _zone: string): Day {
  throw new Error('not yet');
}
export function startOfDay(_day: Day, _zone: string): Date {
  throw new Error('not yet');
}
export function atTime(_day: Day, _time: string, _zone: string): Date {
  throw new Error('not yet');
}
export function addDays(_day: Day, _days: number): Day {
  throw new Error('not yet');
}
export function weekdayOf(_day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  throw new Error('not yet');
}
export function isZone(_zone: string): boolean {
  throw new Error('not yet');
}
export function localMinute(_instant: Date, _zone: string): string {
  throw new Error('not yet');
}
export function formatDay(_day: Day, _locale: 'en' | 'zh', _options?: { weekday?: boolean; today?: Day }): string {
  throw new Error('not yet');
}
export function formatInstant(_instant: Date, _zone: string, _locale: 'en' | 'zh', _options?: { now?: Date }): string {
  throw new Error('not yet');
}
