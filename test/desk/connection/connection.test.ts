import { expect } from 'chai';
import { Connection } from '../../../desk/connection/connection.ts';
import type { LiveState } from '../../../ui/live/index.ts';

function world() {
  const listeners = new Set<(state: LiveState) => void>();
  const live = {
    state: 'connecting' as LiveState,
    onState(listener: (state: LiveState) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(state: LiveState) {
      live.state = state;
      for (const listener of listeners) listener(state);
    },
  };
  const network = new EventTarget();
  const waits: (() => void)[] = [];
  let hasNetwork = true;
  const connection = new Connection({
    live,
    network,
    hasNetwork: () => hasNetwork,
    later(work) {
      waits.push(work);
      return () => void waits.splice(waits.indexOf(work), 1);
    },
  });
  const plug = (there: boolean): void => {
    hasNetwork = there;
    network.dispatchEvent(new Event(there ? 'online' : 'offline'));
  };
  return { connection, live, plug, waits, listeners };
}

describe('the connection to the server', () => {
  it('is not called lost for a short gap', () => {
    const { connection, live, waits } = world();
    live.become('connected');
    live.become('connecting');
    expect(connection.state).to.equal('connected');
    live.become('connected');
    expect(waits).to.deep.equal([]);
  });

  it('is lost when the server does not answer for a while, and there again at once', () => {
    const { connection, live, waits } = world();
    const told: string[] = [];
    connection.subscribe(() => told.push(connection.state));
    waits[0]?.();
    live.become('connected');
    expect(told).to.deep.equal(['lost', 'connected']);
  });

  it('is offline the moment the device has no network', () => {
    const { connection, live, plug } = world();
    live.become('connected');
    plug(false);
    expect(connection.state).to.equal('offline');
    plug(true);
    expect(connection.state).to.equal('connected');
  });

  it('a log-out is no lost connection, and what was closed listens no more', () => {
    const { connection, live, plug, listeners } = world();
    live.become('signed-out');
    plug(false);
    expect(connection.state).to.equal('signed-out');
    connection.close();
    expect(listeners.size).to.equal(0);
  });
});
