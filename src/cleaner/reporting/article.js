// The clean article, related items with what is said of them about AI, disclosures, metadata.

/** The clean article with its structure; a click on one of its parts selects its block. */
function cleanArticle(page, select) {
  const article = make("article", { class: "clean", "aria-label": "Clean article" });
  const title = page.blocks.find((block) => block.label === "title");
  if (page.title && !title?.clean) article.append(said("h1", page.title, page.language));
  article.append(...(page.content ?? []).map((node) => nodeOf(node, page)));
  article.querySelector(`[data-clean="${page.blocks.find((block) => block.label === "lead")?.block}"]`)?.classList.add("lead");
  article.addEventListener("click", (event) => {
    const part = event.target.closest("[data-clean]");
    if (part && !event.target.closest("a") && !marking(event)) select(Number(part.dataset.clean));
  });
  return article;
}

/** The part of the clean article that a block is in: several rows are one table. */
function partOf(article, block) {
  return block.clean ? [...article.querySelectorAll("[data-clean]")].filter((part) => Number(part.dataset.clean) <= block.block).pop() : undefined;
}

const NODES = {
  paragraph: (node, page) => textOf("p", node, node.runs, page),
  heading: (node, page) => textOf(`h${Math.min(6, Math.max(3, node.level + 1))}`, node, node.runs, page),
  code: (node) => make("pre", { dir: "ltr", "data-clean": node.block }, make("code", {}, node.text)),
  list: (node, page) => {
    const items = node.items.map((item) => make("li", { value: item.number }, item.content.map((one) => nodeOf(one, page))));
    return make(node.ordered ? "ol" : "ul", { dir: items[0]?.querySelector("[dir]")?.dir }, items);
  },
  quote: (node, page) => make("blockquote", {}, node.content.map((one) => nodeOf(one, page))),
  table: (node, page) => make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table" },
    make("table", { "data-clean": node.block, lang: node.lang ?? page.language }, node.caption ? textOf("caption", {}, node.caption, page) : null,
      node.rows.map((row) => make("tr", {}, row.map((cell) => textOf(cell.heading ? "th" : "td", {}, cell.runs, page, { colspan: cell.columns, rowspan: cell.rows })))))),
  figure: (node, page) => make("figure", { "data-clean": node.block },
    node.images.map((image) => make("p", { class: "name" }, image.alternative ? ["Picture: ", said("span", image.alternative, ""), " "] : "Picture: ", address(image.source))),
    node.caption ? textOf("figcaption", {}, node.caption, page) : null),
};

const nodeOf = (node, page) => NODES[node.type]?.(node, page) ?? "";

/** Runs of text: links, and marks as elements; what is read above or beside characters stays one ruby. */
function textOf(tag, node, runs, page, attributes = {}) {
  const whole = runs.map((run) => (typeof run === "string" ? run : run.text)).join("");
  const element = said(tag, whole, node.lang ?? page.language, { "data-clean": node.block, ...attributes });
  if (node.dir) element.dir = node.dir;
  const parts = [];
  for (const run of runs) {
    const { text, marks = [], link } = typeof run === "string" ? { text: run } : run;
    let part = text;
    for (const mark of [...marks].reverse()) if (MARKS[mark]) part = make(MARKS[mark], {}, part);
    if (link) part = make("a", safely(link), part);
    if (!marks.includes("ruby")) parts.push(part);
    else if (parts.at(-1)?.tagName === "RUBY") parts.at(-1).append(part);
    else parts.push(make("ruby", {}, part));
  }
  element.replaceChildren(...parts);
  return element;
}

const MARKS = { strong: "strong", emphasis: "em", sub: "sub", sup: "sup", code: "code", rt: "rt", rp: "rp" };

function relatedItems(page, select) {
  const items = page.related ?? [];
  if (!items.length) return null;
  return part("related-items", `Related items (${items.length})`, make("ol", { class: "items" }, items.map((item) => make("li", {},
    make("div", { class: "item-head" },
      item.title ? said("strong", item.title, item.language === "und" ? "" : item.language) : make("strong", {}, "without a title"),
      item.disclosures?.length ? item.disclosures.map((one) => badge(VERDICTS[one.verdict] ?? one.verdict, "ai")) : badge("AI: not stated", "quiet")),
    item.text ? said("p", item.text, item.language === "und" ? "" : item.language) : null,
    item.caption ? said("p", item.caption, "", { class: "name" }) : null,
    item.url ? address(item.url) : null,
    (item.disclosures ?? []).map((one) => make("p", { class: "name" }, `${one.scope}: `, said("q", one.evidence, ""), ` (${one.rule})`)),
    item.blocks?.length ? make("button", { type: "button", class: "plain", click: () => select(item.blocks[0], true) }, `Go to block ${item.blocks[0]}`) : null))));
}

function disclosures(page) {
  const all = page.disclosures ?? [];
  if (!all.length) return part("says-ai", "What the page says about AI", make("p", { class: "nothing" }, "Nothing. That is unknown, not “human”."));
  return part("says-ai", `What the page says about AI (${all.length})`, make("ul", { class: "items" }, all.map((one) => make("li", {},
    make("div", { class: "item-head" }, badge(VERDICTS[one.verdict] ?? one.verdict, "ai"), make("strong", {}, one.scope), make("span", { class: "name" }, one.kind)),
    make("p", {}, said("q", one.evidence, "")),
    make("p", { class: "name" }, `${one.rule}; ${one.where}`)))));
}

/** What the page says of its article: each value with where it was found, and what else the page says. */
function metadata(page) {
  const { sources = [], conflicts = [], ...values } = page.metadata ?? {};
  const rows = Object.entries(values).flatMap(([name, value]) => [make("dt", {}, name.replaceAll("_", " ")),
    make("dd", {}, shownValue(name, value), sources.filter((one) => one.field === name).map((one) => make("span", { class: "name" }, ` (${one.source})`)))]);
  const others = conflicts.flatMap((one) => [make("dt", {}, `${one.field.replaceAll("_", " ")}, otherwise`),
    make("dd", {}, said("span", one.value ?? one.text, ""), make("span", { class: "name" }, ` (${one.source})`))]);
  return rows.length || others.length ? part("metadata", "Metadata", make("dl", { class: "pairs" }, rows, others)) : null;
}

/** Names and values, whatever they hold. */
function pairs(entries) {
  return make("dl", { class: "pairs" }, entries.flatMap(([name, value]) => [make("dt", {}, name.replaceAll("_", " ")), make("dd", {}, shownValue(name, value))]));
}

function shownValue(name, value) {
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value);
    if (!Array.isArray(value)) return pairs(entries);
    return value.every((one) => one === null || typeof one !== "object")
      ? said("span", value.join(", "), "") : make("ol", {}, value.map((one) => make("li", {}, shownValue(name, one))));
  }
  return typeof value === "string" && /^https?:/.test(value) ? address(value) : said("span", String(value), "");
}

function part(name, title, ...content) {
  return make("section", { class: `part ${name}`, "aria-labelledby": `head-${name}` }, make("h2", { id: `head-${name}` }, title), content);
}
