import { fromWire, toWire } from '../wire.ts';
import type { FrameFacts } from '../surfaces.ts';
import { control, serveDesktop } from './connection.ts';
import { noteCrossing } from './recording.ts';
import { NotModelled, strict } from './strict.ts';
import { EventEmitter } from 'node:events';
import { allWindows, windowById } from './window-registry.ts';
import { foreignFrame } from './web-frame.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, listener: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, listener);
  }

  handleOnce(channel: string, listener: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return listener(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  _channels(): string[] {
    return [...this.handlers.keys()];
  }

  _handler(channel: string): Handler | undefined {
    return this.handlers.get(channel);
  }
}

export const ipcMain = strict('ipcMain', new IpcMain());

/** Makes the `ipc` of one web contents, whose handlers come before the common ones. */
export function createIpc(): typeof ipcMain {
  return strict('webContents.ipc', new IpcMain());
}

function eventFor(contents: any, frame: unknown): object {
  return strict('IpcMainEvent', {
    type: 'frame',
    sender: contents,
    senderFrame: frame,
    frameId: 1,
    processId: contents.id,
    ports: [],
    reply: (channel: string, ...args: unknown[]) => contents.send(channel, ...args),
    set returnValue(_value: unknown) {
      throw new NotModelled('ipcRenderer.sendSync');
    },
  });
}

async function invoke(contents: any, frame: unknown, channel: string, args: unknown[]): Promise<unknown> {
  const handler = contents.ipc._handler(channel) ?? ipcMain._handler(channel);
  if (!handler) {
    console.error(`Error occurred in handler for '${channel}': No handler registered for '${channel}'`);
    throw new Error(`No handler registered for '${channel}'`);
  }
  return handler(eventFor(contents, frame), ...args);
}

function contentsOf(windowId: number): any {
  return windowById(windowId)?.webContents;
}

serveDesktop({
  invoke: async (windowId, facts, channel, wire) => {
    const contents = contentsOf(windowId);
    if (!contents) return { error: `Error invoking remote method '${channel}': window is gone` };
    try {
      const args = fromWire(wire) as unknown[];
      const answer = await invoke(contents, contents._frame(facts), channel, args);
      await letThrough(args);
      try {
        const text = toWire(structuredClone(answer));
        noteCrossing(text);
        return { wire: text };
      } catch {
        throw new Error('An object could not be cloned.');
      }
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  },
  receive: (windowId, facts, channel, wire) => {
    const contents = contentsOf(windowId);
    if (!contents) return;
    const event = eventFor(contents, contents._frame(facts));
    const args = fromWire(wire) as unknown[];
    contents.emit('ipc-message', event, channel, ...args);
    contents.ipc.emit(channel, event, ...args);
    ipcMain.emit(channel, event, ...args);
  },
});

let held: { readonly text: string; readonly released: Promise<void>; readonly release: () => void } | null =
  null;

/** A computer that is busy: answers to messages with this text in them wait; null lets all of them go. */
control('holdAnswers', (text: string | null) => {
  held?.release();
  const { promise, resolve } = Promise.withResolvers<void>();
  held = text === null ? null : { text, released: promise, release: resolve };
});

async function letThrough(args: unknown[]): Promise<void> {
  if (held !== null && JSON.stringify(args).includes(held.text)) await held.released;
}

/** Sends a message as somebody who never had our preload: for tests of who is listened to. */
control(
  'invokeAs',
  async (
    sender: { url: string; isMainFrame?: boolean; webContentsId?: number },
    channel: string,
    ...args: unknown[]
  ): Promise<{ wire: string } | { error: string }> => {
    const isMainFrame = sender.isMainFrame ?? true;
    const known =
      allWindows().find((window) => window.webContents.id === sender.webContentsId) ?? allWindows()[0];
    const real = known?.webContents;
    const isForeign = sender.webContentsId !== undefined && real?.id !== sender.webContentsId;
    const facts: FrameFacts = {
      token: `as-${sender.url}`,
      url: sender.url,
      origin: originOf(sender.url),
      isMainFrame,
      parent: isMainFrame || !real ? null : real.mainFrame._facts,
    };
    const frame = foreignFrame(facts);
    const contents = isForeign || !real ? foreignContents(sender.webContentsId ?? 0, frame) : real;
    try {
      return { wire: toWire(structuredClone(await invoke(contents, frame, channel, args))) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  },
);

function foreignContents(id: number, frame: unknown): object {
  return strict('webContents', {
    id,
    mainFrame: frame,
    ipc: createIpc(),
    isDestroyed: () => false,
    getURL: () => (frame as { url: string }).url,
    getType: () => 'window',
    send: () => undefined,
    hostWebContents: null,
  });
}

function originOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed && parsed.host !== '' ? `${parsed.protocol}//${parsed.host}` : 'null';
}
