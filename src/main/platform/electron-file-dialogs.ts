import { existsSync } from 'node:fs';
import { BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from './file-dialogs.ts';
import { withEnding } from './saved-name.ts';

/** The operating system's own dialogs, before the window that is in front. */
export function createElectronFileDialogs(): FileDialogs {
  return {
    chooseWhereToSave: async ({ title, suggestedName, kind, extension }) => {
      const options = {
        title,
        defaultPath: suggestedName,
        filters: [{ name: kind, extensions: [extension] }],
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const window = BrowserWindow.getFocusedWindow();
      const answer = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      if (answer.canceled || answer.filePath === '') return null;
      return withEnding(answer.filePath, extension, existsSync);
    },
    chooseWhatToOpen: async ({ title, kind, extension }) => {
      const options = {
        title,
        filters: [{ name: kind, extensions: [extension] }],
        properties: ['openFile' as const, 'dontAddToRecent' as const],
      };
      const window = BrowserWindow.getFocusedWindow();
      const answer = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
  };
}
