// What `import … from 'electron'` gives to the built main bundle. Names that nobody has needed yet exist and
// refuse by name, so that a bundle still links.
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import './probe.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { net } from './net-fetch.ts';
import { safeStorage } from './safe-storage.ts';
import { defaultSession, session } from './session.ts';
import {
  clipboard,
  crashReporter,
  dialog,
  globalShortcut,
  nativeImage,
  nativeTheme,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  screen,
  shell,
  Tray,
} from './small-modules.ts';
import { strict, unmodelled } from './strict.ts';
import { webContents } from './web-contents.ts';

const { protocol } = defaultSession;
const autoUpdater = unmodelled('autoUpdater');
const BaseWindow = unmodelled('BaseWindow');
const BrowserView = unmodelled('BrowserView');
const ClipboardItem = unmodelled('ClipboardItem');
const contentTracing = unmodelled('contentTracing');
const contextBridge = unmodelled('contextBridge (main)');
const desktopCapturer = unmodelled('desktopCapturer');
const ImageView = unmodelled('ImageView');
const inAppPurchase = unmodelled('inAppPurchase');
const ipcRenderer = unmodelled('ipcRenderer (main)');
const MessageChannelMain = unmodelled('MessageChannelMain');
const MessagePortMain = unmodelled('MessagePortMain');
const netLog = unmodelled('netLog');
const pushNotifications = unmodelled('pushNotifications');
const ShareMenu = unmodelled('ShareMenu');
const systemPreferences = unmodelled('systemPreferences');
const TouchBar = unmodelled('TouchBar');
const utilityProcess = unmodelled('utilityProcess');
const View = unmodelled('View');
const WebContentsView = unmodelled('WebContentsView');
const webFrameMain = unmodelled('webFrameMain');

export {
  app,
  autoUpdater,
  BaseWindow,
  BrowserView,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  contentTracing,
  contextBridge,
  crashReporter,
  desktopCapturer,
  dialog,
  globalShortcut,
  ImageView,
  inAppPurchase,
  ipcMain,
  ipcRenderer,
  Menu,
  MenuItem,
  MessageChannelMain,
  MessagePortMain,
  nativeImage,
  nativeTheme,
  net,
  netLog,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  pushNotifications,
  safeStorage,
  screen,
  session,
  ShareMenu,
  shell,
  systemPreferences,
  TouchBar,
  Tray,
  utilityProcess,
  View,
  webContents,
  WebContentsView,
  webFrameMain,
};

// oxlint-disable-next-line import/no-default-export -- electron has one
export default strict('electron', {
  app,
  autoUpdater,
  BaseWindow,
  BrowserWindow,
  clipboard,
  contextBridge,
  crashReporter,
  dialog,
  globalShortcut,
  ipcMain,
  ipcRenderer,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
});
