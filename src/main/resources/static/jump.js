// The palette (Ctrl-K, on a Mac Cmd-K) and the list of keys (?): comfort only, each is a page too.
(() => {
  const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
  const RECORD = /^\/(organizations|people|capabilities|connectors|offerings|deals)\/[^/]+$/;
  const MOST_RECENT = 8;

  const dialog = document.getElementById("jump");
  const sheet = document.getElementById("keys");
  const input = document.getElementById("jump-q");
  const list = document.getElementById("jump-list");
  const said = document.getElementById("jump-said");
  // What is listed belongs to this text; Enter may come before its list does.
  let listed = null;
  let impatient = null;

  // The record pages visited last stay in this browser, apart for each user, until one signs out.
  const recent = {
    place: "interlock.recent." + dialog.dataset.user,
    pages() {
      try {
        return JSON.parse(localStorage.getItem(recent.place)).filter(
          (page) => typeof page.title === "string" && RECORD.test(page.address),
        );
      } catch {
        return [];
      }
    },
    keep(page) {
      const others = recent.pages().filter((other) => other.address !== page.address);
      try {
        localStorage.setItem(recent.place, JSON.stringify([page, ...others].slice(0, MOST_RECENT + 1)));
      } catch {
        // There is no room, or it isn't allowed.
      }
    },
    forget() {
      try {
        localStorage.removeItem(recent.place);
      } catch {
        // It isn't allowed, so nothing was kept either.
      }
    },
    /** As a group of the list; texts are only texts here. */
    group() {
      const pages = recent.pages().filter((page) => page.address !== location.pathname);
      const group = document.createElement("div");
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", dialog.dataset.recent);
      const label = group.appendChild(document.createElement("p"));
      label.className = "jump-label";
      label.setAttribute("aria-hidden", "true");
      label.textContent = dialog.dataset.recent;
      for (const page of pages.slice(0, MOST_RECENT)) {
        const option = group.appendChild(document.createElement("a"));
        Object.assign(option, { className: "jump-option", href: page.address, tabIndex: -1 });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const title = option.appendChild(document.createElement("span"));
        title.className = "title";
        title.textContent = page.title;
        const kind = document.createElement("span");
        kind.className = "meta";
        kind.textContent = page.kind || "";
        option.append(" ", kind);
      }
      return pages.length ? group : "";
    },
  };

  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector("[aria-selected=true]");

  function choose(option) {
    options().forEach((other) => other.setAttribute("aria-selected", String(other === option)));
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function take(option, event) {
    const { ctrlKey, metaKey, shiftKey } = event;
    option.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
  }

  function type(text) {
    input.value = text;
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** On top of the page; what has the focus gets it back when it closes. */
  function open(which) {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    });
    // The other dialog first gives the focus back.
    [dialog, sheet].forEach((other) => other.close());
    which.showModal();
    if (which !== dialog) return;
    input.value = "";
    listed = impatient = null;
    list.replaceChildren(recent.group());
    number("");
    input.focus();
    htmx.trigger(input, "jump-open");
  }

  function number(text) {
    options().forEach((option, at) => (option.id = "jump-" + at));
    choose(text.trim() ? options()[0] : null);
    list.scrollTop = 0;
  }

  input.addEventListener("input", () => (impatient = null));
  list.addEventListener("htmx:afterSwap", (event) => {
    const text = new URL(event.detail.xhr.responseURL).searchParams.get("q") || "";
    if (!text.trim()) list.prepend(recent.group());
    number(text);
    listed = text;
    said.textContent = dialog.dataset.results.replace("#", options().length);
    if (impatient && text === input.value && chosen()) take(chosen(), impatient);
    impatient = null;
  });
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    input.addEventListener(failure, () => {
      const line = document.createElement("p");
      line.className = "jump-label";
      line.textContent = said.textContent = dialog.dataset.failed;
      list.replaceChildren(line);
      choose(null);
    });
  }

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (listed !== input.value) impatient = event;
      else if (chosen()) take(chosen(), event);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const all = options();
      if (!all.length) return;
      event.preventDefault();
      const at = all.indexOf(chosen());
      const next = all[(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + all.length) % all.length];
      choose(next);
      next.scrollIntoView({ block: "nearest" });
    }
  });
  // What is pointed at is chosen; the text keeps the focus.
  list.addEventListener("mousemove", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && option !== chosen()) choose(option);
  });
  list.addEventListener("mousedown", (event) => {
    if (event.button === 0) event.preventDefault();
  });
  // A command whose record isn't named yet goes on in the text.
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-typed]");
    if (!option || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    type(option.dataset.typed);
  });

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.repeat || event.altKey) return;
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const command = MAC ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
    if (command && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open(dialog);
    } else if (typing || event.ctrlKey || event.metaKey || dialog.open || sheet.open) {
      return;
    } else if (event.key === "?") {
      event.preventDefault();
      open(sheet);
    } else if (event.key === "/" && !document.getElementById("search")) {
      event.preventDefault();
      open(dialog);
    }
  });
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("a[data-open]");
    if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(document.getElementById(opener.dataset.open));
    } else if (event.target === dialog || event.target === sheet) {
      event.target.close();
    }
  });
  // Whoever comes back finds the page as it was before.
  addEventListener("pagehide", () => [dialog, sheet].forEach((open) => open.close()));

  if (MAC) document.querySelectorAll("[data-mac]").forEach((key) => (key.textContent = key.dataset.mac));
  const { record, kind } = document.body.dataset;
  if (record && RECORD.test(location.pathname)) recent.keep({ title: record, kind, address: location.pathname });
  const leaving = document.getElementById("sign-out");
  if (leaving) leaving.form.addEventListener("submit", recent.forget);
})();
