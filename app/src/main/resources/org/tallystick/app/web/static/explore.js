// The totals over time, redrawn to be explored: claimants on and off, either scale, every number at hand.
const script = (src) => new Promise((done, failed) => {
  const element = document.createElement("script");
  element.src = src;
  element.onload = done;
  element.onerror = failed;
  document.head.append(element);
});

const points = (claims) => claims
  .map((c) => ({ name: c.claimant, day: c.as_of ?? c.first_seen, low: c.low, high: c.high, comparator: c.comparator, relation: c.relation }))
  .filter((p) => p.name && p.day && (p.low ?? p.high) > 0)
  .map((p) => ({ ...p, date: new Date(`${p.day}T00:00:00Z`), number: p.low ?? p.high }))
  .sort((a, b) => a.date - b.date);

const words = (p) => {
  const number = (n) => n.toLocaleString("en");
  if (p.comparator === "range") return `${number(p.low)} to ${number(p.high)}`;
  const before = { about: "about ", nearly: "nearly ", at_least: "at least ", more_than: "more than ", at_most: "up to ", less_than: "fewer than ", vague: "vaguely from " };
  return (before[p.comparator] ?? "") + number(p.number);
};

export async function explore(address) {
  await script("/static/d3.min.js");
  await script("/static/plot.min.js");
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  const data = points((await answer.json()).claims);
  const place = document.getElementById("explorer");
  const names = [...new Set(data.map((p) => p.name))];
  const shown = new Set(names);
  let log = true;

  const bar = document.createElement("div");
  bar.className = "sift";
  const toggle = (label, pressed, change) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = label;
    button.setAttribute("aria-pressed", String(pressed));
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(on));
      change(on);
      draw();
    });
    bar.append(button);
  };
  toggle("logarithmic", log, (on) => { log = on; });
  for (const name of names) toggle(name, true, (on) => (on ? shown.add(name) : shown.delete(name)));
  const frame = document.createElement("div");
  frame.className = "plot";

  const draw = () => {
    const rows = data.filter((p) => shown.has(p.name));
    const css = getComputedStyle(document.documentElement);
    const colour = (p) => css.getPropertyValue(`--${p.relation.replace("_", "-")}`);
    const options = { x: "date", y: "number", z: "name", stroke: colour };
    const svg = Plot.plot({
      width: Math.max(320, frame.clientWidth || 700),
      height: 340,
      marginLeft: 64,
      y: { type: log ? "log" : "linear", grid: true, tickFormat: ",", label: null, zero: !log },
      x: { type: "utc", label: null },
      ariaLabel: "Totals over time by claimant",
      marks: rows.length === 0 ? [] : [
        Plot.line(rows, { ...options, curve: "step-after", strokeWidth: 2 }),
        Plot.dot(rows, { x: "date", y: "number", fill: colour, r: 4 }),
        Plot.tip(rows, Plot.pointer({ x: "date", y: "number", title: (p) => `${p.name}\n${words(p)}\n${p.day}` })),
      ],
    });
    // Its style element would be one inside the page, which no page here has; charts.css has the rules.
    for (const style of svg.querySelectorAll("style")) style.remove();
    frame.replaceChildren(svg);
  };

  place.replaceChildren(bar, frame);
  place.hidden = false;
  draw();
  place.dataset.drawn = "yes";
}
