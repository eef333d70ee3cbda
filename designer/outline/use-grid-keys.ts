import { type KeyboardEvent, useRef } from 'react';
import { isPress } from '../../ui/keys/keys.ts';
import type { OutlineCommand } from './outline-commands.ts';
import type { OutlineState } from './outline-state.ts';
import { typeAhead } from './type-ahead.ts';

interface GridKeys {
  readonly state: OutlineState;
  /** What each row is called. */
  readonly labels: () => readonly string[];
  readonly commands: readonly OutlineCommand[];
  readonly wish: (command: OutlineCommand) => void;
  readonly openMenu: () => void;
}

/** Letters that follow each other within this time are one word. */
const WORD_MS = 700;
/** The clipboard has events of its own, which come without asking for permission. */
const BY_EVENT: readonly string[] = ['copy', 'cut', 'paste'];

/** What the keys do on a row: to other rows, open and close, choose, commands, and letters that lead to a row. */
export function useGridKeys({ state, labels, commands, wish, openMenu }: GridKeys): (event: KeyboardEvent) => void {
  const typed = useRef({ word: '', at: 0 });
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return;
    if (event.defaultPrevented || !handled(event)) return;
    event.preventDefault();
  };

  function handled(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return done(openMenu());
    const going = Date.now() - typed.current.at < WORD_MS && typed.current.word !== '';
    if (going && isLetter(event)) return letter(key);
    const command = commands.find(
      ({ id, keys }) => keys !== undefined && !BY_EVENT.includes(id) && isPress(keys, event),
    );
    if (command !== undefined) return done(wish(command));
    return move(event) || open(event) || (isLetter(event) && letter(key));
  }

  function move({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || metaKey) return false;
    const { rows, current, goTo } = state;
    const at = rows.indexOf(current);
    const last = rows.length - 1;
    if (key === ' ') return done(goTo(current.key, ctrlKey || shiftKey));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last, PageDown: at + 10, PageUp: at - 10 }[key];
    if (to === undefined || ctrlKey) return false;
    const row = rows[Math.min(last, Math.max(0, to))];
    if (row !== undefined && row !== current) goTo(row.key, shiftKey);
    return true;
  }

  function open({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey) return false;
    const { rows, current, goTo, setExpanded } = state;
    if (key === 'ArrowRight') {
      if (current.expanded === false) setExpanded(current.key, true);
      else if (current.expanded === true) goTo(rows[rows.indexOf(current) + 1]?.key ?? current.key);
      return true;
    }
    if (key === 'ArrowLeft') {
      if (current.expanded === true && current.type !== 'machine') setExpanded(current.key, false);
      else if (current.parent !== null) goTo(current.parent);
      return true;
    }
    if (key !== '*') return false;
    for (const row of rows) if (row.parent === current.parent && row.expanded === false) setExpanded(row.key, true);
    return true;
  }

  function letter(key: string): boolean {
    const now = Date.now();
    const word = now - typed.current.at < WORD_MS ? typed.current.word + key : key;
    typed.current = { word, at: now };
    const found = state.rows[typeAhead(labels(), state.rows.indexOf(state.current), word)];
    if (found !== undefined) state.goTo(found.key);
    return true;
  }
}

function isLetter({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && key !== '*' && key !== '?' && !altKey && !ctrlKey && !metaKey;
}

function done(_did: void): true {
  return true;
}
