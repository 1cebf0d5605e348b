/** Reads the environment into a frozen Config; every problem names its variable and what to do about it. */
import { z } from 'zod';
import { LOCALES } from './language/locale.ts';
import { DISCORD_VARIABLES, type DiscordConfig, readDiscord } from './platforms/discord/config.ts';
import { readSlack, SLACK_VARIABLES, type SlackConfig } from './platforms/slack/config.ts';
import { isZone } from './values/day.ts';
import { isCurrency } from './values/money.ts';

/** An empty line in `.env` means: not set; blanks around a value are a slip of the hand. */
const given = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), schema);

const port = (fallback: number) =>
  given(
    z.coerce
      .number('must be a port from 0 to 65535; leave it out for the default')
      .int('must be a whole number')
      .min(0, 'must be a port from 0 to 65535 (0 picks a free one)')
      .max(65_535, 'must be a port from 0 to 65535')
      .default(fallback),
  );

const oneOf = <const V extends readonly [string, ...string[]]>(values: V, fallback: V[number]) =>
  given(z.enum(values, `must be one of ${values.join(', ')}`).default(fallback as never));

const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const environment = z.object({
  DATABASE_URL: given(
    z
      .string()
      .default('file:./data/parley.db')
      .refine((url) => url.startsWith('file:') && url.length > 'file:'.length, {
        error: 'must be a SQLite file such as file:./data/parley.db',
      }),
  ),
  LOCAL_CHAT: oneOf(['auto', 'on', 'off'], 'auto'),
  LOCAL_PORT: port(3978),
  HTTP_HOST: given(z.string().default('127.0.0.1')),
  HTTP_PORT: port(3979),
  PARLEY_LOCALE: given(z.enum(LOCALES as ['en', 'zh'], 'must be en or zh').default('en')),
  PARLEY_ZONE: given(
    z
      .string()
      .default(machineZone)
      .refine(isZone, { error: 'must be an IANA time zone such as Europe/Berlin or Asia/Shanghai' }),
  ),
  PARLEY_CURRENCY: given(
    z
      .string()
      .default('USD')
      .transform((code) => code.toUpperCase())
      .refine(isCurrency, { error: 'must be an ISO 4217 currency code such as USD, EUR or CNY' }),
  ),
  // What these two must be is said by the platform that needs them.
  PUBLIC_URL: given(z.string().optional()),
  PARLEY_SECRET: given(z.string().optional()),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
});

const known = new Set<string>([...Object.keys(environment.shape), ...SLACK_VARIABLES, ...DISCORD_VARIABLES]);

export interface Config {
  /** `file:<path>` of the SQLite database; a relative path counts from the project's root. */
  readonly databaseUrl: string;
  readonly local: { readonly chat: 'auto' | 'on' | 'off'; readonly port: number };
  readonly http: { readonly host: string; readonly port: number };
  /** Undefined where Slack is not configured. */
  readonly slack: SlackConfig | undefined;
  /** Undefined where Discord is not configured. */
  readonly discord: DiscordConfig | undefined;
  /** For new orgs. */
  readonly defaults: { readonly locale: 'en' | 'zh'; readonly zone: string; readonly currency: string };
  readonly logLevel: string;
  /** Names that look like ours and are not: probably misspelt. */
  readonly unknown: readonly string[];
}

/** The environment cannot be used; the message has one line a problem. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(['Parley cannot start with these settings:', ...problems.map((each) => `  - ${each}`)].join('\n'));
    this.name = 'ConfigError';
  }
}

/** A URL may hold a password. */
const shown = (value = '') => withoutSecrets(value.trim().replace(/^([\w.+-]+:\/\/).*@/s, '$1…@'));

/** A token pasted into the wrong line is not to stand in a log: the vendors' own, and any long run that could be one. */
function withoutSecrets(text: string): string {
  return text.replace(/\b(xox[a-z]{1,2}|xapp)-[\w-]+/gi, '$1-…').replace(/[A-Za-z0-9_-]{24,}(?:\.[\w-]+)*/g, '…');
}

/** Names of ours begin so; a proxy is anybody's. */
const ours = /^(?:PARLEY|SLACK|DISCORD|LOCAL|HTTP)_(?!PROXY$)/;

/** Reads what is set. @throws ConfigError naming every variable that cannot be used */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  const slack = readSlack(env);
  const discord = readDiscord(env);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} ${message}. It is “${shown(env[name])}”: change it in the environment or in .env.`;
    }),
    ...[...slack.problems, ...discord.problems].map((problem) => withoutSecrets(problem)),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const read = parsed.data;
  return Object.freeze({
    databaseUrl: read.DATABASE_URL,
    local: { chat: read.LOCAL_CHAT, port: read.LOCAL_PORT },
    http: { host: read.HTTP_HOST, port: read.HTTP_PORT },
    slack: slack.config,
    discord: discord.config,
    defaults: { locale: read.PARLEY_LOCALE, zone: read.PARLEY_ZONE, currency: read.PARLEY_CURRENCY },
    logLevel: read.LOG_LEVEL,
    unknown: Object.keys(env).filter((name) => ours.test(name) && !known.has(name)),
  } satisfies Config);
}
