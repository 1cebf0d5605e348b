/** What the blocks of a card can do: press one of its buttons. */
export interface Pressing {
  /** Whether a press of this card is under way: its buttons wait. */
  readonly waiting: boolean;
  press(route: string, value?: string): void;
}
