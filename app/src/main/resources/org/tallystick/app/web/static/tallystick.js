// What pages can do beyond links and forms. Every page works without it.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (target) => target instanceof Element && target.closest("input, select, textarea, [contenteditable]");

  // Controls that need a script are hidden until there is one.
  const arm = (root) => {
    for (const button of all(".copy, .png, .explore", root)) button.hidden = false;
    legends(root);
  };

  const copy = async (button) => {
    const words = button.closest("div").querySelector(".copyable").textContent.trim();
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(button.closest("div").querySelector(".copyable"));
      button.textContent = "Selected: copy it now";
    }
  };

  // The chart as a file, drawn by the browser at twice its size.
  const png = (button) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth * 2;
      canvas.height = image.naturalHeight * 2;
      const context = canvas.getContext("2d");
      context.scale(2, 2);
      context.drawImage(image, 0, 0);
      canvas.toBlob((blob) => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = button.dataset.svg.split("/").slice(2).join("-").replace(/\.svg.*/, ".png");
        link.click();
        URL.revokeObjectURL(link.href);
        button.dataset.saved = String(blob.size);
      }, "image/png");
    };
    image.src = button.dataset.svg;
  };

  // A claim pointed at in the table stands out in the chart, and the other way round.
  const light = (event) => {
    const from = event.target instanceof Element && event.target.closest(".card tbody tr, .chart a");
    const card = from && from.closest(".card");
    if (!card) return;
    const link = from.matches("a") ? from : from.querySelector('a[href^="/claim/"]');
    const href = link && link.getAttribute("href");
    const on = event.type === "pointerover" || event.type === "focusin";
    for (const chart of all(".chart.rivals, .chart.steps", card)) {
      const marks = all("a", chart).filter((a) => a.getAttribute("href") === href);
      chart.classList.toggle("lighting", on && marks.length > 0);
      for (const a of all("a.lit", chart)) a.classList.remove("lit");
      if (on) for (const a of marks) a.classList.add("lit");
    }
    for (const row of all("tbody tr", card)) {
      const own = row.querySelector('a[href^="/claim/"]');
      row.classList.toggle("lit", on && Boolean(own) && own.getAttribute("href") === href);
    }
  };

  // Buttons that leave out the claimants of one relation.
  const legends = (root) => {
    for (const card of all("#rivals", root)) {
      if (card.querySelector(".sift")) continue;
      const kinds = ["self", "adversary", "third-party", "unknown"].filter((k) => card.querySelector(`td .rel.${k}`));
      if (kinds.length < 2) continue;
      const names = { self: "own side", adversary: "adversary", "third-party": "third party", unknown: "relation unknown" };
      const bar = document.createElement("div");
      bar.className = "sift";
      bar.setAttribute("role", "group");
      bar.setAttribute("aria-label", "Show claimants who speak as");
      for (const kind of kinds) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "quiet";
        button.setAttribute("aria-pressed", "true");
        const mark = document.createElement("span");
        mark.className = `rel ${kind}`;
        mark.textContent = names[kind];
        button.append(mark);
        button.addEventListener("click", () => {
          const shown = button.getAttribute("aria-pressed") !== "true";
          button.setAttribute("aria-pressed", String(shown));
          for (const row of all(`.chart.rivals .row.${kind}`, card)) row.classList.toggle("off", !shown);
          for (const mark of all(`td .rel.${kind}`, card)) mark.closest("tr").hidden = !shown;
        });
        bar.append(button);
      }
      card.querySelector(".reading").after(bar);
    }
  };

  // The reader: one card open at a time is enough; n and p go from figure to figure.
  const chosen = () => document.querySelector(".fig-card[open]");
  const step = (by) => {
    const links = all(".text a.fig, .headline a.fig");
    if (links.length === 0) return;
    const at = links.findIndex((a) => a.classList.contains("chosen"));
    links[(at + by + links.length) % links.length].click();
  };
  const show = () => {
    const card = chosen();
    if (card) card.scrollIntoView({ block: "nearest" });
  };

  const press = (selector) => {
    const target = document.querySelector(selector);
    if (target) target.click();
    return Boolean(target);
  };
  const keys = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector(".at-hand, .events.last")) {
      const onControl = event.target instanceof Element && event.target.closest("a, button, summary");
      const done =
        event.key === "Backspace" ? press(".events.last .undo")
        : event.key === " " ? !onControl && press('.at-hand [data-key=" "]')
        : /^[axe]$/.test(event.key) && press(`.at-hand [data-key="${event.key}"]`);
      if (done) {
        event.preventDefault();
        if (event.key === "e") {
          const field = document.querySelector(".at-hand .correct[open] select");
          if (field) field.focus();
        }
      }
    } else if (document.querySelector(".reader") && (event.key === "n" || event.key === "p")) {
      step(event.key === "n" ? 1 : -1);
    }
  };

  const drop = document.getElementById("drop");
  if (drop) {
    const files = document.getElementById("files");
    const told = () => {
      const names = [...files.files].map((f) => f.name);
      document.getElementById("dropped").textContent = names.length === 0 ? "Choose files, or drop them here."
        : `${names.length} chosen: ${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}`;
    };
    files.addEventListener("change", told);
    for (const kind of ["dragover", "dragleave", "drop"]) {
      drop.addEventListener(kind, (event) => {
        event.preventDefault();
        drop.classList.toggle("over", kind === "dragover");
        if (kind === "drop" && event.dataTransfer.files.length > 0) {
          files.files = event.dataTransfer.files;
          told();
        }
      });
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (!button) return;
    if (button.matches(".copy")) copy(button);
    if (button.matches(".png")) png(button);
    if (button.matches(".explore")) {
      button.hidden = true;
      import("/static/explore.js").then((m) => m.explore(button.dataset.json));
    }
  });
  for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) document.addEventListener(kind, light);
  document.addEventListener("keydown", keys);
  document.addEventListener("htmx:load", (event) => arm(event.detail.elt));
  document.addEventListener("htmx:afterSettle", show);
  arm(document);
  show();
})();
