// The worked cases: red first, each with what was expected and what came out.

import {call} from "./api.js";
import {last} from "./checks.js";
import {showCoverage, clearCoverage} from "./editor.js";
import {desk, edit, edits, goTo, on} from "./desk.js";
import {bar, byId, count, el, link, show} from "./dom.js";
import {showRedCases} from "./files.js";
import {job} from "./jobs.js";
import {take} from "./person.js";

const list = el("div", {id: "case-list"});
const said = el("p", {role: "status", id: "cases-said"});
let shown = [];

function one(run) {
  const red = run.failures?.length;
  return el("li", {class: "case"},
      el("span", {class: red ? "red" : "green"}, red ? "✗ came out differently: " : "✓ fits: "),
      link(run.name, () => goTo(run.file, run.line)), ` (${run.file}:${run.line}) `,
      el("button", {type: "button", onclick: () => go({file: run.file, line: run.line})}, "Run this one"),
      el("button", {type: "button", onclick: () => beside(run)}, "Its person"),
      red ? el("button", {type: "button", onclick: () => accept(run)}, "Accept the new answer") : null,
      red ? el("ul", {}, ...run.failures.map((failure) => el("li", {}, failure))) : null);
}

function render(all) {
  const red = all.filter((run) => run.failures?.length);
  const green = all.filter((run) => !run.failures?.length);
  show(list, el("ul", {class: "plain"}, ...red.map(one)),
      green.length ? el("details", {open: all.length < 10}, el("summary", {}, `${count(green.length, "case")} that ${green.length === 1 ? "fits" : "fit"}`), el("ul", {class: "plain"}, ...green.map(one))) : null);
  byId("tab-cases").textContent = red.length ? `Cases (${red.length} red)` : "Cases";
  return red.length;
}

async function go(asked) {
  said.textContent = "Running …";
  try {
    const result = await job("cases", asked, (done, total) => { said.textContent = `Running ${done} of ${total} …`; });
    if (!result) {
      said.textContent = "Given up, as something was edited.";
      return;
    }
    const cases = result.cases ?? [];
    // What was run again takes its new answer; the others stay as they came out.
    const again = new Set(cases.map((run) => `${run.file}:${run.line}`));
    shown = asked.line ? [...cases, ...shown.filter((run) => !again.has(`${run.file}:${run.line}`))] : cases;
    const red = render(shown);
    showRedCases(shown);
    said.textContent = `${count(result.run ?? 0, "case")} run; ${red ? `${red} came out differently` : "all fit"}.`;
  } catch (failed) {
    said.textContent = failed.message;
  }
}

async function beside(run) {
  try {
    take((await call("POST", "/api/person", {edits: edits(), file: run.file, line: run.line})).text);
  } catch (refused) {
    said.textContent = refused.message;
  }
}

async function accept(run) {
  try {
    const answer = await call("POST", "/api/accept", {edits: edits(), file: run.file, line: run.line});
    edit(run.file, answer.text);
    goTo(run.file, run.line);
    bar("accepted", `The case now expects what came out. It is not saved yet: look at it, and be sure that it is right.`, ["Well", () => bar("accepted")]);
    go({file: run.file, line: run.line});
  } catch (refused) {
    bar("accepted", refused.message, ["Well", () => bar("accepted")]);
  }
}

async function cover() {
  said.textContent = "Measuring what the cases exercise …";
  try {
    const result = await job("coverage", {}, (done, total) => { said.textContent = `Measuring rule ${done} of ${total} …`; });
    if (result) showCoverage(result.files ?? []);
    said.textContent = result ? "Beside each line: ● cases decided what begins there both ways, ◐ one way only, ○ never. Counted are the cases, not what the engine looks at." : "Given up, as something was edited.";
  } catch (failed) {
    said.textContent = failed.message;
  }
}

const caseFile = () => (desk.current.endsWith(".drl") ? desk.current.replace(/\.drl$/, ".cases.yaml") : desk.current);

show(byId("panel-cases"), el("p", {class: "choose"},
    el("button", {type: "button", id: "run-rule", onclick: () => go({rule: last.rule || "-"})}, "Of this rule"),
    el("button", {type: "button", id: "run-file", onclick: () => go({file: caseFile()})}, "Of this file"),
    el("button", {type: "button", id: "run-all", onclick: () => go({})}, "All"),
    el("button", {type: "button", id: "cover", onclick: cover}, "What they exercise")), said, list);

on("edited", () => clearCoverage());
