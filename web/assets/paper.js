// Makes a photo smaller before it is sent, and sends it again when the network breaks. The sentences come with
// the page; the server decides. Without this script the form sends the file as it is.
const MOST = 500 * 1024;
const SIDES = [2000, 1600, 1200, 900];
const QUALITIES = [0.8, 0.65, 0.5];
const WAITS = [2000, 6000, 15000];

const wait = time => new Promise(done => setTimeout(done, time));
const made = (canvas, quality) =>
  new Promise(done => canvas.toBlob(done, "image/jpeg", quality));

// The photo as a JPEG of at most 500 KB, upright; the file itself where the browser can't make one.
async function shrunk(file) {
  if (!/^image\//.test(file.type) || file.size <= MOST) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const canvas = document.createElement("canvas");
  const longest = Math.max(picture.width, picture.height);
  let best = null;
  for (const side of SIDES) {
    const scale = Math.min(1, side / longest);
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const onto = canvas.getContext("2d");
    onto.fillStyle = "#fff";
    onto.fillRect(0, 0, canvas.width, canvas.height);
    onto.drawImage(picture, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      best = await made(canvas, quality);
      if (best && best.size <= MOST) return best;
    }
  }
  return best && best.size < file.size ? best : file;
}

// Sends the form. A broken network and a busy server are tried again with the same key, so that it is one page.
async function sent(form, body, say) {
  for (const time of [...WAITS, null]) {
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      if (answer.status !== 503) return answer;
    } catch (_) {
      // The network: try again.
    }
    if (time === null) throw new Error("not sent");
    say("again");
    await wait(time);
  }
}

// Shows the page that the server sent, where the form was.
async function show(answer) {
  if (answer.redirected && answer.ok) return location.assign(answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = page.querySelector("main");
  if (!main) throw new Error("no page");
  document.title = page.title;
  document.querySelector("main").replaceWith(main);
  start();
  const errors = document.querySelector(".error-summary");
  if (errors) errors.focus();
}

function start() {
  const form = document.querySelector("[data-paper]");
  if (!form) return;
  let busy = false;
  const say = what => {
    form.querySelector("[role=status]").textContent = what ? form.dataset[what] : "";
  };
  form.addEventListener("submit", async event => {
    const file = form.elements.file.files[0];
    if (!file) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    try {
      say("shrinking");
      const small = await shrunk(file).catch(() => file);
      const body = new FormData(form);
      // The file stays the last part: the server reads what comes before it first.
      body.delete("file");
      body.append("file", small, "page");
      say("sending");
      await show(await sent(form, body, say));
    } catch (_) {
      say("failed");
      busy = false;
    }
  });
}

start();
