/** A channel in which a reaction keeps a message as a record; in all others reactions mean nothing. */
export interface CaptureReaction {
  readonly id: number;
  readonly orgId: number;
  readonly workspaceId: number;
  /** As the platform names it. */
  readonly place: string;
  /** As people name it. */
  readonly placeName: string;
  /** Its name: `memo`. */
  readonly emoji: string;
  readonly archivedAt: Date | null;
}

/** Where none is named. */
export const USUAL_EMOJI = 'memo';
