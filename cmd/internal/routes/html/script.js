"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  form.hidden = false;
  const table = document.getElementById("routes");
  const rows = [...table.tBodies];
  const query = document.getElementById("query");
  const shown = document.getElementById("shown");

  const button = (row) => row.querySelector("button.open");
  const unfold = (row, open) => {
    row.querySelector(".detail").hidden = !open;
    button(row).setAttribute("aria-expanded", open);
  };
  const isOpen = (row) => !row.querySelector(".detail").hidden;
  for (const row of rows) {
    unfold(row, false);
    row.querySelector(".route").addEventListener("click", () => {
      if (getSelection().isCollapsed) unfold(row, !isOpen(row));
    });
  }
  document.getElementById("unfold").addEventListener("click", () => rows.forEach((r) => unfold(r, true)));
  document.getElementById("fold").addEventListener("click", () => rows.forEach((r) => unfold(r, false)));

  const apply = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const states = new FormData(form).getAll("state");
    let n = 0;
    for (const row of rows) {
      const show = states.includes(row.dataset.state) && words.every((w) => row.dataset.search.includes(w));
      row.hidden = !show;
      if (show) n++;
    }
    shown.textContent = n === rows.length ? `${n} shown` : `${n} of ${rows.length} shown`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (e) => e.preventDefault());
  addEventListener("keydown", (e) => {
    if (e.key === "/" && !e.ctrlKey && !e.metaKey && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      e.preventDefault();
      query.focus();
    }
  });

  // Heads become buttons: a click sorts, another one turns the order round.
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const sorter = document.createElement("button");
    sorter.type = "button";
    sorter.textContent = head.textContent;
    head.replaceChildren(sorter);
    sorter.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((h) => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.rows[0].cells[column].dataset.sort;
      const sign = down ? -1 : 1;
      const sorted = rows.slice().sort((a, b) => sign * key(a).localeCompare(key(b), "en", { numeric: true }));
      table.append(...sorted);
    });
  });
  addEventListener("beforeprint", () => rows.forEach((r) => unfold(r, true)));

  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && rows.includes(target)) unfold(target, true);
  apply();
})();
