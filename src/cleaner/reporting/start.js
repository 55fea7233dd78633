// One page of the report after the other, by the address: #page-3-block-12, or # for the index.

const { pages, fates } = stored("data");
FATES.push(...fates);
pages.forEach((page, number) => Object.assign(page, { number, troubles: page.troubles ?? [] }));
let turned = 0; // how often the view was changed: the first time, nobody's focus is moved

function view() {
  const [, number, block] = /^#page-(\d+)(?:-block-(\d+))?$/.exec(location.hash) ?? [];
  const page = pages.length === 1 ? pages[0] : pages[Number(number)];
  document.body.className = page ? "one" : "many";
  if (page) onePage(page, block === undefined ? null : Number(block));
  else index();
  if (turned++) document.getElementById("main").focus({ preventScroll: true });
}

function index() {
  document.title = `Report: ${counted(pages.length, "page", "pages")}`;
  document.getElementById("main").replaceChildren(pages.length ? overview(pages) : make("p", { class: "nothing" }, "There are no pages in this report."));
}

function onePage(line, wanted) {
  const page = stored(`data-${line.number}`);
  document.title = `${page.title ?? page.name}: report`;
  const main = document.getElementById("main");
  if (page.error) return main.replaceChildren(headOf(line, page), make("p", { class: "error whole-error" }, page.error));
  page.blocks = withPaths(page.blocks ?? []);
  const select = (number, focus) => came.show(number, focus);
  const panel = details(select, () => came.again());
  const clean = cleanArticle(page, select);
  const came = listOfBlocks(page, (block) => {
    panel.show(block);
    if (pages.length) history.replaceState(null, "", `#page-${line.number}-block-${block.block}`);
    clean.querySelector(".selected")?.classList.remove("selected");
    const part = partOf(clean, block);
    part?.classList.add("selected");
    part?.scrollIntoView({ block: "nearest" });
  });
  came.list.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.getAttribute("aria-pressed") !== "true") return;
    event.preventDefault();
    panel.element.focus();
  });
  main.replaceChildren(
    headOf(line, page),
    switches(page, (hidden) => came.hide(hidden)),
    make("div", { class: "panes" },
      make("section", { class: "pane", "aria-labelledby": "head-came", tabindex: "-1" }, make("h2", { id: "head-came" }, "As it came in"), came.list, came.more),
      make("section", { class: "pane", "aria-labelledby": "head-clean", tabindex: "0" },
        make("h2", { id: "head-clean" }, "Clean article"), clean, relatedItems(page, select), disclosures(page), metadata(page))),
    panel.element);
  if (wanted !== null && page.blocks.some((block) => block.block === wanted)) select(wanted);
}

function headOf(line, page) {
  const at = pages.length > 1 ? ordered().indexOf(line) : -1;
  const step = (by, label) => {
    const other = ordered()[at + by];
    return other ? make("a", { href: `#page-${other.number}`, rel: by < 0 ? "prev" : "next" }, label) : make("span", { class: "off" }, label);
  };
  const facts = [
    page.language && `${languageName(page.language)}${page.language_confidence ? `, ${percent(page.language_confidence)} sure` : ""}`,
    page.interface_language && `site speaks ${languageName(page.interface_language)}`,
    page.confidence !== undefined && `confidence ${page.confidence.toFixed(2)}`,
    line.share !== undefined && `${percent(line.share)} of the text kept`,
  ];
  return make("header", { class: "page-head" },
    pages.length > 1 ? make("nav", { "aria-label": "Pages" }, make("a", { href: "#" }, "All pages"), step(-1, "Previous"), step(1, "Next"), make("span", { class: "name" }, `${at + 1} of ${pages.length}`)) : null,
    make("div", { class: "page-name" }, page.title ? said("h1", page.title, page.language) : make("h1", { dir: "auto" }, page.name),
      make("p", { class: "name" }, page.title && page.name !== page.url ? make("span", { dir: "auto" }, page.name) : null, " ", page.url ? address(page.url) : null)),
    make("ul", { class: "facts" }, facts.filter(Boolean).map((fact) => make("li", {}, fact)), (page.troubles ?? []).map((trouble) => make("li", {}, badge(trouble.says ?? trouble.kind, `rank-${trouble.rank}`)))));
}

const ordered = () => [...pages].sort(ORDERS[choice.order].by);

window.addEventListener("hashchange", view);
view();
