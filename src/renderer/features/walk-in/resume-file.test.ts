import { expect, test } from 'vitest';
import { maxResumeBytes } from '../../../shared/domain/application.ts';
import { resumeRefusal, sizeText } from './resume-file.ts';

test.each([
  ['Resume.PDF', 20_000, null],
  ['résumé.final.docx', 20_000, null],
  ['photo.jpeg', maxResumeBytes, null],
  ['resume.pages', 20_000, 'wrong-type'],
  ['resume', 20_000, 'wrong-type'],
  ['toString', 20_000, 'wrong-type'],
  ['.pdf.exe', 20_000, 'wrong-type'],
  ['resume.pdf', 0, 'empty'],
  ['resume.pdf', maxResumeBytes + 1, 'too-big'],
])('judges %s of %d bytes: %s', (name, size, refusal) => {
  expect(resumeRefusal({ name, size })).toBe(refusal);
});

test.each([
  [1, '1 KB'],
  [340 * 1024, '340 KB'],
  [1_258_291, '1.2 MB'],
  [12 * 1024 * 1024, '12 MB'],
])('says %d bytes as %s', (bytes, text) => {
  expect(sizeText(bytes, String)).toBe(text);
});
