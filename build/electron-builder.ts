import type { Configuration } from 'electron-builder';
import { callbackScheme } from '../src/main/app/switches.ts';

/** The database engine: its code is bundled, its compiled file must lie outside the archive. */
const engine = 'node_modules/better-sqlite3-multiple-ciphers';

/**
 * What goes into the archive, with one compiled file of the engine; electron-builder fills in the processor. Of
 * installed packages it takes the ones in `dependencies`, and heeds only what is left out here.
 */
const filesWith = (prebuild: string): string[] => [
  'package.json',
  // By name: what the bench or anybody else builds beside them must not be shipped.
  'out/{about,main,preload,renderer}/**',
  '!out/about/{third-party-licences.txt,sbom.cdx.json}',
  '!**/*.map',
  '!node_modules/node-addon-api',
  ...['lib', 'deps', 'src', 'binding.gyp', 'README.md', 'index.d.ts', 'build'].map(
    (name) => `!${engine}/${name}`,
  ),
  `!${engine}/prebuilds/!(${prebuild}).node`,
];

/**
 * How Hiredesk becomes something to install. TypeScript, because it shares the scheme and the fuses with the code,
 * and because a wrong key does not compile; electron-builder.test.ts holds it against electron-builder's own schema
 * too. What depends on who packages (addresses, keys) is added in scripts/package.ts.
 */
export const configuration = {
  appId: 'com.hiredesk.app',
  productName: 'Hiredesk',
  copyright: 'Copyright © the Hiredesk authors',
  directories: { buildResources: 'build' },
  artifactName: 'Hiredesk-${version}-${os}-${arch}.${ext}',
  // The engine brings its compiled files; nothing is compiled here (docs/adr/0007).
  npmRebuild: false,
  nodeGypRebuild: false,
  asar: true,
  asarUnpack: [`${engine}/prebuilds/*.node`],
  extraResources: [{ from: 'out/about', to: 'about', filter: ['*.txt', 'sbom.cdx.json'] }],
  electronLanguages: ['en', 'en-US', 'es', 'es-419'],
  protocols: [{ name: 'Hiredesk sign-in', schemes: [callbackScheme] }],
  generateUpdatesFilesForAllChannels: true,

  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: 'build/icon.ico',
    files: filesWith('win32-${arch}'),
  },
  nsis: {
    // One click, for this user alone, without an administrator's password.
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
    artifactName: 'Hiredesk-${version}-setup.${ext}',
    include: 'build/installer.nsh',
    installerLanguages: ['en_US', 'es_ES'],
    multiLanguageInstaller: true,
  },

  mac: {
    target: [
      { target: 'dmg', arch: 'universal' },
      // What an update is made of.
      { target: 'zip', arch: 'universal' },
    ],
    icon: 'build/icon.icns',
    category: 'public.app-category.business',
    minimumSystemVersion: '12.0',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.inherit.plist',
    // Both halves carry both compiled files, for a universal app needs both, and may only merge what is equal.
    x64ArchFiles: `**/${engine}/prebuilds/*.node`,
    files: filesWith('darwin-*'),
  },
  dmg: { artifactName: 'Hiredesk-${version}.${ext}' },

  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'rpm', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icons',
    executableName: 'hiredesk',
    category: 'Office',
    synopsis: 'Every CareerPlug applicant on your computer',
    maintainer: 'The Hiredesk authors <hiredesk@users.noreply.github.com>',
    vendor: 'Hiredesk',
    syncDesktopName: true,
    // The arguments in front end ours; nothing in an address is read as a switch.
    executableArgs: ['--'],
    files: filesWith('linux-${arch}'),
  },
} satisfies Configuration;
