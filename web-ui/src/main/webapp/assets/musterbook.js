// Makes the pages nicer to use. Each of them works without it.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const status = document.querySelector("[data-status]");
const say = (text) => { if (status) status.textContent = text; };

// Theme: the system's, until somebody chooses.
all("[data-theme-switch]").forEach((button) => button.addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.bsTheme === "dark" || (!root.dataset.bsTheme && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.bsTheme = dark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.bsTheme);
  say(dark ? "Light theme" : "Dark theme");
}));

// Menus are <details>: Escape and a click elsewhere close them, and the focus goes back to the summary.
addEventListener("click", (event) => all("details.menu[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  all("details.menu[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
});

// Side navigation folds away on small screens.
const side = document.querySelector(".side");
const menuButton = document.querySelector(".menu-button");
if (side && menuButton) {
  const small = matchMedia("(max-width: 61.9375rem)");
  const fold = (folded) => { side.hidden = folded; menuButton.setAttribute("aria-expanded", String(!folded)); };
  small.addEventListener("change", () => fold(small.matches));
  menuButton.addEventListener("click", () => fold(!side.hidden));
  fold(small.matches);
}

// Dialogs come open with the page; here they become modal. Closed, the address forgets them and the focus goes to the
// button that opened them.
all("dialog[data-modal]").forEach((dialog) => {
  const opener = new URLSearchParams(location.search).get("dialog");
  dialog.removeAttribute("open");
  dialog.showModal();
  all("[data-close]", dialog).forEach((link) => link.addEventListener("click", (event) => { event.preventDefault(); dialog.close(); }));
  dialog.addEventListener("close", () => {
    if ("once" in dialog.dataset) { location.replace(location.pathname); return; }
    history.replaceState(null, "", location.pathname);
    const target = document.querySelector(`[data-opener="${CSS.escape(opener ?? "")}"]`) ?? document.getElementById("main");
    target?.focus();
  });
});

// The answer to a form that shows a token: a reload asks for the page and does not send the form again, and when the
// dialog closes the page is asked for anew, so that the token is gone from it.
if (document.querySelector("[data-once]")) history.replaceState(null, "", location.pathname);

// Copy buttons say what happened, by text and to a screen reader.
const copy = async (text, source) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    source?.select();
    document.execCommand("copy");
  }
};
all("[data-copy], [data-copy-text]").forEach((button) => button.addEventListener("click", async () => {
  const source = button.dataset.copy ? document.getElementById(button.dataset.copy) : null;
  await copy(source ? source.value : button.dataset.copyText, source);
  const label = button.querySelector("[data-label]") ?? button;
  const before = button.dataset.before ??= label.textContent;
  label.textContent = "Copied";
  say(`${button.dataset.name ?? before} copied`);
  setTimeout(() => { label.textContent = before; }, 2000);
}));

// A list of rules can also be ordered by dragging; its buttons do the same. What was dragged is shown with its effect.
all("[data-sortable]").forEach((list) => {
  const preview = document.querySelector("[data-preview]");
  let dragged = null;
  all(":scope > li", list).forEach((row) => { row.draggable = true; });
  list.addEventListener("dragstart", (event) => { dragged = event.target.closest("li"); event.dataTransfer.effectAllowed = "move"; });
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("li");
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const below = event.clientY > over.getBoundingClientRect().top + over.offsetHeight / 2;
    list.insertBefore(dragged, below ? over.nextSibling : over);
  });
  list.addEventListener("dragend", () => { dragged = null; preview?.form.requestSubmit(preview); });
  all("select", list).forEach((role) => role.addEventListener("change", () => say("Role chosen. Press Show effect to see what it does.")));
});

// A table that stacks on small screens keeps its roles for screen readers.
all("table.table-stack").forEach((table) => {
  table.setAttribute("role", "table");
  all("thead, tbody", table).forEach((group) => group.setAttribute("role", "rowgroup"));
  all("tr", table).forEach((row) => row.setAttribute("role", "row"));
  all("thead th", table).forEach((cell) => cell.setAttribute("role", "columnheader"));
  all("tbody th", table).forEach((cell) => cell.setAttribute("role", "rowheader"));
  all("td", table).forEach((cell) => cell.setAttribute("role", "cell"));
});

// A chosen file fills the field that it names; it is not sent by itself.
all("[data-fill]").forEach((file) => file.addEventListener("change", async () => {
  const chosen = file.files[0];
  if (!chosen) return;
  document.getElementById(file.dataset.fill).value = await chosen.text();
  say(`${chosen.name} is in the field above`);
}));

// What is wrong with a form is where the reader is taken.
document.querySelector("[aria-invalid='true']")?.focus();
