"""Templates that browsers put in their place, as shadow roots, and what stands in the slots of these."""

from __future__ import annotations

import re
from typing import Any

_TEMPLATE = re.compile(r"<(/?)template\b([^<>]*)>", re.I)
_ATTRIBUTE, _ELEMENT = "shadowrootmode", "shadow-root"
DECLARED = f"template[{_ATTRIBUTE}]"  # where a page declares one
DEEPEST_HOST = 8  # elements with a shadow root, one in another: what is slotted in deeper ones stays where it is


def with_shadow_roots(html: str) -> str:
    """
    A page whose templates that browsers put in their place, as shadow roots, are elements: what other templates hold shows nowhere.

    >>> with_shadow_roots("<a-b><template shadowrootmode=open><p>One.<template>?</template></template></a-b>")
    '<a-b><shadow-root shadowrootmode=open><p>One.<template>?</template></shadow-root></a-b>'
    """
    open_: list[bool] = []

    def renamed(tag: re.Match[str]) -> str:
        if not tag[1]:
            open_.append(_ATTRIBUTE in tag[2].lower())
            return f"<{_ELEMENT}{tag[2]}>" if open_[-1] else tag[0]
        return f"</{_ELEMENT}>" if open_ and open_.pop() else tag[0]

    return _TEMPLATE.sub(renamed, html)


def fill_slots(tree: Any) -> None:
    """
    Move what stands beside a shadow root into its slots, where browsers show it: in their order, which may be another.

    What has no slot of its name goes with what has no name, or stays below the root where there is no slot for that. The content of a slot that nothing is moved into is shown.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<a-b><shadow-root shadowrootmode=open><slot name=c></slot><slot>?</slot></shadow-root><p>Two.</p><h1 slot=c>One</h1></a-b>")
    >>> fill_slots(tree)
    >>> tree.body.text(separator=" ")
    'One Two.'
    """
    for _ in range(DEEPEST_HOST):
        roots = tree.css(f"{_ELEMENT}[{_ATTRIBUTE}]")
        if not roots:
            break
        below = 0  # roots that stand in the last host, and wait until that is filled
        for root in roots:
            if below:
                below -= 1
            elif (host := root.parent) is not None:
                below = len(host.css(f"{_ELEMENT}[{_ATTRIBUTE}]")) - 1
                _fill(root)


def _fill(root: Any) -> None:
    """Move what stands behind a root, in its host, into its slots."""
    del root.attrs[_ATTRIBUTE]
    slots: dict[str, Any] = {}
    for slot in root.css(f"slot:not({_ELEMENT}[{_ATTRIBUTE}] slot)"):  # those of other roots in it are theirs
        slots.setdefault(slot.attributes.get("name") or "", slot)
    unnamed, filled = slots.get(""), set[int]()
    node = root.next
    while node is not None:
        below, slot = node.next, unnamed
        if node.is_element_node:
            slot = slots.get(node.attributes.get("slot") or "", unnamed)
        elif node.tag != "-text" or (node.text_content.isspace() and (slot is None or slot.mem_id not in filled)):
            slot = None
        if slot is not None:
            if slot.mem_id not in filled:
                filled.add(slot.mem_id)
                while (child := slot.first_child) is not None:
                    child.remove()
            slot.insert_child(node)
            node.remove()
        node = below
