import { failed, ok, type Result } from '../../../shared/domain/result.ts';
import { failureOf } from '../database/storage-failure.ts';

/** Something whose code is read after the files are open. */
export type CodeReadLater<T> = {
  /** Null: not read, or not asked for yet. */
  readonly now: () => Result<T> | null;
  /** Again and again is once. */
  readonly read: () => Promise<Result<void>>;
};

export function codeReadLater<T>(load: () => Promise<T>): CodeReadLater<T> {
  let made: Result<T> | null = null;
  let reading: Promise<Result<void>> | null = null;
  const read = async (): Promise<Result<void>> => {
    try {
      made = ok(await load());
      return ok(undefined);
    } catch (error) {
      made = failed(failureOf(error));
      return made;
    }
  };
  return { now: () => made, read: () => (reading ??= read()) };
}
