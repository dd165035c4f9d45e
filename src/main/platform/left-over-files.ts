import { z } from 'zod';
import type { Files } from './files.ts';

/**
 * Remembers files that are being written in people's own folders, so that what a bad end leaves of one is taken away
 * at the next start: half a list lies there in clear text, and nobody knows of it.
 */
export type LeftOverFiles = {
  readonly note: (path: string) => Promise<void>;
  readonly forget: (path: string) => Promise<void>;
  /** At the start, before anything is written. */
  readonly removeAll: () => Promise<void>;
};

/** As `createNodeNewFiles` names them: whatever else stands in the list was not made by us, and stays. */
const ours = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/u;
const listSchema = z.array(z.string().max(4096)).max(100);

export function createLeftOverFiles(
  files: Pick<Files, 'read' | 'writeAtomically' | 'remove'>,
  listPath: string,
) {
  const known = new Set<string>();
  const write = async (): Promise<void> => {
    await files.writeAtomically(listPath, new TextEncoder().encode(JSON.stringify([...known])));
  };
  const leftOvers: LeftOverFiles = {
    note: async (path) => {
      known.add(path);
      await write();
    },
    forget: async (path) => {
      known.delete(path);
      await write();
    },
    removeAll: async () => {
      const bytes = await files.read(listPath);
      if (!bytes.ok || bytes.value === null) return;
      for (const path of readList(bytes.value)) if (ours.test(path)) await files.remove(path);
      await files.remove(listPath);
    },
  };
  return leftOvers;
}

function readList(bytes: Uint8Array): string[] {
  try {
    return listSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? [];
  } catch {
    return [];
  }
}
