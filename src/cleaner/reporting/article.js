// The clean article, related items with what is said of them about AI, disclosures, metadata.

const TAGS = { heading: "h3", quote: "blockquote", code: "pre", "list-item": "li", caption: "p" };

/** The clean article; a click on one of its blocks selects it. */
function cleanArticle(page, select) {
  const article = make("article", { class: "clean", "aria-label": "Clean article" });
  if (page.title) article.append(said("h1", page.title, page.language));
  let list = null;
  for (const block of page.blocks.filter((one) => one.clean)) {
    const element = said(TAGS[block.kind] ?? "p", block.text, block.lang, { "data-clean": block.block, class: block.label || null });
    list = block.kind === "list-item" ? list ?? article.appendChild(make("ul", { dir: element.dir })) : null;
    (list ?? article).append(element);
  }
  article.addEventListener("click", (event) => {
    const part = event.target.closest("[data-clean]");
    if (part && !marking(event)) select(Number(part.dataset.clean));
  });
  return article;
}

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

function metadata(page) {
  const entries = Object.entries(page.metadata ?? {});
  return entries.length ? part("metadata", "Metadata", pairs(entries)) : null;
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
