// The tabs of the results: arrows move, as readers of screens expect.

import {tell} from "./desk.js";
import {byId} from "./dom.js";

const NAMES = ["problems", "cases", "changes", "texts", "uses"];

export function choose(name, focus = false) {
  for (const other of NAMES) {
    const tab = byId(`tab-${other}`);
    tab.setAttribute("aria-selected", String(other === name));
    tab.tabIndex = other === name ? 0 : -1;
    byId(`panel-${other}`).hidden = other !== name;
    if (focus && other === name) tab.focus();
  }
  tell("tab", name);
}

NAMES.forEach((name, i) => {
  byId(`tab-${name}`).addEventListener("click", () => choose(name));
  byId(`tab-${name}`).addEventListener("keydown", (event) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step) choose(NAMES[(i + step + NAMES.length) % NAMES.length], true);
  });
});
