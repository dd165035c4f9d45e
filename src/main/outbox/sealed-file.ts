import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';

/**
 * A file that only a passphrase opens (docs/adr/0009):
 *
 *     "HIREDESK WALK-INS\n" · version · log2 N, r, p · salt (16) · nonce (12) · AES-256-GCM · tag (16) · SHA-256 (32)
 *
 * The key comes from the passphrase by scrypt, made to need time and memory. Everything before the encrypted part
 * is authenticated with it. The hash at the end tells a damaged file from a wrong passphrase; it protects nothing.
 */
const mark = Buffer.from('HIREDESK WALK-INS\n', 'latin1');
const version = 1;
const saltSize = 16;
const nonceSize = 12;
const tagSize = 16;
const hashSize = 32;
const parametersAt = mark.length + 1;
const saltAt = parametersAt + 3;
const nonceAt = saltAt + saltSize;
const headerSize = nonceAt + nonceSize;

/** 128 MB and about half a second for each guess, with the parameters that OWASP names for scrypt. */
export const usualCost = { logN: 17, r: 8, p: 1 } as const;
/** What a file may ask of the computer that opens it: 256 MB. */
const highestCost = { logN: 18, r: 8, p: 4 } as const;

export type Cost = { readonly logN: number; readonly r: number; readonly p: number };

export async function seal(content: Uint8Array, passphrase: string, cost: Cost = usualCost): Promise<Buffer> {
  const salt = randomBytes(saltSize);
  const nonce = randomBytes(nonceSize);
  const header = Buffer.concat([mark, Buffer.from([version, cost.logN, cost.r, cost.p]), salt, nonce]);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt, cost), nonce);
  cipher.setAAD(header);
  const body = [header, cipher.update(content), cipher.final(), cipher.getAuthTag()];
  const hash = createHash('sha256');
  for (const part of body) hash.update(part);
  return Buffer.concat([...body, hash.digest()]);
}

/** Whether it is such a file, whole, and of a kind that this version reads. Needs no passphrase. */
export function check(file: Uint8Array): Result<void> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, mark.length).equals(mark)) return refuse('foreign');
  const itsVersion = bytes[mark.length];
  if (itsVersion === undefined || itsVersion === 0) return refuse('damaged');
  if (itsVersion > version) return refuse('newer');
  if (bytes.length < headerSize + tagSize + hashSize) return refuse('damaged');
  const end = bytes.length - hashSize;
  const hash = createHash('sha256').update(bytes.subarray(0, end)).digest();
  if (!hash.equals(bytes.subarray(end))) return refuse('damaged');
  return isAffordable(costIn(bytes)) ? ok(undefined) : refuse('damaged');
}

/** The content, or which of the reasons keeps it: foreign, damaged, newer, or a wrong passphrase. Never throws. */
export async function open(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  const checked = check(file);
  if (!checked.ok) return checked;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const header = bytes.subarray(0, headerSize);
  const tagAt = bytes.length - hashSize - tagSize;
  const key = await keyOf(passphrase, header.subarray(saltAt, nonceAt), costIn(bytes));
  const decipher = createDecipheriv('aes-256-gcm', key, header.subarray(nonceAt), { authTagLength: tagSize });
  decipher.setAAD(header);
  decipher.setAuthTag(bytes.subarray(tagAt, tagAt + tagSize));
  try {
    return ok(Buffer.concat([decipher.update(bytes.subarray(headerSize, tagAt)), decipher.final()]));
  } catch {
    return refuse('wrong-passphrase');
  }
}

function refuse(reason: 'foreign' | 'damaged' | 'newer' | 'wrong-passphrase'): Result<never> {
  return failed({ kind: 'file', reason });
}

function costIn(bytes: Buffer): Cost {
  const [logN = 0, r = 0, p = 0] = bytes.subarray(parametersAt, saltAt);
  return { logN, r, p };
}

function isAffordable({ logN, r, p }: Cost): boolean {
  const isSome = logN > 0 && r > 0 && p > 0;
  return isSome && logN <= highestCost.logN && r <= highestCost.r && p <= highestCost.p;
}

/** The same letters typed on another keyboard are the same passphrase: composed, without spaces around. */
async function keyOf(passphrase: string, salt: Uint8Array, { logN, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** logN;
  const options = { N, r, p, maxmem: 128 * r * (N + p + 2) + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC').trim(), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
