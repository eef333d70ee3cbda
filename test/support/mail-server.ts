import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mailed {
  readonly to: readonly string[];
  /** As it came: heads, parts, everything. */
  readonly text: string;
}

type Refusing = (address: string) => { code: number; text: string } | null;

/** A mail server on this machine that refuses whom it is told to. */
export interface MailServer {
  readonly mails: Mailed[];
  readonly port: number;
  /** Why an address is not taken; null takes it. */
  refuse: Refusing;
  close(): Promise<void>;
}

/** Opens a mail server on a free port; the password is `right`. */
export async function openMailServer(): Promise<MailServer> {
  const mails: Mailed[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ password }, _, done) =>
      password === 'right' ? done(null, { user: 'me' }) : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onRcptTo({ address }, _, done) {
      const no = opened.refuse(address);
      done(no === null ? null : Object.assign(new Error(no.text), { responseCode: no.code }));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const opened: MailServer = {
    mails,
    port,
    refuse: () => null,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
  return opened;
}

/** A head of a mail, as it stands in it. */
export function headOf({ text }: Mailed, name: string): string | undefined {
  const [heads = ''] = text.split('\r\n\r\n');
  const found = new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(heads)?.[1];
  return found?.replaceAll(/\r\n[ \t]/g, ' ').trim();
}
