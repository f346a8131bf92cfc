// The builder by keyboard: Alt with an arrow moves the exercise that has the focus, "/" goes to the search.
(function () {
  "use strict";


  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.matches("input, textarea, select")) {
      event.preventDefault();
      document.getElementById("catalog-search").focus();
      return;
    }
    const direction = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    const item = event.altKey && direction ? event.target.closest(".item") : null;
    if (!item) return;
    event.preventDefault();
    item.querySelector(`[data-move="${direction}"]`).click();
  });
})();
