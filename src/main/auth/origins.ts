import { parseOrigin } from '../../shared/domain/origin.ts';
import { failed, type Result } from '../../shared/domain/result.ts';
import { isLoopbackHost } from '../platform/loopback.ts';

/**
 * An address that tokens and people's data may travel to. With `isLoopbackOnly` nothing but this computer
 * is allowed, whatever the spelling.
 */
export function parseConnectionOrigin(text: string, isLoopbackOnly: boolean): Result<string> {
  const origin = parseOrigin(text);
  if (!origin.ok) return origin;
  if (isLoopbackOnly && !isLoopbackHost(new URL(origin.value).hostname)) {
    return failed({ kind: 'rejected', reason: 'host-not-allowed' });
  }
  return origin;
}
