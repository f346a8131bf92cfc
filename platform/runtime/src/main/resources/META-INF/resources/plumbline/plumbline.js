// What every page of the shell needs beside htmx: the CSRF header, polling that rests while hidden, and words for failures.
(function () {
  "use strict";

  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  /** Says one sentence in the live region at the bottom; it leaves by itself. */
  function say(text) {
    const region = document.getElementById("toasts");
    if (!region) return;
    const toast = document.createElement("p");
    toast.className = "toast";
    toast.textContent = text;
    region.replaceChildren(toast);
    setTimeout(() => toast.remove(), 8000);
  }

  function failure(xhr) {
    // 499 is how the sign-in answers a script whose session has ended.
    if (xhr.status === 499 || xhr.status === 401) return "You have been signed out. Reload the page to sign in again.";
    try {
      const problem = JSON.parse(xhr.responseText);
      if (problem.detail) return problem.detail;
    } catch (notJson) {
      // Our error page came instead of a problem document; the sentence below says enough.
    }
    return "That did not work, and nothing was changed. Please try again.";
  }

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-Requested-With"] = "JavaScript";
    const token = meta("csrf-token");
    if (token) event.detail.headers[meta("csrf-header")] = token;
  });
  document.addEventListener("htmx:responseError", (event) => {
    if (!rest(event.target, event.detail.xhr.status)) say(failure(event.detail.xhr));
  });
  document.addEventListener("htmx:sendError", (event) => {
    if (!rest(event.target, 0)) say("There is no connection. Nothing was changed; please try again.");
  });
  document.addEventListener("htmx:timeout", (event) => {
    if (!rest(event.target, 0)) say("That took too long. Please try again.");
  });
  document.addEventListener("say", (event) => say(event.detail.value));

  // An element with data-live="1000" gets the event "live" that often while somebody can see it, and on coming back.
  const beats = new Map();
  const PAUSE = 10000;

  /** Nobody asked for what an element fetches by itself: when that fails it waits a while, and after a sign-out for good. */
  function rest(element, status) {
    if (!element.dataset?.live) return false;
    beats.set(element.id, status === 499 || status === 401 ? Infinity : Date.now() + PAUSE);
    return status !== 499 && status !== 401;
  }

  function beat() {
    const now = Date.now();
    if (document.hidden) return;
    document.querySelectorAll("[data-live]").forEach((element) => {
      const key = element.id;
      if (now - (beats.get(key) || 0) >= Number(element.dataset.live)) {
        beats.set(key, now);
        window.htmx?.trigger(element, "live");
      }
    });
  }
  if (document.querySelector("[data-live]")) {
    document.querySelectorAll("[data-live]").forEach((element) => beats.set(element.id, Date.now()));
    setInterval(beat, 250);
    document.addEventListener("visibilitychange", beat);
  }

  // Menus made of <details> close with Escape and with a press elsewhere.
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details[data-menu][open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  // Without script there is no button to print with, and the browser's own menu does it.
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  window.plumbline = { say };
})();
