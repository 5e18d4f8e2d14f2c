"use strict";
(() => {
  const form = document.getElementById("filter");
  const all = [...document.querySelectorAll("details")];
  const findings = [...document.querySelectorAll("article.finding")];

  // On paper everything is unfolded; afterwards it is as it was.
  let before = [];
  addEventListener("beforeprint", () => {
    before = all.map((d) => d.open);
    findings.forEach((f) => { f.querySelector("details").open = true; });
  });
  addEventListener("afterprint", () => all.forEach((d, i) => { d.open = before[i]; }));

  if (!form) return;
  form.hidden = false;
  const query = document.getElementById("query");
  const shown = document.getElementById("shown");

  const apply = () => {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = new FormData(form).getAll("severity");
    let n = 0;
    for (const f of findings) {
      const show = severities.includes(f.dataset.severity) && words.every((w) => f.dataset.search.includes(w));
      f.hidden = !show;
      if (show) n++;
    }
    for (const group of document.querySelectorAll(".package, .rule")) {
      group.hidden = !group.querySelector("article.finding:not([hidden])");
    }
    shown.textContent = n === findings.length ? `${n} shown` : `${n} of ${findings.length} shown`;
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (e) => e.preventDefault());
  const fold = (open) => () => findings.forEach((f) => { f.querySelector("details").open = open; });
  document.getElementById("unfold").addEventListener("click", fold(true));
  document.getElementById("fold").addEventListener("click", fold(false));

  // A link to what the filter hides takes the filter away.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest("[hidden]")) return;
    form.reset();
    apply();
    target.scrollIntoView();
  });
  apply();
})();
