/** A role of a chat server whose members may use Parley there, besides its administrators. */
export interface AllowedRole {
  readonly id: number;
  readonly orgId: number;
  readonly workspaceId: number;
  /** As the platform names it. */
  readonly role: string;
  /** As people name it. */
  readonly name: string;
  readonly archivedAt: Date | null;
}
