// Keeps each answer the moment it is given, and shows at once what follows from it. Without this module the page is a
// form that is kept with "Next", and works too.

const NONE = "none-of-these";
const form = document.querySelector("form.check-in");
const kept = document.getElementById("kept");
const notKept = document.getElementById("not-kept");
let saving = Promise.resolve();
let unsaved = new Set();

form.addEventListener("change", (event) => {
  const question = event.target.closest("[data-question]");
  if (!question) return;
  if (event.target.type === "checkbox") untickOthers(question, event.target);
  unsaved.add(question.dataset.question);
  saving = saving.then(flush);
});
form.addEventListener("submit", () => unsaved.clear());

/** "None of these" and an answer do not go together. */
function untickOthers(question, ticked) {
  if (!ticked.checked) return;
  for (const box of question.querySelectorAll("input")) {
    if (box !== ticked && (box.value === NONE || ticked.value === NONE)) box.checked = false;
  }
}

/** @returns undefined where there is no answer (any more) */
function answerOf(question) {
  const inputs = [...question.querySelectorAll("input, textarea")];
  const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
  switch (question.dataset.kind) {
    case "TICK":
      return chosen.length === 0 ? undefined : chosen.filter((value) => value !== NONE);
    case "RADIO":
      return chosen[0];
    case "SCALE":
      return chosen.length === 0 ? undefined : Number(chosen[0]);
    case "NUMBER": {
      const typed = inputs[0].value.trim();
      if (typed === "") return undefined;
      return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
    }
    default:
      return inputs[0].value.trim() || undefined;
  }
}

async function flush() {
  for (const key of unsaved) {
    const question = document.getElementById(`q-${key}`);
    const value = question ? answerOf(question) : null;
    if (value === null) {
      unsaved.delete(key);
      continue;
    }
    try {
      const answer = await fetch(`${form.dataset.answers}/${key}`, {
        method: value === undefined ? "DELETE" : "PUT",
        keepalive: true,
        headers: { "Content-Type": "application/json", "X-Requested-With": "JavaScript" },
        body: value === undefined ? undefined : JSON.stringify({ value }),
      });
      if (answer.status >= 500 || answer.status === 499 || answer.status === 401) throw new Error(String(answer.status));
      unsaved.delete(key);
      if (answer.status === 404 || answer.status === 409) return location.assign(form.dataset.at);
      if (answer.ok) {
        right(question);
        await follow(await answer.json());
      }
      notKept.hidden = true;
      kept.textContent = answer.ok ? kept.dataset.words : "";
    } catch (away) {
      notKept.hidden = false;
      kept.textContent = "";
      return;
    }
  }
}

/** What was wrong with this question is not wrong any more. */
function right(question) {
  question.removeAttribute("data-wrong");
  question.classList.remove("field-wrong");
  question.querySelector(".wrong")?.remove();
  question.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
  if (!document.querySelector("#questions .wrong")) document.getElementById("incomplete")?.remove();
}

/** Other questions may apply now, and something may have to be done at once: both stand on the page as it is now. */
async function follow({ asked, emergency }) {
  const shown = [...document.querySelectorAll("[data-question]")].map((question) => question.dataset.question);
  const now = asked.find((keys) => keys.some((key) => shown.includes(key))) ?? [];
  const alarmed = document.querySelector("#alarm .emergency") !== null;
  if (!emergency && !alarmed && now.join() === shown.join()) return;
  const page = await fetch(form.action, { headers: { Accept: "text/html" } });
  if (!page.ok) throw new Error(String(page.status));
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  exchangeQuestions(fresh);
  exchangeAlarm(fresh, alarmed);
}

/** What was typed stays: only questions that came or went change. */
function exchangeQuestions(fresh) {
  const list = document.getElementById("questions");
  const now = [...fresh.querySelectorAll("[data-question]")];
  for (const old of [...list.children]) {
    if (!now.some((question) => question.id === old.id)) old.remove();
  }
  now.forEach((question, place) => {
    if (!document.getElementById(question.id)) list.insertBefore(document.adoptNode(question), list.children[place] ?? null);
  });
}

function exchangeAlarm(fresh, alarmed) {
  const alarm = document.getElementById("alarm");
  const now = fresh.getElementById("alarm");
  if (alarm.textContent.trim() === now.textContent.trim()) return;
  alarm.replaceChildren(...[...now.childNodes].map((node) => document.adoptNode(node)));
  if (!alarmed) {
    alarm.scrollIntoView({ block: "start" });
    alarm.focus({ preventScroll: true });
  }
}
