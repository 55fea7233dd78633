// Making elements. What pages say comes in as text nodes, `lang` and `dir` alone, so it stays text.

/** An element: make("p", {class: "note"}, "text", other elements …). What is null or false is left out. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text of a page: in its own direction and language. */
function said(tag, text, language, attributes = {}) {
  return make(tag, { dir: RIGHT_TO_LEFT.test(text) && mostlyRightToLeft(text) ? "rtl" : "auto", lang: language || "", ...attributes }, text);
}

// Letters of the scripts that are written from right to left. A text that begins with a Latin name is still theirs.
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

function mostlyRightToLeft(text) {
  const letters = text.slice(0, 2000).match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length * 2 > letters.length;
}

/** What makes a link of an address: nothing, unless it leads to the web. */
function safely(url) {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol) ? { href: url, rel: "noopener noreferrer nofollow", target: "_blank" } : {};
  } catch {
    return {}; // no whole address
  }
}

/** An address, as it is: a link, or mere text. */
function address(url) {
  const link = safely(url);
  return make(link.href ? "a" : "span", { class: "address", dir: "ltr", ...link }, url);
}

/** Data that stands in the report, read when it is needed. */
function stored(name) {
  return JSON.parse(document.getElementById(name).textContent);
}

/** Say something to people who listen. */
function tell(text) {
  document.getElementById("said").textContent = text;
}

const VERDICTS = { generated: "AI: generated", assisted: "AI: assisted", summarised: "AI: summarised", translated: "AI: translated", "none-asserted": "says: no AI", unknown: "AI: unclear" };
const counted = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const percent = (share) => `${Math.round(share * 100)} %`;
const shortened = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const badge = (text, look) => make("span", { class: `badge ${look}` }, text);

/** Put in what `rows` makes, some at a time: the next ones when the end comes into sight, or is asked for. */
function fill(list, items, row, step) {
  let done = 0;
  const more = make("button", { type: "button", class: "more", click: () => show(done + step) });
  const show = (end) => {
    const next = items.slice(done, Math.max(end, done));
    list.append(...next.map((item, i) => row(item, done + i)));
    done += next.length;
    more.hidden = done >= items.length;
    watch.unobserve(more);
    if (!more.hidden) watch.observe(more); // anew, so that it is seen again if it is still in sight
    more.textContent = `Show more (${(items.length - done).toLocaleString("en")} left)`;
  };
  const watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && show(done + step), { rootMargin: "600px" });
  show(step);
  return { more, show };
}
