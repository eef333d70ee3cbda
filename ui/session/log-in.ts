/** Leaves for the log-in, which comes back to this very page. */
export function goToLogIn(): void {
  const { pathname, search } = location;
  location.assign(`/login?${new URLSearchParams({ next: pathname + search }).toString()}`);
}
