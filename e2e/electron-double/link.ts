import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

/** What one side offers the other: named functions. Values cross by structured clone. */
export type Surface = Record<string, (...args: never[]) => unknown>;

/** A surface as its owner writes it: answers may take time. */
export type Served<S> = {
  [K in keyof S]: S[K] extends (...args: infer A) => infer R ? (...args: A) => R | Promise<R> : never;
};

/** Two processes calling each other in order over one loopback socket. */
export type Link<Remote> = {
  call<K extends keyof Remote & string>(
    name: K,
    ...args: Remote[K] extends (...args: infer A) => unknown ? A : never
  ): Promise<Remote[K] extends (...args: never[]) => infer R ? Awaited<R> : never>;
  readonly closed: Promise<void>;
  close(): void;
};

/** What a call comes to whose other side is gone: it can't be told any more, whatever it was. */
export class LinkEnded extends Error {
  constructor() {
    super('The other side has ended');
  }
}

type Message =
  | { kind: 'call'; id: number; name: string; args: unknown[] }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; message: string };

export async function connectLink<Remote>(port: number, local: Surface): Promise<Link<Remote>> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return createLink<Remote>(socket, local);
}

export function createLink<Remote>(socket: Socket, local: Surface): Link<Remote> {
  socket.setNoDelay(true);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 1;
  let pending: Buffer = Buffer.alloc(0);

  const send = (message: Message): void => {
    if (socket.destroyed) return;
    const body = serialize(message);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    socket.write(Buffer.concat([head, body]));
  };

  const receive = async (message: Message): Promise<void> => {
    if (message.kind !== 'call') {
      const caller = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'answer') caller?.resolve(message.value);
      else caller?.reject(new Error(message.message));
      return;
    }
    const serve = local[message.name] as ((...args: unknown[]) => unknown) | undefined;
    try {
      if (serve === undefined) throw new Error(`Nobody serves "${message.name}" here`);
      send({ kind: 'answer', id: message.id, value: await serve(...message.args) });
    } catch (error) {
      send({
        kind: 'failure',
        id: message.id,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  };

  socket.on('data', (chunk: Buffer) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32BE(0)) {
      const end = 4 + pending.readUInt32BE(0);
      const message = deserialize(pending.subarray(4, end)) as Message;
      pending = pending.subarray(end);
      void receive(message);
    }
  });
  // A killed process ends its socket with an error; 'close' follows and is what counts.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      for (const caller of waiting.values()) caller.reject(new LinkEnded());
      waiting.clear();
      resolve();
    });
  });

  const call = async (name: string, ...args: unknown[]): Promise<unknown> => {
    if (socket.destroyed) throw new LinkEnded();
    const id = nextId++;
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      send({ kind: 'call', id, name, args });
    });
  };
  return { call: call as Link<Remote>['call'], closed, close: () => socket.destroy() };
}
