/** A person's browser: follows links and redirects, keeps cookies a site sets, and is signed in to Slack. */
import { type Consented, SESSION_COOKIE } from './consent.ts';

export interface Page {
  readonly status: number;
  readonly url: string;
  /** As read: without tags. */
  readonly text: string;
  readonly html: string;
  readonly headers: Headers;
}

export interface Browser {
  open(url: string): Promise<Page>;
  /** Answers the question of Slack's page that is open. */
  answer(answer: Consented): Promise<Page>;
  /** From the app's install page to its last page, as a person who agrees. */
  install(url: string): Promise<Page>;
}

/** How many redirects are followed. */
const HOPS = 5;

export function openBrowser(slackOrigin: string, userId: string, language = 'en-US,en;q=0.9'): Browser {
  const jar = new Map<string, Map<string, string>>([[slackOrigin, new Map([[SESSION_COOKIE, userId]])]]);
  let current = '';

  async function request(url: string, form?: URLSearchParams): Promise<Page> {
    let next = url;
    for (let hop = 0; hop < HOPS; hop += 1) {
      const { origin } = new URL(next);
      const cookie = [...(jar.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, {
        redirect: 'manual',
        headers: { 'accept-language': language, ...(cookie ? { cookie } : {}) },
        ...(form && hop === 0 ? { method: 'POST', body: form } : {}),
      });
      keep(origin, response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (!location) return read(next, response);
      next = new URL(location, next).href;
    }
    throw new Error(`too many redirects: ${url}`);
  }

  function keep(origin: string, cookies: readonly string[]): void {
    const kept = jar.get(origin) ?? new Map<string, string>();
    jar.set(origin, kept);
    for (const cookie of cookies) {
      const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split('=', 2);
      const expires = attributes.find((each) => /^expires=/i.test(each))?.slice('expires='.length);
      if (expires && new Date(expires) < new Date()) kept.delete(name);
      else kept.set(name, value);
    }
  }

  async function read(url: string, response: Response): Promise<Page> {
    current = url;
    const html = await response.text();
    const text = html
      .replace(/<(style|title)>.*?<\/\1>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { status: response.status, url, html, text, headers: response.headers };
  }

  const answer = (given: Consented) => request(current, new URLSearchParams({ answer: given }));
  return {
    open: (url) => request(url),
    answer,
    async install(url) {
      const asked = await request(url);
      if (!asked.url.startsWith(slackOrigin)) return asked;
      if (asked.status !== 200) throw new Error(`Slack refuses: ${asked.text}`);
      return answer('allow');
    },
  };
}
