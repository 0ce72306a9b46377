// Makes a passkey, signs in with one, or proves with one who sits there. The sentences come with the page;
// the server decides.
const part = document.querySelector("[data-passkey]");
const form = part.closest("form");
const cannot = document.querySelector("[data-cannot]");
const act = part.dataset.passkey;
const autofill = new AbortController();
let busy = false;

const say = what => {
  part.querySelector("[role=status]").textContent = part.dataset[what] || part.dataset.failed;
};

const bytes = text =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));

const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

// Sends fields of the form by script. Whoever must sign in first is led there.
async function post(address, more = {}) {
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  const answer = await fetch(address, { method: "POST", body });
  if (answer.redirected) location.assign(answer.url);
  const told = await answer.json();
  if (told.refused) throw { name: told.refused };
  return told;
}

// Asks for a challenge.
async function begin() {
  const begun = await post(part.dataset.challenge);
  const { options } = begun;
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const key of options.excludeCredentials || []) key.id = bytes(key.id);
  return begun;
}

// What the device answered, as the server reads it.
function read(credential) {
  const { id, rawId, type, response } = credential;
  const parts = ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"];
  const answered = {};
  for (const part of parts) if (response[part]) answered[part] = text(response[part]);
  const { credProps } = credential.getClientExtensionResults();
  const extensions = credProps ? { credProps } : {};
  return JSON.stringify({ id, rawId: text(rawId), type, response: answered, extensions });
}

// Sends it as an ordinary form, so that the server shows the next page.
function send({ ceremony }, credential) {
  form.elements.ceremony.value = ceremony;
  form.elements.credential.value = read(credential);
  form.submit();
}

// Sends it by itself: what else was typed in the form stays, and its own button is pressed next.
async function prove({ ceremony }, credential) {
  await post(part.dataset.answer, { ceremony, credential: read(credential) });
  say("done");
  form.querySelector("[data-code]").hidden = true;
  part.querySelector("button").hidden = true;
  form.querySelector("[type=submit]").focus();
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
    const made = act === "add" ? navigator.credentials.create(wish) : navigator.credentials.get(wish);
    await (act === "prove" ? prove : send)(begun, await made);
  } catch ({ name }) {
    const known = { AbortError: "stopped", NotAllowedError: "stopped", InvalidStateError: "known" };
    say(known[name] || name);
    busy = false;
  }
}

// Offers the passkeys of the device in the field for the member number.
async function offer() {
  if (!document.querySelector("[autocomplete~=webauthn]")) return;
  if (!await PublicKeyCredential.isConditionalMediationAvailable()) return;
  const begun = await begin();
  const wish = { mediation: "conditional", signal: autofill.signal, publicKey: begun.options };
  send(begun, await navigator.credentials.get(wish));
}

async function start() {
  if (!await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()) return;
  part.hidden = false;
  if (cannot) cannot.hidden = true;
  if (act === "prove") part.querySelector("button").addEventListener("click", press);
  else form.addEventListener("submit", press);
  if (act === "sign-in") await offer();
}

// Whatever fails here leaves the page as it was sent: it works without passkeys.
start().catch(() => {});
