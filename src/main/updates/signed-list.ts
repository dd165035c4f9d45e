import { createPublicKey, verify } from 'node:crypto';

/**
 * Whether a list of what is new was signed with our key (Ed25519; the signature in Base64). The list names every
 * file by its hash, so its signature stands for all of them. Never throws.
 */
export function isSigned(list: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey(publicKey);
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(list, 'utf8'), key, Buffer.from(signature.trim(), 'base64'));
  } catch {
    return false;
  }
}
