/** What a test looks at of an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** Calls of one person; paths are below `/api/v1`. */
export interface Calling {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

/** Calls with these headers, which say who calls, as a page of ours does. A form goes as it is, all else as JSON. */
export function calling(url: string, caller: Record<string, string>): Calling {
  const who = { 'sec-fetch-site': 'same-origin', ...caller };
  const call = async (method: string, path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${url}/api/v1${path}`, { method, ...init });
    const json = response.headers.get('content-type')?.includes('json') === true;
    const body = json ? await response.json() : Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body };
  };
  return {
    get: (path, headers = {}) => call('GET', path, { headers: { ...who, ...headers } }),
    send: (method, path, body, headers = {}) => {
      const all = { ...who, ...headers };
      if (body instanceof FormData) return call(method, path, { headers: all, body });
      if (body === undefined) return call(method, path, { headers: all });
      const type = { 'content-type': 'application/json' };
      return call(method, path, { headers: { ...type, ...all }, body: JSON.stringify(body) });
    },
  };
}

/** `409 EVENT_REFUSED`, or the status alone of a good answer. */
export function outcome({ status, body }: Answer): string {
  return body?.error === undefined ? String(status) : `${status} ${body.error.code}`;
}

/** The names of the reasons that a refusal tells. */
export function rules({ body }: Answer): string[] {
  return (body.error.details ?? []).map(({ rule }: { rule: string }) => rule);
}
