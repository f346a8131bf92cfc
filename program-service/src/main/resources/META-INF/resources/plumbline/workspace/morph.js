// Parts of a page are renewed in place: what has been opened stays open, and what is being typed is never replaced.
(function () {
  "use strict";

  if (!window.Idiomorph) return;

  /** Marked forms keep what was typed but not sent yet, whatever the server knows. */
  const begun = (form) =>
    form.hasAttribute("data-keep") &&
    !("sent" in form.dataset) &&
    (form.contains(document.activeElement) ||
      [...form.elements].some((field) => field.defaultValue !== undefined && field.value !== field.defaultValue));

  const defaults = window.Idiomorph.defaults;
  defaults.ignoreActiveValue = true;
  defaults.callbacks.beforeAttributeUpdated = (attribute, node) => !(attribute === "open" && node.nodeName === "DETAILS");
  // What stays has come by a request of its own; the page around it knows nothing of it.
  const stays = (node) => node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-stays");
  defaults.callbacks.beforeNodeMorphed = (old) => !(old.nodeName === "FORM" && begun(old)) && !stays(old);

  // Refused, a form that was sent by hand says so at its first field that is wrong.
  document.addEventListener("htmx:afterSettle", (event) => {
    const form = event.detail.requestConfig?.elt;
    if (event.detail.xhr?.status !== 422 || !form?.hasAttribute("data-keep")) return;
    [...document.querySelectorAll("[aria-invalid='true']")].find((field) => field.form?.getAttribute("action") === form.getAttribute("action"))?.focus();
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.nodeName === "FORM") event.target.dataset.sent = "";
  });
  document.addEventListener("input", (event) => {
    if (event.target.form) delete event.target.form.dataset.sent;
  });
})();
