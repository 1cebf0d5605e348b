/**
 * What a press does, and the short id a platform carries for it.
 *
 * An id holds refs, choices and tokens only, never what a person typed: it is at most 100 characters (Discord's
 * limit for custom_id) and anyone can forge it, so whatever it names is looked up again inside the presser's org.
 */

/** Where the answer goes: over the message that was pressed, or as a message of its own. */
export type Placing = 'replace' | 'add';

export type Action =
  /** Run a command with this input. */
  | { readonly do: 'run'; readonly path: string; readonly input: Input; readonly placing?: Placing }
  /** Open a command's form, prefilled with this input. */
  | { readonly do: 'form'; readonly path: string; readonly input: Input }
  /** Go on with what was put aside under a token: run it, open it as a form, or drop it. */
  | {
      readonly do: 'resume';
      readonly token: string;
      readonly as: 'run' | 'form' | 'drop';
      readonly input: Input;
      /** Over the question unless it says otherwise. */
      readonly placing?: Placing;
    }
  /** Post what is shown to everyone in the place. */
  | { readonly do: 'share' };

export type Input = Readonly<Record<string, string>>;

export const ROUTE_LIMIT = 100;

const SAFE = /^[\w.:+@-]*$/;

/** Whether a value is a ref, a choice or a token, short enough to stand in a route. */
export function fitsRoute(value: string): boolean {
  return value.length <= 40 && SAFE.test(value);
}

/**
 * The id of an action: `run/customer show/customer=C12`.
 * @throws RangeError when the action holds typed text or is too long: put it into a Pending row instead.
 */
export function encodeRoute(action: Action): string {
  const id = encode(action);
  if (id.length > ROUTE_LIMIT) throw new RangeError(`A route of ${id.length} characters: ${id}`);
  return id;
}

function encode(action: Action): string {
  switch (action.do) {
    case 'run':
      return ['run', action.path, encodeInput(action.input), ...placed(action.placing)].join('/');
    case 'form':
      return ['form', action.path, encodeInput(action.input)].join('/');
    case 'resume':
      return ['resume', action.token, action.as, encodeInput(action.input), ...placed(action.placing)].join('/');
    case 'share':
      return 'share';
    default:
      return action satisfies never;
  }
}

const placed = (placing: Placing | undefined): string[] => (placing ? [placing] : []);

/** The action of an id, or undefined when the id is not one of ours (forged, or of an older version). */
export function decodeRoute(id: string): Action | undefined {
  if (id.length > ROUTE_LIMIT) return undefined;
  const [kind, first = '', second = '', third = '', fourth = ''] = id.split('/');
  if (kind === 'share') return { do: 'share' };
  if (kind === 'run') {
    const input = decodeInput(second);
    if (!input) return undefined;
    return withPlacing({ do: 'run', path: first, input }, third);
  }
  if (kind === 'form') {
    const input = decodeInput(second);
    return input && { do: 'form', path: first, input };
  }
  if (kind === 'resume' && (second === 'run' || second === 'form' || second === 'drop')) {
    const input = decodeInput(third);
    return input && withPlacing({ do: 'resume', token: first, as: second, input }, fourth);
  }
  return undefined;
}

function withPlacing(action: Extract<Action, { placing?: Placing }>, placing: string): Action | undefined {
  if (placing === '') return action;
  return placing === 'replace' || placing === 'add' ? { ...action, placing } : undefined;
}

function encodeInput(input: Input): string {
  return Object.entries(input)
    .map(([name, value]) => {
      if (!SAFE.test(value) || !SAFE.test(name)) throw new RangeError(`Typed text in a route: ${name}`);
      return `${name}=${value}`;
    })
    .join('&');
}

function decodeInput(text: string): Input | undefined {
  if (text === '') return {};
  const pairs = text.split('&').map((pair) => pair.split('='));
  if (pairs.some((pair) => pair.length !== 2 || !SAFE.test(pair.join('')))) return undefined;
  return Object.fromEntries(pairs);
}

/** The id of a picker: what is picked goes into the action's input under `field`. @throws RangeError */
export function encodePicker(action: Extract<Action, { input: Input }>, field: string): string {
  return encodeRoute({ ...action, input: { ...action.input, pick: field } });
}
