/** The link by which an administrator adds Parley to a server, with the permissions it uses and no other. */
import { PermissionFlagsBits } from 'discord.js';

/** See the channels it posts in, post there and in their threads, attach exports, and find its own posts again. */
export const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory;

export function inviteUrl(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(PERMISSIONS),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** A bot token begins with the application's id in base64; undefined where it does not. */
export function applicationIdOf(token: string): string | undefined {
  const id = Buffer.from(token.split('.', 1)[0] ?? '', 'base64').toString('latin1');
  return /^\d{15,21}$/.test(id) ? id : undefined;
}
