// Whose advice changes by what is written, against the last good rules on the disk: less cautious first. And the texts side by side.

import {EditorView, EditorState, MergeView} from "./codemirror.js";
import {desk, dirty, files, goTo, on} from "./desk.js";
import {byId, count, el, link, show} from "./dom.js";
import {job} from "./jobs.js";
import {problemList} from "./problems.js";
import {take} from "./person.js";
import {choose as chooseTab} from "./tabs.js";
import {words} from "./words.js";

const said = el("p", {role: "status", id: "changes-said"});
const found = el("div", {id: "changes-found"});
const many = el("input", {type: "number", id: "how-many", value: "2000", min: "1", max: "5000"});
const WORDS = {LESS: "Less cautious", MORE: "More cautious", SAME: "Neither more nor less cautious"};

const ruleLink = (id) => {
  const rule = (words.rules ?? []).find((one) => one.id === id);
  return rule ? link(id, () => goTo(rule.file, rule.line)) : id;
};

function kinds(comparison, caution) {
  const some = (comparison.kinds ?? []).filter((kind) => kind.caution === caution);
  return some.length === 0 ? null : el("table", {class: caution === "LESS" ? "less" : ""}, el("caption", {}, WORDS[caution]),
      el("thead", {}, el("tr", {}, ...["Change", "People", "Rules"].map((head) => el("th", {scope: "col"}, head)))),
      el("tbody", {}, ...some.map((kind) => el("tr", {}, el("th", {scope: "row"}, kind.kind.toLowerCase().replaceAll("_", " ")), el("td", {}, String(kind.people)),
          el("td", {}, ...Object.entries(kind.rules ?? {}).flatMap(([id, people]) => [ruleLink(id), ` (${people}) `]))))));
}

function example(one, number) {
  return el("li", {class: "case"}, `Person ${number}: ${one.kinds.map((kind) => kind.toLowerCase().replaceAll("_", " ")).join(", ")}; by `,
      ...(one.rules ?? []).flatMap((id) => [ruleLink(id), " "]),
      el("button", {type: "button", onclick: () => take(one.patient)}, "Put beside the rules"),
      el("ul", {}, ...(one.differences ?? []).map((line) => el("li", {}, line))));
}

async function compare() {
  said.textContent = "Comparing …";
  show(found);
  try {
    const result = await job("changes", {people: Number(many.value) || 2000, seed: 1}, (done, total) => { said.textContent = `Comparing ${done} of ${total} people …`; });
    if (!result) {
      said.textContent = "Given up, as something was edited.";
      return;
    }
    const {comparison} = result;
    said.textContent = `Of ${comparison.people} made-up people ${comparison.changed} are told something else. ${comparison.lessCautious ? "Something became less cautious; it is listed first." : "Nothing became less cautious."}`;
    show(found, ...Object.keys(WORDS).map((caution) => kinds(comparison, caution)),
        el("ul", {class: "plain"}, ...(comparison.examples ?? []).map((one, i) => example(one, i + 1))));
  } catch (failed) {
    said.textContent = failed.message;
  }
}

show(byId("panel-changes"), el("p", {class: "choose"},
    el("button", {type: "button", id: "compare", onclick: compare}, "Compare"), el("label", {for: "how-many"}, "people made up"), many), said, found);

// Both texts

let merge = null;
const nonce = document.querySelector("meta[name=csp-nonce]").content;

function texts(name, before, title) {
  merge?.destroy();
  merge = null;
  if (before === files.get(name).text) {
    show(byId("panel-texts"), el("p", {}, `${name} is as it is on the disk.`));
    return;
  }
  const place = el("div", {class: "merge"});
  show(byId("panel-texts"), el("p", {}, `${title} on the left, what is written here on the right.`), place);
  const side = (doc, label) => ({doc, extensions: [EditorView.cspNonce.of(nonce), EditorState.readOnly.of(true), EditorView.editable.of(false), EditorView.lineWrapping, EditorView.contentAttributes.of({"aria-label": label, tabindex: "0"})]});
  merge = new MergeView({a: side(before, title), b: side(files.get(name).text, "Written here"), parent: place, collapseUnchanged: {margin: 3}});
  for (const view of [merge.a, merge.b]) view.scrollDOM.tabIndex = 0;
}

let shownConflict = "";
const here = () => texts(desk.current, files.get(desk.current).saved ?? "", `${desk.current} on the disk`);
on("tab", (tab) => { if (tab === "texts" && !shownConflict) here(); });
on("chosen", () => { shownConflict = ""; if (!byId("panel-texts").hidden) here(); });
on("conflict", ({name, theirs}) => {
  shownConflict = name;
  chooseTab("texts");
  texts(name, theirs, `${name} as somebody else saved it`);
});
on("replaced", () => { shownConflict = ""; });

// Proof: what an application does before it takes rules into use

byId("prove").addEventListener("click", async () => {
  chooseTab("changes");
  said.textContent = "Proving: these rules are loaded as an application loads them, and all their cases are run …";
  show(found);
  try {
    const result = await job("proof", {});
    if (!result) said.textContent = "Given up, as something was edited.";
    else {
      const problems = result.problems ?? [];
      said.textContent = result.proved ? `Proved: an application would take these rules into use${dirty().length ? " once they are saved" : ""}.` : `Not proved: ${count(problems.length, "problem")}. An application would stay with the last good rules.`;
      show(found, problemList(problems), result.notices?.length ? el("h3", {}, "Not wrong, and to be known") : null, problemList(result.notices ?? []));
    }
  } catch (failed) {
    said.textContent = failed.message;
  }
});
