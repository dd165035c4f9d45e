import { maxResumeBytes, resumeTypes } from '../../../shared/domain/application.ts';

/** Extensions with their dot, for the file dialog. */
export const resumeExtensions: readonly string[] = Object.keys(resumeTypes).map((name) => `.${name}`);

export type ResumeRefusal = 'wrong-type' | 'too-big' | 'empty';

/** Why a file can't be attached, from its name and size alone; null when it can. */
export function resumeRefusal(file: { readonly name: string; readonly size: number }): ResumeRefusal | null {
  const extension = /\.([^.]+)$/u.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (!Object.hasOwn(resumeTypes, extension)) return 'wrong-type';
  if (file.size === 0) return 'empty';
  return file.size > maxResumeBytes ? 'too-big' : null;
}

/** "1.2 MB", "340 KB"; `number` writes it in the language shown. */
export function sizeText(bytes: number, number: (value: number) => string): string {
  if (bytes >= 1024 * 1024) return `${number(Math.round((bytes / (1024 * 1024)) * 10) / 10)} MB`;
  return `${number(Math.max(1, Math.round(bytes / 1024)))} KB`;
}
