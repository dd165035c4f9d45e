/** A file that tells a Linux desktop about the program: its name, how to start it, which addresses are its. */
export const entryName = 'com.hiredesk.app.desktop';

/**
 * The entry for an AppImage that lies at `path`. An AppImage is not installed by anybody, so nothing on the computer
 * knows that our addresses are ours: without an entry CareerPlug's answer in the browser leads nowhere. Null for a
 * path that can't be written into such a file.
 */
export function appImageEntry(path: string, scheme: string): string | null {
  if (!path.startsWith('/') || /\p{Cc}/u.test(path)) return null;
  return `[Desktop Entry]
Type=Application
Name=Hiredesk
Exec=${quoted(path)} -- %u
Icon=hiredesk
Terminal=false
Categories=Office;
MimeType=x-scheme-handler/${scheme};
StartupWMClass=hiredesk
X-AppImage-Version=true
`;
}

/** Quoted as the Desktop Entry Specification asks: some characters twice, for the file and for the argument. */
function quoted(path: string): string {
  const argument = path.replaceAll('%', '%%').replaceAll(/["`$\\]/gu, String.raw`\$&`);
  return `"${argument.replaceAll('\\', '\\\\')}"`;
}

/**
 * Whether the person is to be asked for such an entry: an AppImage that has none, and that was not told no. One that
 * was moved needs its entry again, and is asked no second time.
 */
export function entryStep(now: {
  readonly path: string | null;
  /** What the entry that is there says; null for none. */
  readonly found: string | null;
  readonly wanted: string | null;
  /** The person's earlier answer. */
  readonly answer: 'yes' | 'no' | null;
}): 'nothing' | 'ask' | 'write' {
  if (now.path === null || now.wanted === null || now.found === now.wanted) return 'nothing';
  if (now.answer === 'no') return 'nothing';
  return now.answer === 'yes' && now.found !== null ? 'write' : 'ask';
}
