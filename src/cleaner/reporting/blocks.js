// A page as it came in: every block with its fate, switches by fate, and the keys that move among blocks.

const CHUNK = 300; // blocks that are put in at a time

/** The blocks with their whole paths: in the data a path is the number of steps it has in common with the one before, and its other steps. */
function withPaths(blocks) {
  let last = [];
  for (const block of blocks.filter((one) => one.path)) {
    last = [...last.slice(0, block.path[0]), ...block.path.slice(1)];
    block.path = last.join(" > ");
  }
  return blocks;
}

const fateOf = (block) => block.reason ?? "kept";

/** The list of blocks. `select(block)` is called with what is selected; the list's `show(number)` selects from elsewhere. */
function listOfBlocks(page, select) {
  const list = make("ol", { class: "blocks", "aria-label": "Blocks of the page, in order" });
  const places = new Map(page.blocks.map((block, place) => [block.block, place]));
  const filled = fill(list, page.blocks, (block) => blockRow(block), CHUNK);
  const buttons = () => [...list.querySelectorAll(":scope > li:not([hidden]) > .fate")];
  let current = null;

  const mark = (button) => {
    if (current) {
      current.setAttribute("aria-pressed", "false");
      current.tabIndex = -1;
    }
    for (const other of list.querySelectorAll(".fate[tabindex='0']")) other.tabIndex = -1;
    button.tabIndex = 0;
    button.setAttribute("aria-pressed", "true");
    current = button;
    select(page.blocks[places.get(Number(button.parentElement.dataset.block))]);
  };

  const show = (number, focus) => {
    filled.show(places.get(number) + 1);
    const row = list.querySelector(`:scope > li[data-block="${number}"]`);
    row.hidden = false;
    mark(row.firstElementChild);
    row.scrollIntoView({ block: "nearest" });
    if (focus) row.firstElementChild.focus({ preventScroll: true });
  };

  const move = (event) => {
    const all = buttons();
    const at = all.indexOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (to === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to > all.length - 4) filled.show(list.children.length + CHUNK);
    const next = buttons()[Math.max(0, Math.min(to, buttons().length - 1))];
    mark(next);
    next.focus({ preventScroll: true });
    next.parentElement.scrollIntoView({ block: "nearest" });
  };

  const pick = (event) => {
    const row = event.target.closest("li");
    if (!row || marking(event)) return;
    mark(row.firstElementChild);
    row.firstElementChild.focus({ preventScroll: true });
  };

  const first = list.querySelector(".fate");
  if (first) first.tabIndex = 0;
  list.addEventListener("keydown", move);
  list.addEventListener("click", pick);
  return { list, more: filled.more, show, hide: (hidden) => hideFates(list, hidden), again: () => current?.focus() };
}

function blockRow(block) {
  const fate = fateOf(block);
  const label = block.reason ?? (block.label ? `kept: ${block.label}` : "kept");
  return make("li", { "data-block": block.block, "data-fate": fate, "data-kind": block.kind ?? "removed", hidden: HIDDEN.has(fate) },
    make("button", { type: "button", class: "fate", tabindex: "-1", "aria-pressed": "false", "aria-describedby": `text-${block.block}` },
      make("span", { class: "number" }, String(block.block)), " ",
      make("span", { class: "word" }, block.reason ? make("span", { class: "unseen" }, "left out: ") : null, label)),
    said("p", block.text, block.lang, { id: `text-${block.block}`, class: "text" }),
    block.ai ? [make("span"), badge(VERDICTS[block.ai] ?? block.ai, "ai")] : null);
}

/** Was it a click, or does somebody mark text to copy it? */
const marking = (event) => event.detail > 0 && Boolean(String(getSelection()).trim());

const HIDDEN = new Set(); // fates whose blocks are switched off, on every page

function hideFates(list, hidden) {
  for (const row of list.children) row.hidden = hidden.has(row.dataset.fate);
  const rows = [...list.querySelectorAll(":scope > li:not([hidden]) > .fate")];
  if (rows.length && !rows.some((button) => button.tabIndex === 0)) rows[0].tabIndex = 0;
}

/** A switch for each fate on the page, and two that set them all. */
function switches(page, changed) {
  const counts = new Map();
  for (const block of page.blocks) counts.set(fateOf(block), (counts.get(fateOf(block)) ?? 0) + 1);
  const present = FATES.filter((fate) => counts.has(fate.name));
  const buttons = present.map((fate) => make("button", {
    type: "button", class: "switch", "data-fate": fate.name, "aria-pressed": String(!HIDDEN.has(fate.name)), title: fate.says ? `A block that ${fate.says}` : null,
    click: () => set(HIDDEN.has(fate.name) ? [] : [fate.name], [fate.name]),
  }, make("span", { class: "dot", "aria-hidden": "true" }), fate.name, " ", make("span", { class: "count" }, String(counts.get(fate.name)))));
  const set = (hide, of) => {
    for (const name of of) HIDDEN.delete(name);
    for (const name of hide) HIDDEN.add(name);
    for (const button of buttons) button.setAttribute("aria-pressed", String(!HIDDEN.has(button.dataset.fate)));
    const shown = present.reduce((sum, fate) => sum + (HIDDEN.has(fate.name) ? 0 : counts.get(fate.name)), 0);
    changed(HIDDEN);
    tell(`${shown} of ${counted(page.blocks.length, "block", "blocks")} shown`);
  };
  const names = present.map((fate) => fate.name);
  const removed = names.filter((name) => name !== "kept");
  return make("div", { class: "switches", role: "group", "aria-label": "Show blocks by what became of them" },
    make("span", { class: "says" }, "Show"), buttons,
    make("button", { type: "button", class: "plain", click: () => set([], names) }, "all"),
    make("button", { type: "button", class: "plain", click: () => set(removed, names) }, "only kept"),
    names.includes("kept") ? make("button", { type: "button", class: "plain", click: () => set(["kept"], names) }, "only left out") : null,
    make("button", { type: "button", class: "plain only-narrow", click: () => document.getElementById("head-clean").scrollIntoView() }, "to the clean article"));
}
