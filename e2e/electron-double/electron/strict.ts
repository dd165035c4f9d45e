import { EventEmitter } from 'node:events';
import { tellProblem } from './connection.ts';

const unasked = new Set([
  'then',
  'toJSON',
  'constructor',
  'domain',
  'inspect',
  'nodeType',
  'asymmetricMatch',
]);

export class NotModelled extends Error {
  constructor(what: string) {
    super(`Electron double: ${what} is not modelled`);
    tellProblem({ kind: 'not-modelled', text: this.message });
  }
}

/** Refuses by name whatever the double does not model, so that nothing is silently skipped. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || key in object || key.startsWith('_') || unasked.has(key)) {
        return Reflect.get(object, key, receiver);
      }
      throw new NotModelled(`${name}.${key}`);
    },
    set(object, key, value, receiver): boolean {
      if (typeof key === 'symbol' || key in object || key.startsWith('_')) {
        return Reflect.set(object, key, value, receiver);
      }
      throw new NotModelled(`${name}.${key} =`);
    },
  });
}

/** A whole module or class that nobody has needed yet. */
export function unmodelled(name: string): any {
  return new Proxy(class {}, {
    get(target, key): unknown {
      if (typeof key === 'symbol' || unasked.has(key) || key === 'prototype' || key === 'name') {
        return Reflect.get(target, key);
      }
      throw new NotModelled(`${name}.${key}`);
    },
    construct() {
      throw new NotModelled(`new ${name}()`);
    },
    apply() {
      throw new NotModelled(`${name}()`);
    },
  });
}

/** Electron's event as listeners get it. */
export type DoubleEvent = { preventDefault: () => void; readonly defaultPrevented: boolean };

export function doubleEvent<T extends object>(details: T = {} as T): T & DoubleEvent {
  let isPrevented = false;
  return Object.defineProperties(details, {
    preventDefault: { value: () => (isPrevented = true), enumerable: false },
    defaultPrevented: { get: () => isPrevented, enumerable: false },
  }) as T & DoubleEvent;
}

/** Emits only events it knows; listening to another one is refused by name. */
export class StrictEmitter extends EventEmitter {
  readonly _name: string;
  readonly _events_: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this._name = name;
    this._events_ = new Set(events);
  }

  private _check(event: string | symbol): void {
    if (
      typeof event === 'string' &&
      !this._events_.has(event) &&
      event !== 'newListener' &&
      event !== 'removeListener'
    ) {
      throw new NotModelled(`${this._name}.on('${event}')`);
    }
  }

  override on(event: string | symbol, listener: (...args: any[]) => void): this {
    this._check(event);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: (...args: any[]) => void): this {
    this._check(event);
    return super.addListener(event, listener);
  }

  override once(event: string | symbol, listener: (...args: any[]) => void): this {
    this._check(event);
    return super.once(event, listener);
  }

  override prependListener(event: string | symbol, listener: (...args: any[]) => void): this {
    this._check(event);
    return super.prependListener(event, listener);
  }
}
