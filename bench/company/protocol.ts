import type { Credentials } from '../../src/sandbox/service.ts';

export type ToCompany =
  | { readonly kind: 'take-requests' }
  | { readonly kind: 'move-everybody-on' }
  | { readonly kind: 'clamp-pages'; readonly most: number | null };

export type Ready = {
  readonly kind: 'ready';
  readonly appOrigin: string;
  readonly apiOrigin: string;
  readonly credentials: Credentials;
  readonly token: string;
};

export type FromCompany =
  | Ready
  | { readonly kind: 'requests'; readonly urls: string[] }
  | { readonly kind: 'moved-on' }
  | { readonly kind: 'clamped' };
