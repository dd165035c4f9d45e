import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxResumeBytes } from '../../shared/domain/application.ts';
import { checkResumeFile } from './resume-file.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const bytes = (...content: number[]): Uint8Array => Uint8Array.from(content);
const zip = text('PK\u0003\u0004.....[Content_Types].xml.....word/document.xml');
const ole = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
const jpg = bytes(0xff, 0xd8, 0xff, 0xe0, 0);
const utf16 = bytes(0xff, 0xfe, 0x4d, 0, 0x61, 0);

test.each([
  ['maria.pdf', text('%PDF-1.7\n…'), 'application/pdf'],
  ['MARIA.PDF', text('junk\n%PDF-1.4'), 'application/pdf'],
  ['maria.doc', ole, 'application/msword'],
  ['maria.doc', text('{\\rtf1 hello}'), 'application/msword'],
  ['maria.docx', zip, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['maria.rtf', text('{\\rtf1 hello}'), 'application/rtf'],
  ['maria.txt', text('Cook, Taquería Sol\r\n\t2019'), 'text/plain'],
  ['maria.txt', bytes(0x4d, 0x61, 0x72, 0xed, 0x61), 'text/plain'],
  ['maria.txt', utf16, 'text/plain'],
  ['maria.jpg', jpg, 'image/jpeg'],
  ['maria.jpeg', jpg, 'image/jpeg'],
  ['maria.png', png, 'image/png'],
])('takes %s', (name, content, contentType) => {
  expect(checkResumeFile(name, content)).toEqual({
    ok: true,
    value: { kind: 'file', name, contentType, size: content.byteLength },
  });
});

test.each([
  ['photo.heic', jpg, 'resume-type'],
  ['program.exe', bytes(0x4d, 0x5a), 'resume-type'],
  ['maria', text('%PDF-'), 'resume-type'],
  ['.pdf', text('%PDF-'), 'resume-type'],
  ['maria.pdf.', text('%PDF-'), 'resume-type'],
  ['maria.constructor', text('x'), 'resume-type'],
  ['maria.pdf', bytes(), 'resume-empty'],
  ['maria.pdf', png, 'resume-content'],
  ['maria.pdf', text('<html>Sign in</html>'), 'resume-content'],
  ['maria.docx', text('PK\u0003\u0004 xl/workbook.xml'), 'resume-content'],
  ['maria.docx', ole, 'resume-content'],
  ['maria.doc', zip, 'resume-content'],
  ['maria.txt', jpg, 'resume-content'],
  ['maria.txt', bytes(0x4d, 0, 0x61), 'resume-content'],
  ['maria.png', jpg, 'resume-content'],
  ['maria.jpg', png, 'resume-content'],
  ['maria.rtf', text('hello'), 'resume-content'],
])('refuses %s when its content is not that (%#)', (name, content, detail) => {
  expect(checkResumeFile(name, content)).toEqual({
    ok: false,
    failure: { kind: 'rejected', reason: 'validation', fields: ['resume'], detail },
  });
});

test('takes exactly ten megabytes and not one byte more', () => {
  const large = new Uint8Array(maxResumeBytes).fill(65);
  expect(checkResumeFile('a.txt', large).ok).toBe(true);
  expect(checkResumeFile('a.txt', new Uint8Array(maxResumeBytes + 1).fill(65)).ok).toBe(false);
});

test.each([
  ['/home/dana/Desktop/maria.pdf', 'maria.pdf'],
  ['C:\\Users\\dana\\maria.pdf', 'maria.pdf'],
  ['../../etc/maria.pdf', 'maria.pdf'],
  ['ma\u202Efdp.r\u0000ia.pdf', 'mafdp.ria.pdf'],
])('keeps of the name %j only %j', (name, kept) => {
  expect(checkResumeFile(name, text('%PDF-1.7'))).toMatchObject({ ok: true, value: { name: kept } });
});

test('judges any name and any bytes without throwing', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.uint8Array(),
      fc.constantFrom('', '.pdf', '.txt', '.docx'),
      (name, content, ending) => {
        const answer = checkResumeFile(name + ending, content);
        if (answer.ok) expect(answer.value.name.length).toBeLessThanOrEqual(200);
      },
    ),
  );
});
