import { FuseV1Options, FuseVersion, type FuseConfig } from '@electron/fuses';

export type Fuse = {
  readonly isOn: boolean;
  /** Why it stands as it does; docs/security.md shows the same. */
  readonly because: string;
};

/**
 * Every switch inside Electron's own executable that can be set while packaging. Keyed by the name that
 * `@electron/fuses` gives it, so that a fuse of a later version does not compile until somebody decides.
 */
export const fuses: Readonly<Record<keyof typeof FuseV1Options, Fuse>> = {
  RunAsNode: {
    isOn: false,
    because:
      'ELECTRON_RUN_AS_NODE would let any program run its own code under our name, with our access to the key store. Nothing here forks: the databases work in threads.',
  },
  EnableCookieEncryption: {
    isOn: true,
    because:
      'No cookie is ever kept; should one be, it lies encrypted. Cannot be taken back after a release.',
  },
  EnableNodeOptionsEnvironmentVariable: {
    isOn: false,
    because: 'NODE_OPTIONS and NODE_EXTRA_CA_CERTS would load foreign code or trust foreign certificates.',
  },
  EnableNodeCliInspectArguments: {
    isOn: false,
    because: '--inspect and SIGUSR1 would open a debugger into the process that holds tokens and keys.',
  },
  EnableEmbeddedAsarIntegrityValidation: {
    isOn: true,
    because: 'A changed app.asar does not start (macOS, Windows; Linux has no such check).',
  },
  OnlyLoadAppFromAsar: {
    isOn: true,
    because: 'Without it a folder named app beside app.asar would be run instead, past the check above.',
  },
  LoadBrowserProcessSpecificV8Snapshot: {
    isOn: false,
    because: 'We ship no snapshot of our own; a file that is not expected must not be loaded.',
  },
  GrantFileProtocolExtraPrivileges: {
    isOn: false,
    because: 'Our pages come from app://; a page from file:// shall be as powerless as in a browser.',
  },
  WasmTrapHandlers: {
    isOn: true,
    because:
      'Chromium’s default: guard pages catch WebAssembly that reaches out of its memory. Off would only replace them by slower checks.',
  },
};

/** For `flipFuses` after packing and before signing. Fails when the executable has a fuse that is not named here. */
export const fuseConfig: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // Signing comes after this step. A build for Apple silicon that nobody signs would need true here to start.
  resetAdHocDarwinSignature: false,
  [FuseV1Options.RunAsNode]: fuses.RunAsNode.isOn,
  [FuseV1Options.EnableCookieEncryption]: fuses.EnableCookieEncryption.isOn,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: fuses.EnableNodeOptionsEnvironmentVariable.isOn,
  [FuseV1Options.EnableNodeCliInspectArguments]: fuses.EnableNodeCliInspectArguments.isOn,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: fuses.EnableEmbeddedAsarIntegrityValidation.isOn,
  [FuseV1Options.OnlyLoadAppFromAsar]: fuses.OnlyLoadAppFromAsar.isOn,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: fuses.LoadBrowserProcessSpecificV8Snapshot.isOn,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: fuses.GrantFileProtocolExtraPrivileges.isOn,
  [FuseV1Options.WasmTrapHandlers]: fuses.WasmTrapHandlers.isOn,
};
