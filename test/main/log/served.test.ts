import { expect } from 'chai';
import { ReglamentError } from '../../../engine/errors.ts';
import { censorOf, makeLog } from '../../../engine/main/log/index.ts';
import { brokenContext, serve } from '../../http/served.ts';
import { rawCall } from '../../http/operation/raw-call.ts';

const CANARY = 'Canary0815abcDEFghiJKLmnoPQRstuVWXyz42abcDEFghi';
const PASSWORD = 'canary-of-the-database';

describe('what a call brings into the log', () => {
  it('nothing of its headers, cookies, query and path, also when it fails with an error that names secrets', async () => {
    const cause = Object.assign(new Error(`connect mysql://desk:${PASSWORD}@db/desk`), { password: PASSWORD });
    const failure = new ReglamentError('STORE_FAILED', { reason: `near '${CANARY}'` }, { cause });
    const lines: string[] = [];
    const censor = censorOf([PASSWORD]);
    const log = makeLog({ level: 'debug', format: 'json', censor, write: (line) => lines.push(line) });
    const served = await serve(brokenContext(failure), { log });
    const headers = {
      authorization: `Bearer ${CANARY}`,
      cookie: `reglament_session=${CANARY}`,
      'x-secret': CANARY,
      'user-agent': CANARY,
      'x-request-id': CANARY,
      referer: `http://localhost/reset/${CANARY}`,
    };
    for (const path of [
      `/requests/41?token=${CANARY}`,
      `/api/v1/requests?cursor=${CANARY}`,
      `/invitation/${CANARY}`,
      `/set-up/${CANARY}`,
      `/api/v1/links/reset/${CANARY}`,
      `/nothing/${CANARY}`,
    ])
      await rawCall(served.url + path, headers);
    await served.close();
    const text = lines.join('');
    expect(lines.filter((line) => line.includes('"msg":"answered"'))).to.have.length(6);
    expect(text).to.contain('failed to answer').and.contain('mysql://desk:…@db/desk');
    for (const secret of [CANARY, CANARY.slice(0, 12), PASSWORD]) expect(text).not.to.contain(secret);
  });
});
