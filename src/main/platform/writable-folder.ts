import { accessSync, constants, mkdirSync } from 'node:fs';
import type { Failure } from '../../shared/domain/failure.ts';
import { storageFailureOf } from './storage-failure.ts';

/**
 * Why a folder can't be made or written, as far as can be told without writing; null where it can. A full disk
 * is no reason: what lies there can be read, and whoever wants to write will be told.
 */
export function whyNotWritable(folder: string): Failure | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const failure = storageFailureOf(error);
    return failure.kind === 'storage' && failure.reason === 'disk-full' ? null : failure;
  }
}
