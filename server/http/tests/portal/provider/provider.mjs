// A real OpenID Connect provider (oidc-provider) that lives as long as one test: it shows no page, signs in whoever
// the test names, and shows the time that the test tells. It ends with its standard input.
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import Provider from 'oidc-provider';

const [RETURN, KEY, CERTIFICATE] = process.argv.slice(1);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

// What the test told last. `forge` takes the place of claims of the next tokens, `stranger` signs them.
let told = { now: Date.now(), account: { sub: 'nobody' }, forge: null, stranger: false };
const seconds = () => Math.floor(told.now / 1000);
Date.now = () => told.now;

function key(kid) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return { privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } };
}

const stranger = key('key-1');
let signing;
let provider;

function begin(issuer, kid) {
    signing = key(kid);
    const client = (client_id) => ({
        client_id,
        client_secret: `secret-of-${client_id}-with-enough-letters`,
        redirect_uris: [RETURN],
        grant_types: ['authorization_code'],
    });
    provider = new Provider(issuer, {
        clients: [client('sothon'), client('another')],
        jwks: { keys: [signing.jwk] },
        cookies: { keys: ['of one test'] },
        claims: {
            openid: ['sub', 'realm_access', 'province', 'commune', 'branch'],
            email: ['email', 'email_verified'],
            profile: [],
        },
        scopes: ['openid', 'email', 'profile'],
        conformIdTokenClaims: false,
        pkce: { required: () => false },
        acrValues: ['two-factors'],
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
        findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...told.account, sub }) }),
        async loadExistingGrant(ctx) {
            const grant = new ctx.oidc.provider.Grant({
                accountId: ctx.oidc.session.accountId,
                clientId: ctx.oidc.client.clientId,
            });
            grant.addOIDCScope('openid email profile');
            await grant.save();
            return grant;
        },
    });
    provider.use(async (ctx, next) => {
        await next();
        if (ctx.path === '/token' && ctx.body?.id_token && (told.forge || told.stranger)) {
            ctx.body.id_token = await forged(ctx.body.id_token);
        }
    });
}

/** The token with other claims, signed by the provider's own key or by one of nobody's. */
async function forged(token) {
    const { privateKey } = told.stranger ? stranger : signing;
    const claims = { ...decodeJwt(token), ...told.forge };
    return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: signing.jwk.kid })
        .sign(privateKey);
}

/** Signs in whoever the test named, without a page. */
async function interact(request, response) {
    if (told.account.sub === 'nobody') {
        const denied = { error: 'access_denied', error_description: 'went back' };
        return provider.interactionFinished(request, response, denied);
    }
    const { sub, acr, amr } = told.account;
    const login = { accountId: sub, acr, amr, ts: seconds() };
    return provider.interactionFinished(request, response, { login });
}

async function tell(request, response) {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { rotate, ...rest } = JSON.parse(body);
    told = { ...told, ...rest };
    if (rotate) begin(provider.issuer, rotate);
    response.end();
}

function serve(request, response) {
    if (request.url === '/told') return tell(request, response);
    if (request.url.startsWith('/interaction/')) return interact(request, response);
    return provider.callback()(request, response);
}

const secure = () => ({ key: readFileSync(KEY), cert: readFileSync(CERTIFICATE) });
const server = KEY ? createSecureServer(secure(), serve) : createServer(serve);
server.listen(0, '127.0.0.1', () => {
    const issuer = `http${KEY ? 's' : ''}://127.0.0.1:${server.address().port}`;
    begin(issuer, 'key-1');
    console.log(issuer);
});
