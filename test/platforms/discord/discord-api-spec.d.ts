/** The schemas of Discord's own specification come without types. */
declare module 'discord-api-spec/zod' {
  interface Schema {
    safeParse(value: unknown): { readonly success: boolean; readonly error?: Error };
  }
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const IncomingWebhookInteractionRequestSchema: Schema;
  export const ModalInteractionCallbackRequestDataSchema: Schema;
}
