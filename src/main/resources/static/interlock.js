// Comfort only: "/" goes to the search box, arrows walk its results, Escape closes what is open.
document.addEventListener("keydown", (event) => {
  const search = document.getElementById("search");
  const results = document.getElementById("search-results");
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  }
  if (event.key === "Escape") {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    if (results) {
      if (results.contains(event.target)) search.focus();
      results.replaceChildren();
    }
  }
  const inSearch = results && (event.target === search || results.contains(event.target));
  if (inSearch && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const stops = [search, ...results.querySelectorAll("a")];
    const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
// A slider and the number beside it show the same.
document.addEventListener("input", (event) => {
  const twin = event.target.dataset && document.getElementById(event.target.dataset.twin);
  if (twin) twin.value = event.target.value;
});
// What an update in place changed is said aloud; the focus stays near if what had it is gone.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "main") return;
  const news = document.querySelector("[data-news]");
  let voice = document.getElementById("voice");
  if (!voice) {
    voice = document.body.appendChild(document.createElement("div"));
    voice.id = "voice";
    voice.className = "visually-hidden";
    voice.setAttribute("role", "status");
  }
  voice.textContent = news ? news.textContent.replace(/\s+/g, " ").trim() : "";
  if (document.activeElement === document.body) (news ? news.parentElement : event.target).focus({ preventScroll: true });
});
// A page that says what went wrong is shown like the page that was asked for.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.target.id === "main") event.detail.shouldSwap = true;
});
// On the way to another page, which may take a while, something moves.
addEventListener("beforeunload", () => document.documentElement.classList.add("leaving"));
addEventListener("pageshow", () => document.documentElement.classList.remove("leaving"));
