import type { JsonDocument } from '../main/platform/json-document.ts';

export type FakeDocument = JsonDocument & {
  readonly refuseWrites: (isRefused: boolean) => void;
};

/** A preferences file in memory, through JSON as the real one. */
export function createFakeDocument(first: unknown = null): FakeDocument {
  let text = JSON.stringify(first);
  let isRefusing = false;
  return {
    read: (): unknown => JSON.parse(text),
    write: (value) => {
      if (!isRefusing) text = JSON.stringify(value);
      return !isRefusing;
    },
    refuseWrites: (isRefused) => {
      isRefusing = isRefused;
    },
  };
}
