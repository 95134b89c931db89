// Signing in with the issuer whose tokens the service accepts: authorization code with PKCE, as a public client. Tokens are kept for this tab
// alone, and never stand in an address.

const kept = 'ctg.session';
const pending = 'ctg.signing-in';

let settings = null;
let issuer = null;

/** What the service says of signing in; asked for once. */
export async function loadSettings() {
  settings ??= await (await fetch('dashboard/settings')).json();
  return settings;
}

const stored = name => JSON.parse(sessionStorage.getItem(name) ?? 'null');
const keep = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));

export const isSignedIn = () => stored(kept) !== null;

/** Whether a token is needed before the API may be asked. */
export const mustSignIn = () => settings.issuer !== null && !isSignedIn();

/** The token for a request, a new one where the old one is about to end; null where none is needed. */
export async function token() {
  const session = stored(kept);
  if (!session || session.until - 30_000 > Date.now()) return session?.access ?? null;
  if (session.refresh) return refresh(session);
  signInAgain();
  return null;
}

/** Forgets the token and has the page show the way to a new one. */
export function signInAgain() {
  sessionStorage.removeItem(kept);
  dispatchEvent(new CustomEvent('signed-out'));
}

/** Leaves for the issuer, which sends back to where the reader was. */
export async function signIn() {
  const { oauth, server, client } = await discover();
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  keep(pending, { verifier, state, nonce, search: location.search });
  const target = new URL(server.authorization_endpoint);
  for (const [name, value] of Object.entries({
    client_id: client.client_id,
    redirect_uri: here(),
    response_type: 'code',
    scope: settings.scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })) target.searchParams.set(name, value);
  location.assign(target);
}

/** Where the issuer has sent the reader back with a code: takes the token for it, and puts the shared address back. */
export async function finishSignIn() {
  const parameters = new URLSearchParams(location.search);
  const begun = stored(pending);
  if (!begun || !parameters.has('state') || !(parameters.has('code') || parameters.has('error'))) return;
  const answered = new URL(location.href);
  sessionStorage.removeItem(pending);
  history.replaceState(null, '', location.pathname + begun.search);
  const { oauth, server, client, options } = await discover();
  const verified = oauth.validateAuthResponse(server, client, answered, begun.state);
  const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), verified, here(), begun.verifier, options);
  const withId = settings.scope.split(' ').includes('openid');
  remember(await oauth.processAuthorizationCodeResponse(server, client, response, withId ? { expectedNonce: begun.nonce, requireIdToken: true } : {}));
}

/** Ends the session here, and with the issuer where it says how. */
export async function signOut() {
  sessionStorage.removeItem(kept);
  const { server, client } = await discover();
  if (!server.end_session_endpoint) return location.assign(here());
  const target = new URL(server.end_session_endpoint);
  target.searchParams.set('client_id', client.client_id);
  target.searchParams.set('post_logout_redirect_uri', here());
  location.assign(target);
}

let refreshing = null;

// Requests that find the token old at the same time wait for the same new one: a refresh token often counts once.
const refresh = session => (refreshing ??= renew(session).finally(() => { refreshing = null; }));

async function renew(session) {
  try {
    const { oauth, server, client, options } = await discover();
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), session.refresh, options);
    return remember(await oauth.processRefreshTokenResponse(server, client, response), session.refresh);
  } catch {
    signInAgain();
    return null;
  }
}

function remember(result, refreshToken = null) {
  keep(kept, { access: result.access_token, refresh: result.refresh_token ?? refreshToken, until: Date.now() + (result.expires_in ?? 300) * 1000 });
  return result.access_token;
}

const here = () => location.origin + location.pathname;

function discover() {
  issuer ??= find().catch(error => {
    issuer = null;
    throw error;
  });
  return issuer;
}

async function find() {
  const oauth = await import('./lib/oauth4webapi/index.js');
  const address = new URL(settings.issuer);
  // The service itself takes an issuer without TLS on its own machine only.
  const options = address.protocol === 'http:' ? { [oauth.allowInsecureRequests]: true } : {};
  const server = await oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, options));
  return { oauth, server, client: { client_id: settings.clientId }, options };
}
