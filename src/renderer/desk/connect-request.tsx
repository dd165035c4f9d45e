import { createContext, useContext, type ReactNode } from 'react';

/** The ways in: by the person's browser, by the two keys alone, or by a token somebody has. */
export type SignInWay = 'browser' | 'keys' | 'token';

/** What a signed-in person wants from the connect screen. */
export type ConnectRequest =
  { readonly kind: 'another' } | { readonly kind: 'again'; readonly way: SignInWay };

type AskConnect = (request: ConnectRequest) => void;

const ConnectRequestContext = createContext<AskConnect>(() => undefined);

export function ConnectRequestProvider({
  ask,
  children,
}: {
  readonly ask: AskConnect;
  readonly children: ReactNode;
}) {
  return <ConnectRequestContext value={ask}>{children}</ConnectRequestContext>;
}

/** Leads from anywhere to the connect screen, from where there is a way back. */
export function useConnectRequest(): AskConnect {
  return useContext(ConnectRequestContext);
}
