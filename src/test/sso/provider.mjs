// An OpenID provider on loopback for the browser tests: signs in whoever is typed in, number = login.
// node provider.mjs <port> <address of the application>
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port, home] = process.argv.slice(2);
const scope = 'openid profile';

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'xinke',
      client_secret: 'only-for-tests',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${home}/sign-in/oidc/callback`],
      post_logout_redirect_uris: [`${home}/sign-in`],
    },
  ],
  claims: { openid: ['sub', 'sid'], profile: ['preferred_username', 'name'] },
  cookies: { keys: ['only-for-tests'] },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource(ctx, form) {
        ctx.body = `<!doctype html><title>School</title>${form}<button form="op.logoutForm" name="logout" value="yes" type="submit">leave</button>`;
      },
    },
  },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (ctx, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id, name: `Person ${id}` }),
  }),
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope(scope);
    await grant.save();
    return grant;
  },
});

async function interaction(request, response) {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>School</title><form method="post"><input name="login" aria-label="login"><button>enter</button></form>');
    return;
  }
  let body = '';
  for await (const part of request) body += part;
  const accountId = new URLSearchParams(body).get('login');
  await provider.interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false });
}

const others = provider.callback();
createServer((request, response) => {
  const answer = request.url.startsWith('/interaction/') ? interaction : others;
  Promise.resolve(answer(request, response)).catch((error) => {
    response.statusCode = 500;
    response.end(String(error));
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
