/** The link to the message something was taken from: only what opens a page, since it is shown as a link. */

export function messageLink(link: string | undefined): string | undefined {
  return link !== undefined && URL.canParse(link) && new URL(link).protocol === 'https:' ? link : undefined;
}
