"use strict";
// Everything is readable without this script; it filters, sorts, links and shows repairs beside the pointer.
// It reads and moves what is in the page and never makes mark-up out of text.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  // Theme: automatic, light, dark. A page opened from disk may not be allowed to remember it.
  const theme = byId("theme");
  const themes = ["automatic", "light", "dark"];
  const setTheme = (name) => {
    if (name === "automatic") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = name;
    theme.textContent = `Theme: ${name}`;
    theme.value = name;
  };
  const remembered = () => {
    try { return localStorage.getItem("mtcheck-theme"); } catch { return null; }
  };
  setTheme(themes.includes(remembered()) ? remembered() : "automatic");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const next = themes[(themes.indexOf(theme.value) + 1) % themes.length];
    setTheme(next);
    try { localStorage.setItem("mtcheck-theme", next); } catch { /* not remembered, still applied */ }
  });

  // Filters
  const form = document.querySelector(".filters");
  const details = all("details.document");
  const notes = all(".note");
  const notesOf = new Map(details.map((element) => [element, all(".note", element)]));
  const rowOf = new Map(all("tr[data-document]").map((row) => [row.dataset.document, row]));
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  const applyFilters = () => {
    const chosen = new FormData(form);
    const severities = new Set(chosen.getAll("severity"));
    const check = chosen.get("check");
    const name = (chosen.get("document") ?? "").trim().toLowerCase();
    let shownNotes = 0, shownDocuments = 0;
    document.body.classList.toggle("surprisal", chosen.has("surprisal"));
    for (const element of details) {
      const named = element.dataset.name.includes(name);
      let here = 0;
      for (const note of notesOf.get(element)) {
        note.hidden = !(severities.has(note.dataset.severity) && (!check || note.dataset.check === check));
        if (!note.hidden && named) here += 1;
      }
      element.hidden = !named || ((chosen.has("defective") || Boolean(check)) && here === 0);
      const row = rowOf.get(element.id);
      if (row) row.hidden = element.hidden;
      if (element.hidden) continue;
      shownDocuments += 1;
      shownNotes += here;
      if (element.open) applyToText(element);
    }
    byId("nothing").hidden = shownDocuments > 0;
    byId("shown").textContent = details.length > 1
      ? `${count(shownNotes, "finding")} in ${count(shownDocuments, "document")}`
      : `${shownNotes} of ${count(notes.length, "finding")}`;
  };
  const resetFilters = () => { form.reset(); applyFilters(); };
  const applyToText = (element) => {
    for (const mark of all("[data-notes]", element)) {
      const off = mark.dataset.notes.split(" ").every((id) => byId(id).hidden);
      mark.classList.toggle("off", off);
      if (mark.tagName === "SUP") mark.hidden = off;
      else if (mark.tagName === "A") mark.tabIndex = off ? -1 : 0;
    }
    layNotes(element);
  };

  // Where there is a margin, notes move down in it rather than push the paragraphs apart.
  const wide = matchMedia("(min-width: 60rem)");
  const layNotes = (element) => {
    const article = element.querySelector("article");
    article.classList.toggle("proof", wide.matches);
    const groups = wide.matches ? all(".notes", article).filter((group) => group.offsetHeight > 0) : [];
    const sizes = groups.map((group) => [group.parentElement.offsetTop, group.offsetHeight]);
    let bottom = 0;
    groups.forEach((group, index) => {
      const top = Math.max(sizes[index][0] + 8, bottom);
      group.style.top = `${top}px`;
      bottom = top + sizes[index][1] + 14;
    });
    article.style.minHeight = groups.length ? `${bottom}px` : "";
  };
  const layAll = () => { for (const element of details) if (element.open) layNotes(element); };
  let resizing = 0;
  addEventListener("resize", () => { cancelAnimationFrame(resizing); resizing = requestAnimationFrame(layAll); });
  for (const element of details) {
    element.addEventListener("toggle", () => { if (element.open) applyToText(element); });
  }
  layAll();
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", applyFilters);
    form.querySelector(".reset").addEventListener("click", () => resetFilters());
    applyFilters();
  }
  for (const button of all(".choose")) {
    button.addEventListener("click", () => {
      form.elements.check.value = button.dataset.check;
      applyFilters();
      form.scrollIntoView();
    });
  }

  // Deep links: open what holds the target, and lift filters that hide it.
  const reveal = (target) => {
    if (!target) return;
    if (target.closest("[hidden]") && form) resetFilters();
    const holder = target.closest("details");
    if (holder) holder.open = true;
    target.scrollIntoView({ block: target.matches(".note, .sentence") ? "center" : "start" });
    if (target.matches(".note")) target.focus({ preventScroll: true });
  };
  const follow = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* not encoded: taken as it stands */ }
    reveal(byId(id));
  };
  addEventListener("hashchange", follow);
  if (location.hash) follow();

  // Stepping through the findings that are shown
  let current = -1;
  const step = (distance) => {
    const shown = notes.filter((note) => !note.closest("[hidden]"));
    if (shown.length === 0) return;
    const from = shown.indexOf(notes[current]);
    const next = shown[from < 0 ? (distance > 0 ? 0 : shown.length - 1) : (from + distance + shown.length) % shown.length];
    current = notes.indexOf(next);
    setCurrent(next);
    reveal(next);
  };
  const setCurrent = (note) => {
    for (const element of all(".current")) element.classList.remove("current");
    if (!note) return;
    note.classList.add("current");
    for (const mark of marksOf(note)) mark.classList.add("current");
  };
  const marksOf = (note) =>
    all(".mark", note.closest(".passage")).filter((mark) => mark.dataset.notes.split(" ").includes(note.id));
  for (const button of all("[data-step]")) button.addEventListener("click", () => step(Number(button.dataset.step)));

  // The repair beside the mark, on hover and focus; stays while the pointer is on it, goes with Escape.
  const popover = byId("popover");
  let leaving = 0;
  let shownAt = null;
  const show = (mark) => {
    clearTimeout(leaving);
    const shown = mark.dataset.notes.split(" ").map(byId).filter((note) => !note.hidden);
    if (shown.length === 0) return;
    popover.replaceChildren(...shown.map((note) => {
      const copy = note.querySelector(".why").cloneNode(true);
      copy.removeAttribute("id");
      return copy;
    }));
    popover.hidden = false;
    shownAt = mark;
    placePopover();
    setCurrent(shown[0]);
  };
  const placePopover = () => {
    const place = shownAt.getClientRects()[0];
    if (place.bottom < 0 || place.top > innerHeight) { popover.hidden = true; return; }
    const below = place.bottom + popover.offsetHeight + 12 < innerHeight;
    popover.style.left = `${Math.max(8, Math.min(place.left, innerWidth - popover.offsetWidth - 8))}px`;
    popover.style.top = below ? `${place.bottom + 6}px` : `${Math.max(8, place.top - popover.offsetHeight - 6)}px`;
  };
  const hide = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => { popover.hidden = true; setCurrent(null); }, 120);
  };
  const markAt = (event) => event.target.closest?.(".mark:not(.off)");
  const articles = byId("articles");
  articles.addEventListener("pointerover", (event) => { if (markAt(event)) show(markAt(event)); });
  articles.addEventListener("pointerout", (event) => { if (markAt(event)) hide(); });
  articles.addEventListener("focusin", (event) => { if (markAt(event)) show(markAt(event)); });
  articles.addEventListener("focusout", (event) => { if (markAt(event)) hide(); });
  popover.addEventListener("pointerover", () => clearTimeout(leaving));
  popover.addEventListener("pointerout", hide);
  addEventListener("keydown", (event) => { if (event.key === "Escape") popover.hidden = true; });
  addEventListener("scroll", () => { if (!popover.hidden) placePopover(); }, { passive: true });

  // The curve leads to the sentence under the pointer; by keyboard the ranking beside it does.
  for (const chart of all("svg[data-sentences]")) {
    const last = Number(chart.dataset.sentences) - 1;
    const cursor = chart.querySelector(".cursor");
    const box = chart.viewBox.baseVal;
    const width = box.width + box.x;
    const indexAt = (event) => {
      const frame = chart.getBoundingClientRect();
      const x = (event.clientX - frame.left) / frame.width * box.width + box.x;
      return Math.max(0, Math.min(last, Math.round((x - 6) / (width - 12) * last)));
    };
    chart.addEventListener("pointermove", (event) => {
      const x = 6 + (last ? indexAt(event) / last : 0) * (width - 12);
      cursor.setAttribute("d", `M${x} 0V${box.height}`);
      cursor.setAttribute("visibility", "visible");
    });
    chart.addEventListener("pointerleave", () => cursor.setAttribute("visibility", "hidden"));
    chart.addEventListener("click", (event) => { location.hash = chart.dataset.prefix + indexAt(event); });
  }

  // Sorting: numbers from the greatest, names from A; a second click turns the order round.
  for (const table of all("table.documents")) {
    const body = table.tBodies[0];
    const headers = all("thead th", table);
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = header.textContent;
      header.replaceChildren(button);
      button.addEventListener("click", () => {
        const text = (row) => row.cells[column].textContent.trim();
        const number = (row) => { const value = parseFloat(text(row)); return Number.isNaN(value) ? -Infinity : value; };
        const ascending = header.ariaSort === "none" ? column === 0 : header.ariaSort === "descending";
        const compare = column === 0
          ? (a, b) => text(a).localeCompare(text(b), undefined, { numeric: true })
          : (a, b) => number(a) - number(b);
        const rows = [...body.rows].sort((a, b) => (ascending ? 1 : -1) * compare(a, b));
        for (const other of headers) other.ariaSort = "none";
        header.ariaSort = ascending ? "ascending" : "descending";
        body.append(...rows);
      });
    });
  }

  // On paper everything is open, as far as the filters show it.
  addEventListener("beforeprint", () => {
    for (const element of details) if (!element.hidden) element.open = true;
  });
})();
