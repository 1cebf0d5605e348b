/** What reading a value has to know of who writes and of their org. */
import type { ReadEnv } from './grammar.ts';

/** What the reader of days and instants is to know. */
export function whenOptions(env: ReadEnv) {
  return { now: env.now, zone: env.zone, weekStart: env.org.weekStart, locale: env.locale };
}

export function periodOptions(env: ReadEnv) {
  return { now: env.now, zone: env.zone, weekStart: env.org.weekStart };
}

/** The shop's zone tells the country of a number, wherever the writer travels. */
export function phoneOptions(env: ReadEnv) {
  return { zone: env.org.zone, locale: env.locale };
}

export function moneyOptions(env: ReadEnv) {
  return { currency: env.org.currency, locale: env.locale };
}
