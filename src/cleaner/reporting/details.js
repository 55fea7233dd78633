// Of the selected block: what became of it, why, where the rule is written down and what was seen.

function details(select, back) {
  const element = make("aside", { class: "details", "aria-label": "The selected block", tabindex: "-1", keydown: (event) => event.key === "Escape" && back() });
  const show = (block) => {
    const fate = FATES.find((one) => one.name === fateOf(block));
    element.replaceChildren(
      make("p", { class: "head", "data-fate": fate.name },
        make("strong", {}, `Block ${block.block}: `, make("span", { class: "word" }, block.reason ? `left out, ${block.reason}` : block.label ? `kept, ${block.label}` : "kept")),
        fate.says ? make("span", {}, ` It ${fate.says}.`) : null),
      make("dl", { class: "pairs" },
        row("Evidence", block.evidence && said("span", block.evidence, "", { class: "evidence" })),
        row("Rule", block.rule && make("code", {}, block.rule)),
        row("Similarity", block.similarity === undefined ? null : percent(block.similarity)),
        row("Repeats", block.repeats === undefined ? null : make("button", { type: "button", class: "plain", click: () => select(block.repeats, true) }, `block ${block.repeats}`)),
        row("Readings left out", block.readings && make("span", { class: "readings", "data-fate": "reading" }, said("span", block.readings.map((one) => one.text).join(" · "), block.lang))),
        row("Says about AI", block.ai && badge(VERDICTS[block.ai] ?? block.ai, "ai")),
        row("Kind", block.kind),
        row("Place", placeOf(block)),
        row("To keep such", block.reason && block.reason !== "unwanted" ? make("code", {}, `clean(page, keep=["${block.reason}"])`) : null)));
    tell([block.reason ? `left out: ${block.reason}` : "kept", block.evidence, block.rule].filter(Boolean).join("; "));
  };
  const row = (name, value) => (value ? [make("dt", {}, name), make("dd", {}, value)] : []);
  element.append(make("p", { class: "hint" }, "Select a block to see why it stays or goes: click it, or move with the arrow keys."));
  return { element, show };
}

function placeOf(block) {
  if (block.span) return `characters ${block.span[0]} to ${block.span[1]}`;
  return block.path ? make("code", { dir: "ltr" }, block.path) : null;
}
