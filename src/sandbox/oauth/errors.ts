/** The answers of the OAuth library that CareerPlug visibly runs on. */
const descriptions = {
  invalid_client:
    'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
  invalid_grant:
    'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed.',
  invalid_request: 'The request is missing a required parameter, or is otherwise malformed.',
  invalid_redirect_uri: "The requested redirect uri is malformed or doesn't match client redirect URI.",
  invalid_code_challenge_method: 'The code challenge method must be plain or S256.',
  invalid_token: 'The access token is invalid',
  access_denied: 'The resource owner or authorization server denied the request.',
  unauthorized_client: 'You are not authorized to revoke this token',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server.',
  unsupported_response_type: 'The authorization server does not support this response type.',
} as const;

export type OauthError = keyof typeof descriptions;

export function oauthErrorBody(error: OauthError): { error: OauthError; error_description: string } {
  return { error, error_description: descriptions[error] };
}

export function oauthErrorStatus(error: OauthError): 400 | 401 | 403 {
  if (error === 'invalid_client' || error === 'invalid_token') return 401;
  return error === 'unauthorized_client' ? 403 : 400;
}
