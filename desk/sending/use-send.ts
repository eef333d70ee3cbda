import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Act, Sender, Sending } from './sender.ts';

export const SenderContext = createContext<Sender | null>(null);

/** What sends for this page. */
export function useSender(): Sender {
  const sender = useContext(SenderContext);
  if (sender === null) throw new Error('there is nothing around this that sends');
  return sender;
}

export interface SendOptions<Input, Answer> {
  /** Shows the outcome before it is confirmed, and gives what takes it back if it is refused. */
  readonly apply?: (input: Input) => () => void;
  /** It is done. Called also when the component is gone: read anew what has changed. */
  readonly done?: (answer: Answer, input: Input) => void;
  /** It was refused, or given up; `apply` was taken back. */
  readonly failed?: (error: unknown, input: Input) => void;
}

export interface Send<Input, Answer> extends Sending {
  /** Promises the answer, undefined when it was refused: `error` tells why. Twice the same, as by a double click, is sent once. */
  readonly send: (input: Input) => Promise<Answer | undefined>;
  /** Tries at once what waits. */
  readonly tryNow: () => void;
  readonly giveUp: () => void;
  /** Takes a refusal off the screen. */
  readonly forget: () => void;
}

/**
 * Sends what a person does, once, however bad the connection is. `name` says what it is about (`comment 1042`,
 * `take <uuid>`): one intention at a time has it, and its state is found by it again after the component was away.
 */
export function useSend<Input, Answer>(
  name: string,
  act: Act<Input, Answer>,
  options: SendOptions<Input, Answer> = {},
): Send<Input, Answer> {
  const sender = useSender();
  const sending = useSyncExternalStore(sender.subscribe, () => sender.stateOf(name));
  const latest = useRef({ act, options });
  useEffect(() => {
    latest.current = { act, options };
  });
  const send = useCallback(
    async (input: Input): Promise<Answer | undefined> => {
      const { act: call, options: told } = latest.current;
      const joined = sender.sends(name, input);
      const undo = joined ? undefined : told.apply?.(input);
      try {
        const answer = await sender.send(name, input, call);
        if (!joined) told.done?.(answer, input);
        return answer;
      } catch (error) {
        undo?.();
        if (!joined) told.failed?.(error, input);
        return undefined;
      }
    },
    [sender, name],
  );
  return useMemo(
    () => ({
      ...sending,
      send,
      tryNow: () => sender.tryNow(name),
      giveUp: () => sender.giveUp(name),
      forget: () => sender.forget(name),
    }),
    [sending, send, sender, name],
  );
}
