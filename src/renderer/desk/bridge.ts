/**
 * What the preload gives this page (src/preload/preload.ts): one way to ask, one way to be told. Written down
 * here again because the preload's types would bring Node's and Electron's into the renderer.
 */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly on: (listener: (name: string, payload: unknown) => void) => () => void;
};

declare global {
  interface Window {
    readonly hiredesk: Bridge;
  }
}
