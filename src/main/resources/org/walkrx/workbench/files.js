// The list of files, with what is wrong or not saved in each.

import {last} from "./checks.js";
import {add, choose, desk, edit, files, isDirty, on} from "./desk.js";
import {byId, count, el, show} from "./dom.js";

let red = new Map(); // how many cases of a file came out differently

export function showRedCases(cases) {
  red = new Map();
  for (const one of cases) if (one.failures?.length) red.set(one.file, (red.get(one.file) ?? 0) + 1);
  list();
}

function marks(name) {
  const problems = (last.answer?.problems ?? []).filter((one) => one.file === name).length;
  return [
    isDirty(name) ? "not saved" : "",
    problems ? count(problems, "problem") : "",
    red.get(name) ? count(red.get(name), "red case") : "",
  ].filter((words) => words).join(", ");
}

function list() {
  show(byId("file-list"), ...[...files.keys()].sort().map((name) => {
    const said = marks(name);
    return el("li", {}, el("button", {type: "button", class: "file", "data-file": name, "aria-current": String(name === desk.current), onclick: () => choose(name)},
        name, said ? el("span", {class: "mark"}, ` · ${said}`) : null));
  }));
}

/** A new rule file begins as its neighbours do. */
function head(name) {
  if (!name.endsWith(".drl")) return name.endsWith(".cases.yaml") ? "# Worked cases.\ncases:\n" : "";
  const like = [...files.entries()].find(([other]) => other.endsWith(".drl"))?.[1].text ?? "";
  const end = like.indexOf("global Advise advise;");
  return end < 0 ? "" : like.slice(like.indexOf("package "), end) + "global Advise advise;\n";
}

byId("new-file").addEventListener("submit", (event) => {
  event.preventDefault();
  const name = byId("new-name").value.trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._ -]*\.(drl|cases\.yaml)$/u.test(name) || files.has(name)) {
    byId("new-name").setCustomValidity(files.has(name) ? "There is such a file already." : "A file of rules ends in .drl, one of cases in .cases.yaml.");
    byId("new-name").reportValidity();
    return;
  }
  add(name, head(name));
  const folder = files.get("folder.yaml");
  if (folder) edit("folder.yaml", `${folder.text.trimEnd()}\n  - ${name}\n`);
  byId("new-name").value = "";
  choose(name);
});
byId("new-name").addEventListener("input", () => byId("new-name").setCustomValidity(""));

for (const event of ["edited", "saved", "replaced", "chosen", "checked", "opened"]) on(event, list);
