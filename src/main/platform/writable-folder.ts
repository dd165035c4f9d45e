import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '../../shared/domain/failure.ts';
import { storageFailureOf } from './storage-failure.ts';

/**
 * Why a folder can't be made or written, as far as can be told without writing; null where it can. A full disk
 * is no reason: what lies there can be read, and whoever wants to write will be told.
 */
export function whyNotWritable(folder: string): Failure | null {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const failure = storageFailureOf(error);
    return failure.kind === 'storage' && failure.reason === 'disk-full' ? null : failure;
  }
}

/**
 * Folder by folder: where a system answers that a new folder's parent isn't there although it is (some network
 * and system drives), Node's own recursive way never returns.
 */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start may have made it in between.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
