// Finds a scanner of fingers on this machine (MOSIP SBI), asks it for what the portal has ordered, and sends its
// answer as it is. The sentences come with the page; the server decides.
const part = document.querySelector("[data-scanner]");
const buttons = [...document.querySelectorAll("[data-finger]")];
const status = part.querySelector("[role=status]");
const PORTS = Array.from({ length: 100 }, (_, at) => 4501 + at);
const PROBE = 1500;
const LOOK = 3000;
const FINGER = 30000;
// SHA-256 of nothing: no capture came before in this order.
const FIRST = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855";
let found = null;
let busy = false;

const say = what => {
  const words = part.getAttribute(`data-${what}`) || part.dataset.technical;
  if (status.textContent !== words) status.textContent = words;
};

// Asks the service behind a port of this machine; its verbs are its own.
const ask = (port, verb, path, body, time) =>
  fetch(`http://127.0.0.1:${port}${path}`, { /* floor: the agent's own machine */
    method: verb,
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json" },
    credentials: "omit",
    signal: AbortSignal.timeout(time),
  });

async function probe(port) {
  const answer = await ask(port, "MOSIPDISC", "/device", { type: "Finger" }, PROBE);
  const device = (await answer.json()).find(({ purpose }) => purpose === "Auth");
  if (!device) throw new Error("no scanner");
  return { port, device };
}

// The one that was there before, else the first that answers.
const look = () =>
  (found ? probe(found.port) : Promise.reject()).catch(() => Promise.any(PORTS.map(probe)));

// Whether the browser keeps pages from asking this machine.
async function denied() {
  try {
    return (await navigator.permissions.query({ name: "local-network-access" })).state === "denied";
  } catch (_) {
    return false;
  }
}

const show = able => buttons.forEach(button => { button.hidden = !able; });

// Says how the scanner is, for as long as the page is open, and looks again when it was pulled out.
async function watch() {
  if (!busy) {
    try {
      found = await look();
      const ready = found.device.deviceStatus === "Ready";
      if (!busy) {
        show(ready);
        if (ready !== part.wasReady) say(ready ? "ready" : "not-ready");
        part.wasReady = ready;
      }
    } catch (_) {
      const what = await denied() ? "denied" : "none";
      // A press may have begun a capture meanwhile: then its own words stand.
      if (!busy) {
        found = null;
        part.wasReady = null;
        show(false);
        say(what);
      }
    }
  }
  setTimeout(watch, LOOK);
}

// Sends fields to the portal. Whoever must sign in first is led there.
async function post(address, fields) {
  const body = new URLSearchParams({ csrf: part.dataset.csrf, ...fields });
  const answer = await fetch(address, { method: "POST", body });
  if (answer.redirected) location.assign(answer.url);
  const told = await answer.json();
  if (told.refused) throw { refused: told.refused };
  return told;
}

function wanted({ order, environment, domain, finger }, device) {
  const [deviceSubId = "1"] = device.deviceSubId || [];
  const [specVersion = "0.9.5"] = device.specVersion || [];
  return {
    env: environment,
    purpose: "Auth",
    specVersion,
    timeout: String(FINGER),
    captureTime: new Date().toISOString(),
    domainUri: domain,
    transactionId: order,
    bio: [{
      type: "Finger",
      count: "1",
      bioSubType: [finger],
      requestedScore: "40",
      deviceId: device.deviceId,
      deviceSubId,
      previousHash: FIRST,
    }],
    customOpts: null,
  };
}

async function take(finger) {
  const { port, device } = found;
  const order = await post(part.dataset.order, { finger });
  say("place");
  const captured = await ask(port, "CAPTURE", "/capture", wanted(order, device), FINGER + 5000);
  const answer = await captured.text();
  say("sending");
  await post(part.dataset.answer, { order: order.order, answer });
  location.reload();
}

async function press({ currentTarget }) {
  if (busy || !found) return;
  busy = true;
  try {
    await take(currentTarget.dataset.finger);
  } catch ({ refused }) {
    say(refused || "technical");
    busy = false;
  }
}

part.hidden = false;
document.querySelector("[data-cannot]").hidden = true;
for (const button of buttons) button.addEventListener("click", press);
say("looking");
watch();
