// Number keys choose answers; "none of these" and the others exclude each other; an emergency is brought into view.
(function () {
  "use strict";

  const typing = (element) => element.matches("textarea, input:not([type=radio]):not([type=checkbox])");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key) || typing(event.target)) return;
    const choices = event.target.closest("form")?.querySelector("[data-choices]");
    if (!choices) return;
    const inputs = [...choices.querySelectorAll("input:not(:disabled)")];
    const at = choices.dataset.choices === "SCALE" ? Number(event.key) : Number(event.key) - 1;
    const input = inputs[at];
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.click();
  });

  document.addEventListener("change", (event) => {
    const choices = event.target.closest?.('[data-choices="SET"]');
    if (!choices || !event.target.checked) return;
    const none = event.target.value === "none-of-these";
    choices.querySelectorAll("input").forEach((input) => {
      if (input !== event.target && (none || input.value === "none-of-these")) input.checked = false;
    });
  }, true);

  let shown = Boolean(document.querySelector(".emergency"));
  document.addEventListener("htmx:afterSettle", () => {
    const emergency = document.querySelector(".emergency");
    if (emergency && !shown) emergency.scrollIntoView({ block: "start" });
    shown = Boolean(emergency);
  });

})();
