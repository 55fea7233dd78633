// The index of many pages: what goes wrong, where.

const STEP = 100; // rows that are put in at a time

const ORDERS = {
  worst: { label: "worst first", by: (a, b) => rank(a) - rank(b) || (a.confidence ?? 1) - (b.confidence ?? 1) || b.troubles.length - a.troubles.length },
  doubtful: { label: "least confidence first", by: (a, b) => (a.confidence ?? -1) - (b.confidence ?? -1) },
  place: { label: "as they came in", by: () => 0 },
  least: { label: "least text kept first", by: (a, b) => (a.share ?? -1) - (b.share ?? -1) },
  most: { label: "most text kept first", by: (a, b) => (b.share ?? -1) - (a.share ?? -1) },
};

// A filter is a question to a page: the answers it has.
const FILTERS = {
  trouble: (page) => page.troubles.map((trouble) => trouble.kind),
  reason: (page) => Object.keys(page.removed ?? {}),
  language: (page) => [page.error ? "not cleaned" : page.language],
  site: (page) => [page.site ?? "unknown"],
  confidence: (page) => (page.confidence === undefined ? [] : [TRUST.find(([from]) => page.confidence >= from)[1]]),
};

const TRUST = [[0.95, "0.95 and more"], [0.9, "0.90 to 0.95"], [0.85, "0.85 to 0.90"], [0.8, "0.80 to 0.85"], [0, "below 0.80"]];
const rankOfTrust = (key) => TRUST.findIndex(([, name]) => name === key);

const rank = (page) => Math.min(...page.troubles.map((trouble) => trouble.rank), 9);
const wanting = (page) => page.troubles.length > 0;

let choice = { order: "worst" }; // stays while pages are looked at

/** The index. Where something is chosen, all but the controls is made anew. */
function overview(pages) {
  const charts = make("div", { class: "charts" });
  const chips = make("span", { class: "chips" });
  const found = make("p", { class: "found" });
  const rows = make("div", { class: "scroll" });
  const choose = (change) => {
    const held = document.activeElement?.dataset?.key;
    choice = { ...choice, ...change };
    refresh();
    if (held) (charts.querySelector(`[data-key="${CSS.escape(held)}"]`) ?? document.getElementById("words")).focus({ preventScroll: true });
    tell(found.textContent);
  };
  const fits = (page, without) =>
    Object.entries(FILTERS).every(([name, answers]) => name === without || !choice[name] || answers(page).includes(choice[name])) &&
    (!choice.look || wanting(page)) && (!choice.words || matches(page, choice.words));
  const bars = (name, title, says, row, order) => {
    const counts = tally(pages.filter((page) => fits(page, name)), FILTERS[name], row, order);
    return counts.length ? chart(name, title, says, counts, choice[name], (key) => choose({ [name]: choice[name] === key ? null : key })) : null;
  };
  const refresh = () => {
    const chosen = pages.filter((page) => fits(page)).sort(ORDERS[choice.order].by);
    charts.replaceChildren(...[
      bars("trouble", "What may have gone wrong", "Pages by what was noticed", byPages),
      bars("reason", "Why blocks were left out", "Blocks by reason, and on how many pages", byBlocks),
      bars("confidence", "How far it can be trusted", "Pages by confidence; hatched: worth a look", byPages, (a, b) => rankOfTrust(a.key) - rankOfTrust(b.key)),
      bars("language", "Languages", "Pages by language; hatched: worth a look", byPages),
      new Set(pages.map((page) => page.site)).size > 1 ? bars("site", "Sites", "Pages by site; hatched: worth a look", byPages) : null,
    ].filter(Boolean));
    chips.replaceChildren(...Object.keys(FILTERS).filter((name) => choice[name]).map((name) => chip(name, choice[name], () => choose({ [name]: null }))));
    found.textContent = chosen.length === pages.length ? counted(pages.length, "page", "pages") : `${chosen.length.toLocaleString("en")} of ${counted(pages.length, "page", "pages")}`;
    rows.replaceChildren(...table(chosen));
  };
  refresh();
  return make("div", { class: "overview" },
    make("header", { class: "top" }, make("h1", {}, "Report"), summary(pages)),
    make("details", { class: "fold", open: matchMedia("(min-width: 40rem)").matches }, make("summary", {}, "Charts, to filter by"), charts),
    controls(choose, chips, found), rows);
}

/** Count pages by their answers: the commonest first, those worth a look before others, if no other order is asked for. */
function tally(pages, answers, row, order) {
  const groups = new Map();
  for (const page of pages)
    for (const key of new Set(answers(page))) groups.set(key, [...(groups.get(key) ?? []), page]);
  return [...groups].map(([key, group]) => ({ key, label: key, ...row(key, group) }))
    .sort(order ?? ((a, b) => (b.part ?? 0) - (a.part ?? 0) || b.count - a.count));
}

function byPages(key, group) {
  const part = group.filter(wanting).length;
  return { count: group.length, part, label: languageName(key), note: part && part < group.length ? `${part} of ${group.length}` : String(group.length) };
}

function byBlocks(key, group) {
  const count = group.reduce((sum, page) => sum + page.removed[key], 0);
  return { count, fate: key, note: `${count.toLocaleString("en")} on ${group.length.toLocaleString("en")}` };
}

const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

function languageName(key) {
  if (key === "und") return "unknown";
  try {
    return /^[a-z]{2,3}(-\w+)*$/.test(key) ? `${NAMES.of(key) ?? key} (${key})` : key;
  } catch {
    return key;
  }
}

const matches = (page, words) => `${page.name} ${page.title ?? ""} ${page.url ?? ""}`.toLocaleLowerCase().includes(words.toLocaleLowerCase());

function summary(pages) {
  const sum = (value) => pages.reduce((all, page) => all + (value(page) ?? 0), 0);
  const figures = [
    [pages.length, "page", "pages"],
    [pages.filter(wanting).length, "worth a look", "worth a look"],
    [pages.filter((page) => page.error).length, "not cleaned", "not cleaned"],
    [sum((page) => page.kept), "block kept", "blocks kept"],
    [sum((page) => page.kept === undefined ? 0 : Object.values(page.removed ?? {}).reduce((a, b) => a + b, 0)), "block left out", "blocks left out"],
    [sum((page) => page.related), "related item", "related items"],
    [sum((page) => page.ai), "AI disclosure", "AI disclosures"],
  ];
  return make("ul", { class: "figures" }, figures.map(([count, one, many]) =>
    make("li", {}, make("b", {}, count.toLocaleString("en")), ` ${count === 1 ? one : many}`)));
}

function controls(choose, chips, found) {
  const words = make("input", { type: "search", id: "words", placeholder: "title, name or address", value: choice.words ?? "",
    input: (event) => event.isComposing || choose({ words: words.value }), compositionend: () => choose({ words: words.value }) });
  const order = make("select", { id: "order", change: () => choose({ order: order.value }) },
    Object.entries(ORDERS).map(([name, one]) => make("option", { value: name, selected: name === choice.order }, one.label)));
  const look = make("button", { type: "button", id: "look", class: "switch", "aria-pressed": String(Boolean(choice.look)),
    click: () => { choose({ look: !choice.look }); look.setAttribute("aria-pressed", String(choice.look)); } },
  make("span", { class: "dot", "aria-hidden": "true" }), "Only those worth a look");
  return make("div", { class: "controls", role: "search", "aria-label": "Pages" },
    make("label", {}, "Find ", words), make("label", {}, "Order ", order), look, chips, found);
}

function chip(name, value, remove) {
  return make("button", { type: "button", class: "chip", "data-key": `${name} ${value}`, click: remove },
    make("span", { class: "unseen" }, "Take away the filter "), `${name}: ${name === "language" ? languageName(value) : value} `, make("span", { "aria-hidden": "true" }, "×"));
}

function table(pages) {
  const body = make("tbody");
  const { more } = fill(body, pages, row, STEP);
  const heads = ["Page", "Worth a look for", "Confidence", "Language", "What became of its text", "Related", "AI"];
  return [
    make("table", {}, make("caption", { class: "unseen" }, "Pages"), make("thead", {}, make("tr", {}, heads.map((head) => make("th", { scope: "col" }, head)))), body),
    ...(pages.length ? [] : [make("p", { class: "nothing" }, "No page fits.")]), more];
}

function row(page) {
  const removed = Object.values(page.removed ?? {}).reduce((a, b) => a + b, 0);
  return make("tr", { "data-page": page.number },
    make("th", { scope: "row" },
      make("a", { href: `#page-${page.number}`, dir: "auto", lang: page.language ?? "" }, page.title ?? page.name),
      page.title ? make("span", { class: "name", dir: "auto" }, page.url ?? page.name) : null),
    make("td", {}, page.error ? make("p", { class: "error" }, shortened(page.error, 160)) : null,
      make("ul", { class: "troubles" }, page.troubles.map((trouble) => make("li", {}, badge(trouble.kind, `rank-${trouble.rank}`))))),
    make("td", { class: "number confidence" }, page.confidence === undefined ? "" : page.confidence.toFixed(2)),
    make("td", {}, page.language ? [languageName(page.language), page.interface_language && page.interface_language !== page.language ? make("span", { class: "name" }, `site: ${languageName(page.interface_language)}`) : null] : ""),
    make("td", { class: "became" }, page.strip ? [strip(page.strip), make("span", { class: "name" }, `${percent(page.share ?? 0)} kept: ${page.kept} of ${counted(page.kept + removed, "block", "blocks")}`)] : ""),
    make("td", { class: "number" }, String(page.related ?? "")),
    make("td", { class: "number" }, page.ai ? badge(String(page.ai), "ai") : ""));
}
