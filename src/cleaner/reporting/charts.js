// Bars that count pages and blocks, and filter the index when pressed; the strip of one page.

const FATES = [];
const SHORT = 6; // bars of a chart before all are asked for
const WIDE = 20; // characters of a label that has no room beside its bar

/** From top to bottom, what became of a page's text: one colour a fate. Words say the same elsewhere. */
function strip(cells) {
  const stops = [];
  for (let start = 0, end; start < cells.length; start = end) {
    for (end = start + 1; end < cells.length && cells[end] === cells[start]; end++);
    const fate = FATES[cells.charCodeAt(start) - 97].name;
    stops.push(`rgb(var(--${fate})) ${(start / cells.length) * 100}% ${(end / cells.length) * 100}%`);
  }
  const element = make("span", { class: "strip", "aria-hidden": "true" });
  if (stops.length) element.style.backgroundImage = `linear-gradient(to right, ${stops.join(", ")})`;
  return element;
}

/**
 * A chart: a bar for each of `rows` ({key, label, fate, count, part, note}), longest first as they come.
 * `name` is the filter that a bar sets. `part` is drawn as the share of the bar that wants a look. The pressed bar is `pressed`.
 */
function chart(name, title, says, rows, pressed, press) {
  const most = Math.max(...rows.map((row) => row.count), 1);
  const bars = rows.map((row) => {
    const whole = make("span", { class: "whole", "data-fate": row.fate });
    whole.style.width = `${(row.count / most) * 100}%`;
    const part = make("span", { class: "wanting" });
    part.style.width = `${row.count ? ((row.part ?? 0) / row.count) * 100 : 0}%`;
    whole.append(part);
    return make("li", {},
      make("button", { type: "button", class: "bar", "data-key": `${name} ${row.key}`, "aria-pressed": String(row.key === pressed), click: () => press(row.key) },
        make("span", { class: "label" }, row.label),
        make("span", { class: "track", "aria-hidden": "true" }, whole),
        make("span", { class: "count" }, row.note)));
  });
  const list = make("ul", { class: rows.some((row) => row.label.length > WIDE) ? "bars wide" : "bars" }, bars.slice(0, SHORT));
  const rest = bars.slice(SHORT);
  const all = make("button", { type: "button", class: "more", click: () => { list.append(...rest); all.remove(); } }, `Show all ${bars.length}`);
  return make("section", { class: "chart" }, make("h2", {}, title), make("p", { class: "says" }, says), list, rest.length ? all : null);
}
