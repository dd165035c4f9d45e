/* oxlint-disable */
import { fromWire, isPlainTree, toWire } from '../wire.ts';
import { worldPort } from './world-port.ts';

declare const port: any;
declare const electronDoubleToDesktop: (text: string) => void;
declare const runPreload: (require: any, module: any, exports: any, process: any, global: any) => void;

/** Runs in the page's own world before any script of the page. */
function mainWorld(): void {
  port.handlers.expose = (message: any) => {
    if (message.key in globalThis) {
      port.send({
        kind: 'exposed',
        error: 'Cannot bind an API on top of an existing property on the window object',
      });
      return;
    }
    Object.defineProperty(globalThis, message.key, {
      value: port.freeze(port.unpack(message.tree)),
      enumerable: true,
    });
    port.send({ kind: 'exposed', error: null });
  };

  // What a page may use is decided by the session's permission handlers; Chromium alone would never ask.
  let asked = 0;
  const answers = new Map<number, (isGranted: boolean) => void>();
  port.handlers.permission = (message: any) => {
    answers.get(message.id)?.(message.isGranted);
    answers.delete(message.id);
  };
  const ask = (permission: string): Promise<boolean> =>
    new Promise((resolve) => {
      answers.set(++asked, resolve);
      port.send({ kind: 'ask', id: asked, permission });
    });
  const denied = (): DOMException => new DOMException('Permission denied', 'NotAllowedError');
  if (globalThis.Notification) {
    Notification.requestPermission = async () => ((await ask('notifications')) ? 'granted' : 'denied');
  }
  if (navigator.geolocation) {
    const real = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
    Geolocation.prototype.getCurrentPosition = function (ok, failed, options) {
      void ask('geolocation').then((isGranted) => {
        if (isGranted) real(ok, failed, options);
        else failed?.({ code: 1, message: 'User denied Geolocation' } as GeolocationPositionError);
      });
    };
  }
  if (globalThis.MediaDevices) {
    const real = MediaDevices.prototype.getUserMedia;
    MediaDevices.prototype.getUserMedia = async function (constraints) {
      if (!(await ask('media'))) throw denied();
      return real.call(this, constraints);
    };
  }
  if (globalThis.Clipboard) {
    const real = Clipboard.prototype.readText;
    Clipboard.prototype.readText = async function () {
      if (!(await ask('clipboard-read'))) throw denied();
      return real.call(this);
    };
  }
}

/** Runs in the isolated world: gives the preload bundle the `electron` of a sandboxed renderer. */
function isolatedWorld(): void {
  const listeners = new Map<string, any[]>();
  const waiting = new Map<number, { resolve: (v: unknown) => void; reject: (v: unknown) => void }>();
  let nextCall = 1;
  const post = (message: object): void => electronDoubleToDesktop(JSON.stringify(message));
  const wireOf = (args: unknown[]): string => {
    try {
      return toWire(structuredClone(args));
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };

  const strict = (name: string, target: object): any =>
    new Proxy(target, {
      get: (object: any, key) => {
        if (typeof key === 'symbol' || key in object || ['then', '__esModule', 'toJSON'].includes(key))
          return object[key];
        throw new Error(`Electron double: ${name}.${key} is not modelled`);
      },
    });

  const add = (channel: string, listener: any, isOnce: boolean): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, isOnce }]);
  };
  const remove = (channel: string, listener: any): void => {
    const left = [...(listeners.get(channel) ?? [])];
    const index = left.findLastIndex((entry) => entry.listener === listener);
    if (index >= 0) left.splice(index, 1);
    listeners.set(channel, left);
  };
  const ipcRenderer: any = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]) => {
      const wire = wireOf(args);
      const id = nextCall++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        post({ kind: 'invoke', id, channel, wire });
      });
    },
    send: (channel: string, ...args: unknown[]) => post({ kind: 'send', channel, wire: wireOf(args) }),
    on: (channel: string, listener: any) => (add(channel, listener, false), ipcRenderer),
    once: (channel: string, listener: any) => (add(channel, listener, true), ipcRenderer),
    addListener: (channel: string, listener: any) => (add(channel, listener, false), ipcRenderer),
    off: (channel: string, listener: any) => (remove(channel, listener), ipcRenderer),
    removeListener: (channel: string, listener: any) => (remove(channel, listener), ipcRenderer),
    removeAllListeners: (channel: string) => (listeners.delete(channel), ipcRenderer),
    listenerCount: (channel: string) => (listeners.get(channel) ?? []).length,
  });

  (globalThis as any).electronDoubleReceive = (text: string): void => {
    const message = JSON.parse(text);
    if (message.kind === 'answer') {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) call?.resolve(fromWire(message.wire));
      else call?.reject(new Error(message.error));
    } else if (message.kind === 'permission') {
      port.send(message);
    } else {
      const args = fromWire(message.wire) as unknown[];
      for (const entry of listeners.get(message.channel) ?? []) {
        if (entry.isOnce) remove(message.channel, entry.listener);
        try {
          entry.listener(strict('IpcRendererEvent', { sender: ipcRenderer, ports: [] }), ...args);
        } catch (error) {
          setTimeout(() => {
            throw error;
          });
        }
      }
    }
  };

  port.handlers.ask = (message: any) => post({ kind: 'ask', id: message.id, permission: message.permission });
  let exposeError: string | null = null;
  port.handlers.exposed = (message: any) => {
    exposeError = message.error;
  };
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      port.send({ kind: 'expose', key, tree: port.pack(api) });
      if (exposeError !== null) throw new Error(exposeError);
    },
  });

  // Keys that the page leaves alone go to the application menu, and links to other programs to main. Asked when all
  // listeners of the page have heard of the key: they were added after this one.
  addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const press = { key, code, control: ctrlKey, meta: metaKey, alt: altKey, shift: shiftKey };
    setTimeout(() => {
      if (!event.defaultPrevented) post({ kind: 'key', press });
    });
  });
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (event.defaultPrevented || !link || /^(https?|blob|data|javascript|about):/u.test(link.protocol))
      return;
    event.preventDefault();
    post({ kind: 'foreign-link', url: link.href });
  });

  const electron = strict('electron (preload)', { contextBridge, ipcRenderer });
  const require_ = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const process_ = strict('process (preload)', {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
  });
  const module_ = { exports: {} };
  try {
    runPreload(require_, module_, module_.exports, process_, globalThis);
  } catch (error: any) {
    console.error(`Unable to load preload script: ${error?.stack ?? error}`);
  }
}

/** Only the top frame of a window has a preload; frames inside it have nothing of ours. */
const onlyInTopFrame = (source: string): string => `if (self === top) (() => { ${source} })();`;

export function mainWorldSource(secret: string): string {
  return onlyInTopFrame(`
    ${isPlainTree.toString()}
    const port = (${worldPort.toString()})(${JSON.stringify(secret)}, '>isolated', '>main');
    (${mainWorld.toString()})();`);
}

export function isolatedWorldSource(secret: string, preload: string): string {
  return onlyInTopFrame(`
    ${isPlainTree.toString()}
    ${toWire.toString()}
    ${fromWire.toString()}
    const port = (${worldPort.toString()})(${JSON.stringify(secret)}, '>main', '>isolated');
    const runPreload = function (require, module, exports, process, global) { ${preload}
    };
    (${isolatedWorld.toString()})();`);
}
