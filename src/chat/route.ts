/**
 * What a press does, and the short id a platform carries for it.
 *
 * An id is at most 100 characters (Discord's limit for custom_id) and anyone can forge it: whatever it names is looked
 * up again inside the presser's org, and a text in it counts as typed by whoever presses.
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

/** What platforms set around a route: the workspace of a direct message, a count. */
const MARKS = 14;

/** Whether an action can stand in a button on every platform; what it asks for is put into a Pending row else. */
export function fitsRoute(action: Action): boolean {
  return encode(action).length <= ROUTE_LIMIT - MARKS;
}

/**
 * The id of an action: `run/customer show/customer=C12`.
 * @throws RangeError when it is too long.
 */
export function encodeRoute(action: Action): string {
  const id = encode(action);
  // Without the input: it may be typed text, and the error goes to the log.
  if (id.length > ROUTE_LIMIT) throw new RangeError(`A route of ${id.length} characters: ${nameOf(action)}`);
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
    .map(([name, value]) => `${name}=${escaped(value)}`)
    .join('&');
}

function decodeInput(text: string): Input | undefined {
  if (text === '') return {};
  const input: Record<string, string> = {};
  for (const pair of text.split('&')) {
    const [, name, typed] = /^([a-z]\w*)=([^=]*)$/i.exec(pair) ?? [];
    const value = typed === undefined ? undefined : unescaped(typed);
    if (name === undefined || value === undefined) return undefined;
    input[name] = value;
  }
  return input;
}

/** Letters of any language, and spaces between them, stand as they are: an id has room for few signs. */
function escaped(value: string): string {
  // A tilde ends Discord's ids.
  return value.replace(/^\s+|\s+$|[^\p{L}\p{M}\p{N} _.:+@-]/gu, (sign) =>
    encodeURIComponent(sign.toWellFormed()).replaceAll('~', '%7E'),
  );
}

/** Undefined for what was not escaped by us. */
function unescaped(text: string): string | undefined {
  try {
    const value = decodeURIComponent(text);
    return escaped(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(action: Action): string {
  return 'path' in action ? `${action.do} ${action.path}` : action.do;
}

/** The id of a picker: what is picked goes into the action's input under `field`. @throws RangeError */
export function encodePicker(action: Extract<Action, { input: Input }>, field: string): string {
  return encodeRoute({ ...action, input: { ...action.input, pick: field } });
}
