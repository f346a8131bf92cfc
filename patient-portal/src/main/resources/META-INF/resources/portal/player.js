// One exercise at a time, with a timer or a count. Without this module the page is a list with buttons, and works too.
import { plan } from "./plan.js";

const words = document.getElementById("words").dataset;
const list = document.querySelector(".exercises");
const items = [...list.querySelectorAll(".exercise")];
const finish = document.querySelector(".finish");
const bar = document.querySelector(".player-bar");
const session = list.dataset.session;
const unsaved = new Map();
let saving = Promise.resolve();
let at = Math.max(0, items.findIndex((item) => !item.dataset.outcome));
let run = null;

function show(index, focus) {
  run?.stop();
  run = null;
  items.forEach((item) => item.classList.remove("running"));
  at = Math.min(Math.max(index, 0), items.length);
  items.forEach((item, i) => item.classList.toggle("now", i === at));
  finish.classList.toggle("now", at === items.length);
  bar.querySelector("form").hidden = at === items.length;
  bar.querySelector('[data-act="back"]').disabled = at === 0;
  bar.querySelector('[data-act="next"]').hidden = at === items.length;
  const item = items[at];
  pauseButton().hidden = true;
  if (item) {
    bar.querySelector('input[name="item"]').value = item.dataset.item;
    if (!item.dataset.outcome) prepare(item);
    if (focus) item.querySelector("h2").focus();
  } else if (focus) finish.querySelector("h2").focus();
  window.scrollTo(0, 0);
}

const pauseButton = () => bar.querySelector('[data-act="pause"]');

/** Writes down what was done; what cannot be saved now is tried again, and asked for at the end if it never works. */
async function save(item, done) {
  unsaved.set(item.dataset.item, done);
  mark(item, done.outcome);
  await flush();
}

/** One at a time, so that nothing is sent twice at once. */
function flush() {
  saving = saving.then(send);
  return saving;
}

async function send() {
  for (const [id, done] of unsaved) {
    try {
      const answer = await fetch(`/api/sessions/${session}/items/${id}`, {
        method: "PUT",
        keepalive: true,
        headers: { "Content-Type": "application/json", "X-Requested-With": "JavaScript" },
        body: JSON.stringify(done),
      });
      if (answer.status >= 500 || answer.status === 499 || answer.status === 401) throw new Error(String(answer.status));
      unsaved.delete(id);
      if (answer.ok && !(await answer.json()).items) location.reload();
    } catch (failure) {
      window.plumbline?.say(words.notSaved);
      setTimeout(flush, 4000);
      return;
    }
  }
}

function mark(item, outcome) {
  item.dataset.outcome = outcome;
  const line = item.querySelector(".outcome");
  line.hidden = false;
  line.querySelector(".badge").lastChild.textContent = words[outcome];
}

function prepare(item) {
  const phases = plan(item.dataset, words);
  if (phases.length === 0) return;
  const box = item.querySelector(".timer");
  box.hidden = false;
  box.innerHTML = '<svg class="ring" viewBox="0 0 100 100" role="img" aria-hidden="true"><circle class="track" cx="50" cy="50" r="44"/><circle class="run" cx="50" cy="50" r="44" pathLength="100" stroke-dasharray="100"/><text class="large-figure" x="50" y="56"></text><text class="small-words" x="50" y="72"></text></svg><p class="hidden-text" aria-live="polite"></p><button type="button" class="btn btn-large"></button>';
  const start = box.querySelector("button");
  start.textContent = `${words.start} (${length(Math.round(phases.reduce((sum, phase) => sum + phase.seconds, 0)))})`;
  start.addEventListener("click", () => {
    start.hidden = true;
    box.classList.add("on");
    item.classList.add("running");
    window.scrollTo(0, 0);
    pauseButton().hidden = false;
    awake();
    run = new Run(item, box, phases);
  }, { once: true });
}

function draw(box, phase, left) {
  box.querySelector(".run").setAttribute("stroke-dashoffset", String(100 - (100 * left) / phase.seconds));
  box.querySelector(".large-figure").textContent = clock(Math.ceil(left));
  box.querySelector(".small-words").textContent = phase.words;
}

const length = (seconds) => (seconds >= 60 ? `${Math.round(seconds / 60)} ${words.minutes}` : `${seconds} ${words.seconds}`);
const clock = (seconds) => (seconds >= 60 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : String(seconds));

/** Goes through the phases of one exercise; pausing keeps the place. */
class Run {
  constructor(item, box, phases) {
    Object.assign(this, { item, box, phases, index: -1, left: 0, paused: false, done: { sets: 0, reps: 0, seconds: 0 } });
    this.last = performance.now();
    this.timer = setInterval(() => this.tick(), 100);
    this.enter(0);
  }

  enter(index) {
    this.index = index;
    const phase = this.phases[index];
    if (!phase) return this.end();
    this.left = phase.seconds;
    this.box.querySelector("[aria-live]").textContent = phase.words;
    if (phase.cue) cue();
  }

  tick() {
    const now = performance.now();
    const passed = (now - this.last) / 1000;
    this.last = now;
    if (this.paused) return;
    const phase = this.phases[this.index];
    this.left -= passed;
    if (phase.work) this.done.seconds += passed;
    if (this.left <= 0) {
      this.done.reps += phase.rep ?? 0;
      this.done.sets += phase.set ?? 0;
      this.enter(this.index + 1);
    } else draw(this.box, phase, this.left);
  }

  pause() {
    this.paused = !this.paused;
    return this.paused;
  }

  told(outcome) {
    return {
      outcome, evidence: "timer", setsDone: this.done.sets, repetitionsDone: this.done.reps,
      secondsDone: Math.round(this.done.seconds),
    };
  }

  end() {
    this.stop();
    cue();
    this.box.hidden = true;
    this.item.classList.remove("running");
    pauseButton().hidden = true;
    this.item.querySelector("h2").focus();
    run = null;
    save(this.item, this.told("done"));
  }

  stop() {
    clearInterval(this.timer);
  }
}

let sound;
function cue() {
  navigator.vibrate?.(120);
  try {
    sound ??= new AudioContext();
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    volume.gain.setValueAtTime(0.12, sound.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.35);
    tone.frequency.value = 528;
    tone.connect(volume).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.35);
  } catch (silent) {
    // No sound here; the words and the ring say the same.
  }
}

function awake() {
  navigator.wakeLock?.request("screen").catch(() => {});
}

bar.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act === "back") show(at - 1, true);
  if (act === "pause") pauseButton().querySelector("span").textContent = run?.pause() ? words.resume : words.pause;
  if (act === "next") {
    const item = items[at];
    if (run && run.done.seconds >= 1 && !item.dataset.outcome) save(item, run.told("partly"));
    show(at + 1, true);
  }
});

list.addEventListener("submit", (event) => {
  if (!event.target.matches(".tick")) return;
  event.preventDefault();
  const item = event.target.closest(".exercise");
  const share = { done: 1, partly: 0.5, skipped: 0 }[event.submitter.value];
  const { sets, reps, seconds } = item.dataset;
  const times = Math.max(1, Number(sets));
  save(item, {
    outcome: event.submitter.value, evidence: "ticked", setsDone: Math.ceil(times * share),
    repetitionsDone: Math.round(times * reps * share), secondsDone: Math.round(times * seconds * share),
  });
  show(at + 1, true);
});

// What was done until Stop is kept; stopping itself waits for nothing.
bar.querySelector("form").addEventListener("submit", () => {
  if (!run || run.done.seconds < 1) return;
  fetch(`/api/sessions/${session}/items/${items[at].dataset.item}`, {
    method: "PUT",
    keepalive: true,
    headers: { "Content-Type": "application/json", "X-Requested-With": "JavaScript" },
    body: JSON.stringify(run.told("partly")),
  });
});

// The last page asks for what was not told; it should not ask for what is still on its way.
finish.querySelector("a").addEventListener("click", async (event) => {
  if (unsaved.size === 0) return;
  event.preventDefault();
  const link = event.currentTarget;
  link.setAttribute("aria-busy", "true");
  link.textContent = words.saving;
  await Promise.race([flush(), new Promise((enough) => setTimeout(enough, 4000))]);
  location.assign(link.href);
});

document.body.classList.add("player");
bar.hidden = false;
show(items.every((item) => item.dataset.outcome) ? items.length : at, false);
