import { leaveWindowName, takeWindowName } from '../workspace/window-name.ts';

/** This window's name, and what gives it back. It is left for the next page when this one goes, and taken again when it comes back. */
export function holdWindowName(): readonly [name: string, letGo: () => void] {
  const name = takeWindowName(sessionStorage, Math.random);
  const leave = (): void => leaveWindowName(sessionStorage, name);
  const takeAgain = (): void => void takeWindowName(sessionStorage, Math.random);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', takeAgain);
  const letGo = (): void => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', takeAgain);
    leave();
  };
  return [name, letGo];
}
