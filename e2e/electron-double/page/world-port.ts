/* oxlint-disable */
import { isPlainTree } from '../wire.ts';

/**
 * One end of the passage between a page's own world and the isolated world of its preload: values are copied
 * as Electron's context bridge copies them. Functions and promises become proxies, errors keep their message
 * only, prototypes are lost, symbols are refused. Run in both worlds; it must carry everything inside itself,
 * but for `isPlainTree`, which is there.
 */
export function worldPort(secret: string, outbound: string, inbound: string): any {
  const document_ = globalThis.document;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const Custom = CustomEvent;
  const functions = new Map<number, any>();
  const promises = new Map<number, { resolve: (v: unknown) => void; reject: (v: unknown) => void }>();
  const proxies = new Map<number, any>();
  const ids = new WeakMap<object, number>();
  let next = 1;
  let reply: any = null;
  const cloneable = ['Date', 'RegExp', 'Map', 'Set', 'ArrayBuffer', 'Blob', 'File', 'DataView'];

  const send = (message: object): void => {
    dispatch.call(document_, new Custom(secret + outbound, { detail: message }));
  };

  const pack = (value: any, depth = 0): any => {
    if (depth > 1000)
      throw new Error(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot cross the context bridge.');
    if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
      return { t: 'v', v: value };
    // The way between the worlds copies it already, faster than we could.
    if (depth === 0 && isPlainTree(value)) return { t: 'v', v: value };
    if (typeof value === 'function') {
      let id = ids.get(value);
      if (id === undefined) {
        id = next++;
        ids.set(value, id);
        functions.set(id, value);
      }
      return { t: 'f', id };
    }
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (value instanceof Promise) {
      const id = next++;
      value.then(
        (settled) => send({ kind: 'settle', id, isOk: true, value: packOrError(settled) }),
        (reason) => send({ kind: 'settle', id, isOk: false, value: packOrError(reason) }),
      );
      return { t: 'p', id };
    }
    if (value instanceof Error || kind === 'Error') return { t: 'e', message: String(value.message) };
    if (kind === 'DOMException') return { t: 'e', message: String(value.message) };
    if (cloneable.includes(kind) || ArrayBuffer.isView(value)) return { t: 'v', v: value };
    if (Array.isArray(value)) return { t: 'a', items: Array.from(value, (item) => pack(item, depth + 1)) };
    return { t: 'o', entries: Object.keys(value).map((key) => [key, pack(value[key], depth + 1)]) };
  };
  const packOrError = (value: any): any => {
    try {
      return pack(value);
    } catch (error: any) {
      return { t: 'e', message: error.message };
    }
  };

  const unpack = (tree: any): any => {
    switch (tree.t) {
      case 'v':
        return tree.v;
      case 'e':
        return new Error(tree.message);
      case 'a':
        return tree.items.map(unpack);
      case 'o': {
        const object: Record<string, unknown> = {};
        for (const [key, item] of tree.entries) {
          Object.defineProperty(object, key, {
            value: unpack(item),
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
        return object;
      }
      case 'p':
        return new Promise((resolve, reject) => promises.set(tree.id, { resolve, reject }));
      case 'f': {
        const known = proxies.get(tree.id);
        if (known) return known;
        const proxy = (...args: unknown[]): unknown => {
          reply = null;
          send({ kind: 'call', id: tree.id, args: args.map((arg) => pack(arg)) });
          const answer = reply;
          reply = null;
          if (!answer) throw new Error('The other world did not answer');
          if (!answer.isOk) throw unpack(answer.value);
          return unpack(answer.value);
        };
        proxies.set(tree.id, proxy);
        return proxy;
      }
    }
  };

  const freeze = (value: any): any => {
    if (value && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      for (const key of Object.keys(value)) freeze(value[key]);
      Object.freeze(value);
    } else if (typeof value === 'function') Object.freeze(value);
    return value;
  };

  const handlers: Record<string, (message: any) => void> = {
    call: (message) => {
      let answer;
      try {
        answer = { isOk: true, value: pack(functions.get(message.id)(...message.args.map(unpack))) };
      } catch (error) {
        answer = { isOk: false, value: packOrError(error) };
      }
      send({ kind: 'reply', answer });
    },
    reply: (message) => {
      reply = message.answer;
    },
    settle: (message) => {
      const promise = promises.get(message.id);
      promises.delete(message.id);
      if (message.isOk) promise?.resolve(unpack(message.value));
      else promise?.reject(unpack(message.value));
    },
  };
  document_.addEventListener(secret + inbound, (event: any) => {
    // Every look at it is a copy from the other world.
    const { detail } = event;
    handlers[detail.kind]!(detail);
  });
  return { send, pack, unpack, freeze, handlers };
}
