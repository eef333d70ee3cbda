import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { About } from '../api/reading-key.ts';

interface ActOptions<Answer> {
  /** What is read anew when it is done. */
  readonly about: About;
  readonly done?: (answer: Answer) => void;
  readonly failed?: (error: Error) => void;
}

export interface DoneOnce<Input> {
  /** Does nothing while the same is under way. */
  readonly act: (input: Input) => void;
  readonly isActing: boolean;
  readonly error: Error | null;
  readonly forget: () => void;
}

/**
 * Does something that the server does not recognise when it is sent a second time, as making a person: it is sent once,
 * never again by itself, and a lost connection is told as what it is.
 */
export function useAct<Input, Answer>(
  call: (input: Input) => Promise<Answer>,
  { about, done, failed }: ActOptions<Answer>,
): DoneOnce<Input> {
  const queries = useQueryClient();
  const underWay = useRef(false);
  const { mutate, isPending, error, reset } = useMutation<Answer, Error, Input>({
    mutationFn: call,
    retry: false,
    networkMode: 'always',
    onSuccess: (answer) => {
      void queries.invalidateQueries({ queryKey: [about] });
      done?.(answer);
    },
    onError: (problem) => failed?.(problem),
    onSettled: () => {
      underWay.current = false;
    },
  });
  const act = (input: Input): void => {
    if (underWay.current) return;
    underWay.current = true;
    mutate(input);
  };
  return { act, isActing: isPending, error, forget: reset };
}
