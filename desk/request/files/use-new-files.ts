import { useCallback, useMemo, useRef, useState } from 'react';
import { useApi } from '../../../ui/api/use-api.ts';
import { useSender } from '../../sending/use-send.ts';
import { useOpenRequest } from '../request-context.ts';

/** A file that is on its way to the server, or there and not yet part of anything. */
export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'sending' | 'done' | 'failed';
  /** Of the attachment, once it is there. */
  readonly uuid: string | null;
  readonly error: unknown;
}

export interface NewFilesState {
  readonly items: readonly NewFile[];
  readonly busy: boolean;
  /** Uuids of those that are there. */
  readonly ready: readonly string[];
  readonly add: (files: Iterable<File> | FileList) => void;
  /** Opens the browser's own choice of files. */
  readonly choose: () => void;
  readonly again: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

/** Files that are sent at once and become part of what is being written when that is sent. */
export function useNewFiles(name: string, isPublic: boolean): NewFilesState {
  const api = useApi();
  const sender = useSender();
  const { request } = useOpenRequest();
  const [items, setItems] = useState<readonly NewFile[]>([]);
  const files = useRef(new Map<string, File>());
  const change = useCallback((id: string, next: Partial<NewFile>): void => {
    setItems((all) => all.map((each) => (each.id === id ? { ...each, ...next } : each)));
  }, []);
  const send = useCallback(
    async (id: string, file: File): Promise<void> => {
      change(id, { state: 'sending', error: null });
      try {
        const { attachment } = await sender.send(`file ${name} ${id}`, { file, isPublic }, (input, how) =>
          api.addAttachment({ path: { request: request.uuid }, body: { ...input, pending: true }, ...how }),
        );
        change(id, { state: 'done', uuid: attachment });
      } catch (error) {
        change(id, { state: 'failed', error });
      }
    },
    [api, sender, request.uuid, name, isPublic, change],
  );
  const add = useCallback(
    (given: Iterable<File> | FileList): void => {
      for (const file of Array.from(given as Iterable<File>)) {
        const id = crypto.randomUUID();
        files.current.set(id, file);
        setItems((all) => [
          ...all,
          { id, name: file.name, size: file.size, state: 'sending', uuid: null, error: null },
        ]);
        void send(id, file);
      }
    },
    [send],
  );
  return useMemo(
    () => ({
      items,
      busy: items.some(({ state }) => state === 'sending'),
      ready: items.flatMap(({ uuid }) => uuid ?? []),
      add,
      choose: () => {
        const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
        input.addEventListener('change', () => add(input.files ?? []));
        input.click();
      },
      again: (id) => {
        const file = files.current.get(id);
        if (file !== undefined) void send(id, file);
      },
      remove: (id) => setItems((all) => all.filter((each) => each.id !== id)),
      clear: () => setItems([]),
    }),
    [items, add, send],
  );
}
