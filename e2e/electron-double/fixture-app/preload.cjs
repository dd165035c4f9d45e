'use strict';
const { contextBridge, ipcRenderer } = require('electron');

window.onlyInPreload = 'isolated';

contextBridge.exposeInMainWorld('fixture', {
  ask: (name, ...args) => ipcRenderer.invoke('ask', name, ...args),
  askElsewhere: (channel) => ipcRenderer.invoke(channel),
  on: (listener) => {
    const forward = (_event, ...args) => listener(...args);
    ipcRenderer.on('told', forward);
    return () => ipcRenderer.off('told', forward);
  },
  sync: (a, b) => a + b,
  back: (value) => value,
  fail: () => {
    throw Object.assign(new RangeError('sync failure'), { secret: 1 });
  },
  later: (callback) => Promise.resolve().then(() => callback('called back')),
  nested: { list: [1, { two: 2 }], date: new Date(5) },
  requireFs: () => require('node:fs'),
});
