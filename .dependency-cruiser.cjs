/**
 * The import law of ARCHITECTURE.md. A room knows only what is below it; type imports count.
 * Test files and src/testing may reach everything: they are not shipped.
 */
const tests = '(\\.test\\.tsx?$)|(^src/testing/)';

/** Files of `room` may import (inside src/) only what `allowed` matches. */
const room = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Nothing may need itself.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(modulePath|nodeWorker|worker|asset|url)$' },
    },
    {
      name: 'no-test-in-product',
      comment: 'What ships does not know its tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: tests },
    },

    room('shared-knows-nobody', '^src/shared/', '^src/shared/', 'Our words stand alone.'),
    {
      name: 'shared-uses-zod-only',
      comment: 'And libphonenumber-js, for telephone numbers (docs/dependencies.md).',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: tests },
      to: {
        dependencyTypesNot: ['local', 'type-only', 'undetermined'],
        pathNot: ['^node_modules/(zod|libphonenumber-js)/', '^src/'],
      },
    },
    room(
      'careerplug-knows-shared',
      '^src/careerplug/',
      '^src/(careerplug|shared)/',
      'Their words, translated once.',
    ),
    room(
      'sandbox-knows-careerplug',
      '^src/sandbox/',
      '^src/(sandbox|careerplug|shared)/',
      'A local CareerPlug knows nothing of the app.',
    ),
    room(
      'renderer-knows-shared',
      '^src/renderer/',
      '^src/(renderer|shared)/|^src/preload/preload\\.ts$',
      'The page asks over the contract.',
    ),
    room('preload-knows-shared', '^src/preload/', '^src/(preload|shared)/', 'About twenty lines.'),
    {
      name: 'main-meets-the-sandbox-in-compose-only',
      comment: 'Loaded only when somebody explores with sample data.',
      severity: 'error',
      from: { path: '^src/main/', pathNot: [tests, '^src/main/(compose[^/]*\\.ts|compose/)'] },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'main-is-not-the-page',
      severity: 'error',
      from: { path: '^src/main/', pathNot: tests },
      to: { path: '^src/(renderer|preload|testing)/' },
    },

    // platform < store < auth < {sync, outbox, export, insights, notifications, settings} < {ipc, app} < compose
    room(
      'platform',
      '^src/main/platform/',
      '^src/(main/platform|careerplug|shared)/',
      'Ports and their adapters.',
    ),
    room('store', '^src/main/store/', '^src/(main/(platform|store)|careerplug|shared)/', 'Knows ports only.'),
    room(
      'auth',
      '^src/main/auth/',
      '^src/(main/(platform|store|auth)|careerplug|shared)/',
      'Owner of secrets.',
    ),
    ...['sync', 'outbox', 'export', 'insights', 'notifications', 'settings', 'updates', 'diagnostics'].map(
      (name) =>
        room(
          `${name}-knows-no-sibling`,
          `^src/main/${name}/`,
          `^src/(main/(platform|store|auth|${name})|careerplug|shared)/`,
          'Siblings are strangers.',
        ),
    ),
    {
      name: 'ipc-and-app-are-siblings-below-compose',
      severity: 'error',
      from: { path: '^src/main/(ipc|app)/', pathNot: tests },
      to: { path: '^src/main/(compose|main)' },
    },
    {
      name: 'ipc-does-not-know-app',
      severity: 'error',
      from: { path: '^src/main/ipc/', pathNot: tests },
      to: { path: '^src/main/app/' },
    },
    {
      name: 'electron-in-thin-adapters-only',
      comment: 'Everything else runs on plain Node, and so in tests.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/main/(platform|app)/',
          '^src/main/ipc/(serve|publish)\\.ts$',
          '^src/main/main\\.ts$',
          '^src/preload/',
          tests,
        ],
      },
      to: { path: '^(node_modules/electron/|electron$)' },
    },

    {
      name: 'features-are-strangers',
      comment: 'app/ composes them; what two of them need belongs in ui/, desk/ or shared/.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'features-do-not-know-app',
      severity: 'error',
      from: { path: '^src/renderer/(features|ui|desk|i18n)/' },
      to: { path: '^src/renderer/app/' },
    },
    {
      name: 'kit-knows-no-feature',
      severity: 'error',
      from: { path: '^src/renderer/(ui|desk|i18n)/' },
      to: { path: '^src/renderer/features/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^out/)|(^shots/)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
