import type { WireRequest, WireResponse } from '../surfaces.ts';
import { tell, tellProblem } from './connection.ts';
import { strict } from './strict.ts';

type Serve = (request: Request) => Response | Promise<Response>;
type Privileges = { scheme: string; privileges?: { standard?: boolean; secure?: boolean } };

const privileged = new Map<string, Privileges>();
export function privilegedSchemes(): Privileges[] {
  return [...privileged.values()];
}

/** Set by the app's readiness: registering privileges later has no effect in Electron. */
export const readiness = { isReady: false };

class ProtocolDouble {
  private readonly handlers = new Map<string, Serve>();

  registerSchemesAsPrivileged(schemes: Privileges[]): void {
    if (readiness.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const scheme of schemes) privileged.set(scheme.scheme, scheme);
  }

  handle(scheme: string, handler: Serve): void {
    if (!readiness.isReady) throw new Error('protocol.handle cannot be used before app is ready');
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    const known = privileged.get(scheme);
    if (!known?.privileges?.standard || !known.privileges.secure) {
      throw new Error(
        `Electron double: a scheme that is not standard and secure ("${scheme}") is not modelled`,
      );
    }
    this.handlers.set(scheme, handler);
    tell('registerScheme', scheme);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme) || ['http', 'https', 'file', 'about', 'data', 'blob'].includes(scheme);
  }

  /** null: the handler failed, which a page sees as a network error. */
  async _serve(request: WireRequest): Promise<WireResponse | null> {
    const handler = this.handlers.get(request.url.slice(0, request.url.indexOf(':')));
    if (!handler) return null;
    try {
      const response = await handler(
        new Request(request.url, {
          method: request.method,
          headers: request.headers,
          ...(request.body === null ? {} : { body: Buffer.from(request.body), duplex: 'half' as const }),
        }),
      );
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: [...response.headers], body };
    } catch (error) {
      tellProblem({
        kind: 'main-error',
        text: `protocol.handle failed: ${String((error as Error)?.stack ?? error)}`,
      });
      return null;
    }
  }
}

export type Protocol = ProtocolDouble;

export function createProtocol(): Protocol {
  return strict('protocol', new ProtocolDouble());
}
