import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, eventChannel } from '../shared/contract/channels.ts';

// All that a page gets from us. Names and inputs are checked by main, whoever sends them.
const bridge = {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
  on: (listener: (name: string, payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, name: string, payload: unknown): void => listener(name, payload);
    ipcRenderer.on(eventChannel, forward);
    return () => ipcRenderer.off(eventChannel, forward);
  },
};

export type Bridge = typeof bridge;

contextBridge.exposeInMainWorld('hiredesk', bridge);
