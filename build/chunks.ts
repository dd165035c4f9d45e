import { basename } from 'node:path';

type Graph = {
  readonly getModuleInfo: (id: string) => {
    readonly isEntry: boolean;
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
};

/**
 * Into which files of the window the modules go that several parts of it need. Left to itself the bundler makes a file for
 * every set of parts that share something: the list alone was read from forty, most of them of a few hundred bytes, and
 * each is asked for on its own. Here it is three, and what a module needs is needed by the same parts: no file needs one
 * that comes after it.
 */
export function sharedChunks() {
  const of = new Map<string, SharedChunk | null>();
  return sharedChunkNames.map((name, place) => ({
    // Whoever comes first takes what its modules need with it.
    priority: sharedChunkNames.length - place,
    name: (id: string, graph: Graph): string | null => {
      if (!of.has(id)) of.set(id, sharedChunkOf(id, graph));
      return of.get(id) === name ? name : null;
    },
  }));
}

const sharedChunkNames = ['base', 'welcome', 'rooms'] as const;
type SharedChunk = (typeof sharedChunkNames)[number];

/** Says how schemas are to read, and so has to run before any is made: `base`, which runs first, makes the first. */
const beforeSchemas = 'no-generated-code.ts';

/**
 * `base`: what the window begins with shares with a screen; read at every start. `welcome`: what the connect screen
 * shares with others, and needs all of. `rooms`: what only the rooms of somebody who is connected share. Null: what
 * one part alone needs, and goes with it.
 */
export function sharedChunkOf(id: string, graph: Graph): SharedChunk | null {
  if (basename(id) === beforeSchemas) return 'base';
  const parts = [...partsOf(id, graph)];
  if (parts.length < 2) return null;
  if (parts.some((part) => graph.getModuleInfo(part)?.isEntry === true)) return 'base';
  return parts.some((part) => basename(part) === 'connect-screen.tsx') ? 'welcome' : 'rooms';
}

/** The entry, and the modules loaded later by `import()`, that need a module without a further `import()`. */
function partsOf(id: string, graph: Graph): ReadonlySet<string> {
  const parts = new Set<string>();
  const seen = new Set([id]);
  const queue = [id];
  for (const at of queue) {
    const info = graph.getModuleInfo(at);
    if (info === null) continue;
    if (info.isEntry || info.dynamicImporters.length > 0) parts.add(at);
    for (const importer of info.importers) {
      if (seen.has(importer)) continue;
      seen.add(importer);
      queue.push(importer);
    }
  }
  return parts;
}
