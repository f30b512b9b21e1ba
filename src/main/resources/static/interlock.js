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
  // A dialog on top is closed by the browser, alone.
  if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
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
// A record is picked by its name: arrows walk what is offered, Enter or a click takes it.
const pick = {
  of: (input) => input.closest && input.closest("[data-pick]"),
  input: (box) => box.querySelector("[role=combobox]"),
  options: (box) => [...box.querySelectorAll(".pick-option")],
  close(box) {
    const input = pick.input(box);
    box.querySelector("[role=listbox]").replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  },
  take(box, option) {
    const input = pick.input(box);
    if (box.dataset.pick === "one") {
      input.value = option.dataset.name;
      box.querySelector("[data-key]").value = option.dataset.key;
    } else {
      const label = document.createElement("label");
      label.className = "chip";
      const tick = document.createElement("input");
      Object.assign(tick, { type: "checkbox", checked: true, name: box.dataset.field, value: option.dataset.key });
      label.append(tick, " ", option.dataset.name);
      box.querySelector(".pick-chosen").append(label);
      input.value = "";
    }
    pick.close(box);
    input.focus();
  },
};
document.addEventListener("htmx:afterSwap", (event) => {
  const box = pick.of(event.target);
  if (!box || event.target.getAttribute("role") !== "listbox") return;
  const input = pick.input(box);
  pick.options(box).forEach((option, at) => (option.id = event.target.id + "-" + at));
  input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-expanded", String(event.target.childElementCount > 0));
  // What was asked for may come when one is elsewhere already.
  if (document.activeElement !== input) pick.close(box);
  else event.target.scrollIntoView({ block: "nearest" });
});
document.addEventListener("keydown", (event) => {
  const box = event.target.matches("[role=combobox]") && pick.of(event.target);
  if (!box) return;
  const options = pick.options(box);
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "Escape" && event.target.getAttribute("aria-expanded") === "true") {
    event.stopPropagation();
    pick.close(box);
  } else if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    pick.take(box, options[at]);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
    event.preventDefault();
    const next = options[(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + options.length) % options.length];
    options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
    event.target.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }
});
// The name keeps the focus while one of the list is pointed at; without the focus there is no list.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest(".pick-list")) event.preventDefault();
});
document.addEventListener("click", (event) => {
  const option = event.target.closest(".pick-option");
  if (option) pick.take(pick.of(option), option);
});
document.addEventListener("focusout", (event) => {
  const box = pick.of(event.target);
  if (box && event.target === pick.input(box) && !box.contains(event.relatedTarget)) pick.close(box);
});
// A form comes into the page where what it changes is read: one at a time, Cancel closes it.
const slot = {
  opener: null,
  filled: "",
  form: () => document.querySelector(".edit-slot > form"),
  texts: (form) => new URLSearchParams(new FormData(form)).toString(),
};
document.addEventListener("htmx:confirm", (event) => {
  const form = event.detail.target.matches(".edit-slot") && slot.form();
  if (form && slot.texts(form) !== slot.filled && !confirm(form.dataset.unsaved)) event.preventDefault();
});
// What isn't a form (somebody removed the part, or signed out) is shown as a page of its own.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (!event.target.matches(".edit-slot")) return;
  const { xhr, requestConfig } = event.detail;
  const asked = new URL(requestConfig.elt.href || requestConfig.elt.formAction, location.href);
  if (xhr.status === 200 && new URL(xhr.responseURL).pathname === asked.pathname) return;
  event.detail.shouldSwap = false;
  location.assign(asked);
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (!event.target.matches(".edit-slot")) return;
  document.querySelectorAll(".edit-slot").forEach((other) => other !== event.target && other.replaceChildren());
  slot.opener = event.detail.requestConfig.elt;
  slot.filled = slot.texts(slot.form());
  const first = event.target.querySelector("textarea") || event.target.querySelector("input:not([type=hidden]), select");
  if (first) first.focus({ preventScroll: true });
  event.target.scrollIntoView({ block: "nearest" });
});
// A sentence and Enter is enough; Shift and Enter begin another line. Escape closes the form.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest(".edit-slot > form, #interactions-form");
  if (!form || event.isComposing) return;
  if (event.key === "Enter" && event.target.matches("#interactions-form textarea") && !event.shiftKey) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === "Escape" && form.matches(".edit-slot > form") && slot.texts(form) === slot.filled) {
    form.querySelector("[data-close]").click();
  }
});
document.addEventListener("click", (event) => {
  const cancel = event.target.closest("[data-close]");
  const open = cancel && cancel.closest(".edit-slot");
  if (!open) return;
  event.preventDefault();
  open.replaceChildren();
  if (slot.opener) slot.opener.focus();
});
// Rows of a list: one tick for all on the page, and how many are ticked.
document.addEventListener("change", (event) => {
  const form = event.target.closest("#selection");
  if (!form) return;
  const page = form.querySelector("#all-page");
  const rows = [...form.querySelectorAll("[name=select]")];
  if (event.target === page) rows.forEach((row) => (row.checked = page.checked));
  const ticked = rows.filter((row) => row.checked).length;
  page.checked = ticked === rows.length;
  page.indeterminate = ticked > 0 && ticked < rows.length;
  const chosen = form.querySelector("#chosen");
  const all = form.querySelector("#all-match").checked || ticked === 0;
  chosen.textContent = all ? chosen.dataset.none : chosen.dataset.some.replace("{0}", ticked);
});
