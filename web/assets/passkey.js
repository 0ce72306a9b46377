// Makes a passkey, or signs in with one. The sentences come with the page; the server decides.
const form = document.querySelector("form[data-passkey]");
const cannot = document.querySelector("[data-cannot]");
const adding = form.dataset.passkey === "add";
const autofill = new AbortController();
let busy = false;

const say = what => {
  form.querySelector("[role=status]").textContent = form.dataset[what] || form.dataset.failed;
};

const bytes = text =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));

const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

// Asks for a challenge. Whoever must sign in first is led there.
async function begin() {
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.dataset.challenge, { method: "POST", body });
  if (answer.redirected) location.assign(answer.url);
  const begun = await answer.json();
  if (begun.refused) throw { name: begun.refused };
  const { options } = begun;
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const key of options.excludeCredentials || []) key.id = bytes(key.id);
  return begun;
}

// Sends what the device answered as an ordinary form, so that the server shows the next page.
function send({ ceremony }, credential) {
  const { id, rawId, type, response } = credential;
  const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];
  const answered = {};
  for (const part of parts) if (response[part]) answered[part] = text(response[part]);
  const { credProps } = credential.getClientExtensionResults();
  const extensions = credProps ? { credProps } : {};
  form.elements.ceremony.value = ceremony;
  form.elements.credential.value =
    JSON.stringify({ id, rawId: text(rawId), type, response: answered, extensions });
  form.submit();
}

async function press(event) {
  event.preventDefault();
  if (busy) return;
  busy = true;
  autofill.abort();
  say("working");
  try {
    const begun = await begin();
    const wish = { publicKey: begun.options };
    send(begun, await (adding ? navigator.credentials.create(wish) : navigator.credentials.get(wish)));
  } catch ({ name }) {
    const known = { AbortError: "stopped", NotAllowedError: "stopped", InvalidStateError: "known" };
    say(known[name] || name);
    busy = false;
  }
}

// Offers the passkeys of the device in the field for the member number.
async function offer() {
  if (!await PublicKeyCredential.isConditionalMediationAvailable()) return;
  const begun = await begin();
  const wish = { mediation: "conditional", signal: autofill.signal, publicKey: begun.options };
  send(begun, await navigator.credentials.get(wish));
}

async function start() {
  if (!await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()) return;
  form.hidden = false;
  if (cannot) cannot.hidden = true;
  form.addEventListener("submit", press);
  if (!adding) await offer();
}

// Whatever fails here leaves the page as it was sent: it works without passkeys.
start().catch(() => {});
