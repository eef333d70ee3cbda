/** One reason of a refusal. */
export interface ApiDetail {
  /** Stable name, with its subject after a colon: `required-field:serial`. */
  readonly rule: string;
  /** Where: a JSON pointer. */
  readonly path: string;
  /** For people. */
  readonly message: string;
  /** In a text such as a template, both from 1. */
  readonly line?: number;
  readonly column?: number;
}

interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details?: readonly ApiDetail[];
  readonly requestId?: string | null;
  readonly retryAfter?: number | null;
}

/** What the server refused, or failed to do. */
export class ApiError extends Error {
  /** Of HTTP; 0 when no answer came. */
  readonly status: number;
  /** Stable: as the server's table of errors has it, NETWORK_FAILED without an answer, UNEXPECTED for one that is not ours. */
  readonly code: string;
  /** Every reason at once. */
  readonly details: readonly ApiDetail[];
  /** Names the call in the server's log; null without an answer. */
  readonly requestId: string | null;
  /** Seconds after which it is worth trying again; null when the server does not say. */
  readonly retryAfter: number | null;

  constructor({ status, code, message, details = [], requestId = null, retryAfter = null }: Told, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.details = details;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }
}

/** The error that an answer tells. What stands between, such as a proxy, may answer in a form of its own. */
export async function errorOf(response: Response): Promise<ApiError> {
  const { status } = response;
  const text = await response.text();
  const told = errorIn(text);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : null;
  if (told !== undefined) return new ApiError({ ...told, status, retryAfter });
  const requestId = response.headers.get('x-request-id');
  return new ApiError({ status, code: 'UNEXPECTED', message: `the server answered ${status}`, requestId, retryAfter });
}

function errorIn(text: string): Omit<Told, 'status'> | undefined {
  try {
    const { error } = JSON.parse(text) as { error?: Partial<Told> };
    if (typeof error?.code !== 'string' || typeof error.message !== 'string') return undefined;
    return { ...error, code: error.code, message: error.message };
  } catch {
    // No JSON: then it is not an answer of ours.
    return undefined;
  }
}
