import type { RequestRecord } from '../../run/index.ts';

/** The request of a case as it was when it was filed; a log gives it neither fields nor a client. */
export function filedRecord(request: {
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly priority: string;
  readonly createdAt: string;
}): RequestRecord {
  return {
    number: request.number,
    type: request.type,
    subject: request.subject,
    status: null,
    stage: null,
    priority: request.priority as RequestRecord['priority'],
    created: request.createdAt,
    fields: {},
    checklists: {},
    client: null,
    assignee: null,
    group: null,
  };
}
