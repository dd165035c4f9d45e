import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedChunkOf } from './chunks.ts';

type Modules = Readonly<Record<string, { readonly static?: string[]; readonly later?: string[] }>>;

/** What a bundler tells of modules that import others at once (`static`) or by `import()` (`later`). */
function graphOf(modules: Modules) {
  return {
    getModuleInfo: (id: string) => ({
      isEntry: id === 'index.html',
      importers: Object.keys(modules).filter((from) => modules[from]?.static?.includes(id)),
      dynamicImporters: Object.keys(modules).filter((from) => modules[from]?.later?.includes(id)),
    }),
  };
}

const screens = ['connect-screen.tsx', 'jobs-screen.tsx', 'today-screen.tsx'];

test('a module goes where everybody who needs it reads it', () => {
  const graph = graphOf({
    'index.html': { static: ['start.ts', 'words.ts'], later: screens },
    'connect-screen.tsx': { static: ['words.ts', 'field.ts', 'browser.ts'] },
    'jobs-screen.tsx': { static: ['words.ts', 'field.ts', 'pane.ts'] },
    'today-screen.tsx': { static: ['pane.ts'] },
    'pane.ts': { static: ['close.ts'] },
  });
  const chunks = ['start.ts', 'words.ts', 'field.ts', 'browser.ts', 'pane.ts', 'close.ts'].map((id) =>
    sharedChunkOf(id, graph),
  );
  expect(chunks).toEqual([null, 'base', 'welcome', null, 'rooms', 'rooms']);
});

test('however modules need each other, no shared file needs one that may come after it', () => {
  const order = ['base', 'welcome', 'rooms', null];
  const names = Array.from({ length: 12 }, (_, at) => `module-${at}.ts`);
  const all = ['index.html', ...screens, ...names];
  // Later ones only: modules that need each other in a circle are one to a bundler.
  const needs = fc.tuple(...all.map((_, at) => fc.subarray(names.filter((name) => all.indexOf(name) > at))));
  fc.assert(
    fc.property(needs, (lists) => {
      const modules: Modules = Object.fromEntries(
        all.map((id, at) => [id, { static: lists[at] ?? [], later: id === 'index.html' ? screens : [] }]),
      );
      const graph = graphOf(modules);
      for (const [id, { static: needed = [] }] of Object.entries(modules)) {
        const own = sharedChunkOf(id, graph);
        if (own === null) continue;
        for (const other of needed) {
          expect(order.indexOf(sharedChunkOf(other, graph))).toBeLessThanOrEqual(order.indexOf(own));
        }
      }
    }),
  );
});
