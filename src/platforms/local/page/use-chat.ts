/** The page's memory and everything that can be done on it, for the person it acts as. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { type Translate, translator } from '../../../language/translate.ts';
import type { Answer, Deed, Option, State } from '../protocol.ts';
import { ApiError, getHistory, getState, newId, postDeed } from './api.ts';
import { type Chat, chatAfter, type Happened, type Outgoing } from './chat.ts';
import { errorText } from './error-text.ts';
import { isBegun, type OpenForm } from './form/open-form.ts';
import { begunForms, lastPlace, readMarks, unsent } from './kept.ts';
import { useLive } from './use-live.ts';

export interface Doing {
  readonly message?: number;
  /** Where it is done, if not in the place that is open. */
  readonly place?: string;
}

export interface ChatActions {
  move(place: string): void;
  loadOlder(): Promise<void>;
  send(text: string): void;
  resend(outgoing: Outgoing): void;
  discard(id: string): void;
  /** Does a deed and shows what comes of it; false where it failed. */
  act(deed: Deed, doing?: Doing): Promise<boolean>;
  suggest(path: string, field: string, query: string): Promise<readonly Option[]>;
  submit(open: OpenForm, values: Readonly<Record<string, string>>): Promise<void>;
  /** Keeps what was typed so far, for `openForm` to come back to. */
  keepForm(open: OpenForm): void;
  openForm(open: OpenForm): void;
  closeForm(): void;
  discardForm(token: string): void;
  markRead(place: string, id: number): void;
  dismissTrouble(): void;
}

export interface UseChat {
  readonly chat: Chat;
  readonly t: Translate;
  readonly actions: ChatActions;
}

/** `first` is the state of the account when the page opened as it. */
export function useChat(first: State): UseChat {
  const { account } = first.me;
  const [chat, dispatch] = useReducer<Chat, Happened, State>(chatAfter, first, openChat);
  const t = translator(chat.state.locale);
  const now = useRef({ chat, t });
  now.current = { chat, t };

  const refresh = useCallback(async () => {
    dispatch({ type: 'state', state: await getState(account) });
  }, [account]);
  const load = useCallback(
    async (place: string, before?: number) => {
      const room = await getHistory(account, place, before);
      unsent(account).remove(...room.messages.flatMap(({ sentAs }) => sentAs ?? []));
      dispatch({ type: 'history', place, room, older: before !== undefined });
    },
    [account],
  );
  const trouble = useCallback((error: unknown) => {
    if (error instanceof ApiError && error.code === 'key') dispatch({ type: 'connection', connection: 'locked' });
    dispatch({ type: 'trouble', trouble: errorText(now.current.t, error) });
  }, []);

  useLive(account, {
    message: (message) => dispatch({ type: 'messages', messages: [message] }),
    stateChanged: () => void refresh().catch(() => {}),
    reset: () => {
      dispatch({ type: 'forgotten' });
      void Promise.all([refresh(), load(now.current.chat.place)]).catch(() => {});
    },
    connection: (connection) => dispatch({ type: 'connection', connection }),
  });

  useEffect(() => {
    lastPlace(account).set(chat.place);
    if (!now.current.chat.rooms[chat.place]) load(chat.place).catch(trouble);
  }, [account, chat.place, load, trouble]);
  useEffect(() => readMarks.set(account, chat.read), [account, chat.read]);

  const actions = useMemo((): ChatActions => {
    const forms = begunForms(account);
    const showForm = (form: OpenForm | undefined) => dispatch({ type: 'form', form, begun: forms.get() });
    const show = (answer: Answer, from: Pick<OpenForm, 'place' | 'message'>) => {
      if ('messages' in answer) dispatch({ type: 'messages', messages: answer.messages });
      if (answer.kind === 'form' || answer.kind === 'errors') showForm({ ...from, form: answer.form, typed: {} });
    };
    const during = async (place: string, work: () => Promise<void>): Promise<boolean> => {
      dispatch({ type: 'began', place });
      try {
        await work();
        return true;
      } catch (error) {
        trouble(error);
        return false;
      } finally {
        dispatch({ type: 'ended', place });
      }
    };
    const sendOut = async ({ id, place, text }: Outgoing) => {
      unsent(account).add({ id, place, text });
      dispatch({ type: 'sending', outgoing: { id, place, text, failed: false } });
      const sent = await during(place, async () => {
        show(await postDeed(account, place, { kind: 'send', text }, id), { place });
      });
      if (sent) unsent(account).remove(id);
      else dispatch({ type: 'sendFailed', id });
    };
    return {
      move: (place) => dispatch({ type: 'moved', place }),
      async loadOlder() {
        const { place, rooms } = now.current.chat;
        await load(place, rooms[place]?.messages[0]?.id).catch(trouble);
      },
      send: (text) => void sendOut({ id: newId(), place: now.current.chat.place, text, failed: false }),
      resend: (outgoing) => void sendOut(outgoing),
      discard(id) {
        unsent(account).remove(id);
        dispatch({ type: 'discarded', id });
      },
      act: (deed, { message, place = now.current.chat.place } = {}) =>
        during(place, async () => {
          show(await postDeed(account, place, deed), { place, ...(message !== undefined && { message }) });
        }),
      async suggest(path, field, query) {
        const { place } = now.current.chat;
        const answer = await postDeed(account, place, { kind: 'suggest', path, field, query: query.slice(0, 200) });
        return answer.kind === 'suggestions' ? answer.options : [];
      },
      async submit(open, values) {
        const { form, place, message } = open;
        const deed = { kind: 'submit' as const, token: form.token, values, ...(message !== undefined && { message }) };
        await during(place, async () => {
          const answer = await postDeed(account, place, deed);
          const back = formAfter(open, answer);
          // It may come back under another token.
          forms.remove(form.token);
          if (back) forms.put(back);
          // Closed while it was on its way, it does not take the place of another that was opened since.
          const shown = now.current.chat.form;
          const other = shown?.form.token === form.token ? undefined : shown;
          showForm(other ?? (answer.kind === 'errors' ? back : undefined));
          if (answer.kind === 'messages') dispatch({ type: 'messages', messages: answer.messages });
        });
      },
      keepForm: (open) => (isBegun(open) ? forms.put(open) : forms.remove(open.form.token)),
      openForm: showForm,
      closeForm: () => showForm(undefined),
      discardForm(token) {
        forms.remove(token);
        showForm(now.current.chat.form);
      },
      markRead: (place, id) => dispatch({ type: 'read', place, id }),
      dismissTrouble: () => dispatch({ type: 'trouble', trouble: undefined }),
    };
  }, [account, load, trouble]);

  return { chat, t, actions };
}

/** What a form that was sent comes back as; undefined once it is saved. */
function formAfter(open: OpenForm, answer: Answer): OpenForm | undefined {
  if (answer.kind === 'errors') return { ...open, form: answer.form, returned: true };
  return answer.kind === 'messages' && answer.refused ? { ...open, returned: true } : undefined;
}

/** Begins in the place that was open last, else in the direct message with Parley. */
function openChat(state: State): Chat {
  const direct = `@${state.me.account}`;
  const last = lastPlace(state.me.account).get();
  const place = state.channels.some(({ name }) => name === last) ? (last as string) : direct;
  const read = readMarks.get(state.me.account);
  const outgoing = unsent(state.me.account)
    .get()
    .map((each) => ({ ...each, failed: true }));
  const begun = begunForms(state.me.account).get();
  const base = { outgoing, busy: {}, form: undefined, begun, trouble: undefined, connection: 'live' as const };
  // A place never opened counts as read up to now: a first visit is not full of dots.
  return { ...base, state, place, rooms: {}, read: { ...state.latest, ...read } };
}
