import { createDecipheriv } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// SQLCipher's fourth format: AES-256-CBC by page; each page ends with its initialisation vector and an
// authentication code. The first page begins with a salt in clear. Frames of a journal are pages with a header.
const pageSize = 4096;
const reserved = 80;
const vectorSize = 16;
const saltSize = 16;
const journalHeader = 32;
const frameHeader = 24;

/**
 * Every page of every database and journal in a folder without its encryption, whether in use or freed: what
 * somebody with the key could still find.
 */
export function barePagesIn(folder: string, key: string): Map<string, string> {
  const secret = Buffer.from(key, 'hex');
  const pages = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.db')) pages.set(name, bare(bytes, secret, 0, 0));
    if (name.endsWith('-wal')) pages.set(name, bare(bytes, secret, journalHeader, frameHeader));
  }
  return pages;
}

function bare(bytes: Buffer, key: Buffer, start: number, header: number): string {
  const texts: string[] = [];
  for (let at = start; at + header + pageSize <= bytes.length; at += header + pageSize) {
    const page = bytes.subarray(at + header, at + header + pageSize);
    texts.push(decrypt(page, key, 0), decrypt(page, key, saltSize));
  }
  return texts.join('\n');
}

/** `skipped`: the salt of a first page; wrongly skipping it or not spoils no more than the page's first block. */
function decrypt(page: Buffer, key: Buffer, skipped: number): string {
  const body = page.subarray(skipped, pageSize - reserved);
  const vector = page.subarray(pageSize - reserved, pageSize - reserved + vectorSize);
  const decipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('latin1');
}
