import { maxResumeBytes, resumeTypes } from '../../shared/domain/application.ts';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';

type Ending = keyof typeof resumeTypes;

/**
 * Judges a résumé file before it is kept: its ending, its size, and whether its first bytes are what the
 * ending says, so that a renamed photograph isn't refused by CareerPlug days later. `name` may come with a
 * path; what is kept is the bare name.
 */
export function checkResumeFile(
  name: string,
  bytes: Uint8Array,
): Result<{ kind: 'file'; name: string; contentType: string; size: number }> {
  const bareName = bare(name);
  const ending = endingOf(bareName);
  if (ending === null) return refuse('resume-type');
  if (bytes.byteLength === 0) return refuse('resume-empty');
  if (bytes.byteLength > maxResumeBytes) return refuse('resume-too-large');
  if (!hasContentOf(ending, bytes)) return refuse('resume-content');
  return ok({ kind: 'file', name: bareName, contentType: resumeTypes[ending], size: bytes.byteLength });
}

/** `detail` is one of four codes that the catalogue has a sentence for. */
function refuse(
  detail: 'resume-type' | 'resume-empty' | 'resume-too-large' | 'resume-content',
): Result<never> {
  return failed({ kind: 'rejected', reason: 'validation', fields: ['resume'], detail });
}

/** Without folders and control characters, and short enough for any file system. The ending survives. */
function bare(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (clean.length <= 200) return clean;
  const dot = clean.lastIndexOf('.');
  const ending = dot >= 0 ? clean.slice(dot) : '';
  return ending.length < 10 ? clean.slice(0, 200 - ending.length) + ending : clean.slice(0, 200);
}

function endingOf(name: string): Ending | null {
  const match = /[^.]\.([a-z]+)$/iu.exec(name);
  const ending = match?.[1]?.toLowerCase() ?? '';
  return isEnding(ending) ? ending : null;
}

function isEnding(text: string): text is Ending {
  return Object.hasOwn(resumeTypes, text);
}

function hasContentOf(ending: Ending, bytes: Uint8Array): boolean {
  switch (ending) {
    case 'pdf':
      // Readers accept the header anywhere in the first 1,024 bytes, and some producers rely on it.
      return indexOf(bytes.subarray(0, 1024), ascii('%PDF-')) >= 0;
    case 'doc':
      // An OLE container; some programs write RTF under this ending, which every reader opens.
      return (
        startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) ||
        startsWith(bytes, ascii('{\\rtf'))
      );
    case 'docx':
      // A zip whose parts, by their names in it, are a word processor's.
      return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && indexOf(bytes, ascii('word/')) >= 0;
    case 'rtf':
      return startsWith(bytes, ascii('{\\rtf'));
    case 'txt':
      return isText(bytes);
    case 'jpg':
    case 'jpeg':
      return startsWith(bytes, [0xff, 0xd8, 0xff]);
    case 'png':
      return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  }
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function startsWith(bytes: Uint8Array, start: ArrayLike<number>): boolean {
  return Array.from(start).every((byte, index) => bytes[index] === byte);
}

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.indexOf(part);
}

/** UTF-16 with its mark, or bytes without control characters: every 8-bit encoding of a text is one. */
function isText(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  return bytes.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
