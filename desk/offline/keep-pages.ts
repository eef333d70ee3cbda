/** Has the browser keep the pages themselves, so that they open without a connection. Where it cannot, nothing is lost. */
export function keepPages(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const base = import.meta.env.BASE_URL;
  const register = (): void => {
    navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined);
  };
  // What the first page needs comes before what only a later one does.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
