// The person beside the rules. What is typed here survives every edit, every choice of a file, and a reload.

import {call} from "./api.js";
import {last} from "./checks.js";
import {add, desk, edit, edits, files, choose, on, person, goTo} from "./desk.js";
import {bar, byId, count, el, show} from "./dom.js";
import {fillIn} from "./form.js";
import {job} from "./jobs.js";

const text = byId("person-text");
let madeUp = [];

function choices() {
  const group = (label, people, kind) => people.length
    ? el("optgroup", {label}, ...people.map((one) => el("option", {value: `${kind}:${one.name}`}, one.name))) : null;
  show(byId("whom"), el("option", {value: "own"}, "my own person"), group("Examples", desk.people, "example"), group("Made up", madeUp, "made"));
  byId("whom").value = desk.whom || "own";
  if (byId("whom").selectedIndex < 0) byId("whom").value = "own";
}

function chosen() {
  const [kind, name] = [byId("whom").value.split(":")[0], byId("whom").value.slice(byId("whom").value.indexOf(":") + 1)];
  const found = (kind === "made" ? madeUp : desk.people).find((one) => one.name === name);
  if (found) take(found.text, byId("whom").value);
  else person(text.value, "own");
}

/** Takes a person's file in place of what stands there. */
export function take(file, whom = "own") {
  text.value = file;
  person(file, whom);
  choices();
}

byId("whom").addEventListener("change", chosen);
text.addEventListener("input", () => {
  person(text.value, "own");
  byId("whom").value = "own";
});

byId("make-up").addEventListener("click", async () => {
  byId("make-up").disabled = true;
  try {
    madeUp = (await job("people", {people: 60}))?.people ?? madeUp;
    choices();
  } catch (failed) {
    bar("person", failed.message, ["Well", () => bar("person")]);
  }
  byId("make-up").disabled = false;
});

function asForm(form) {
  byId("as-form").setAttribute("aria-pressed", String(form));
  byId("as-form").textContent = form ? "As text" : "As a form";
  byId("as-text").hidden = form;
  byId("form").hidden = !form;
  if (form) fillIn(last.answer?.person?.answers ?? {}, text.value, (file) => take(file));
}
byId("as-form").addEventListener("click", () => asForm(byId("as-form").getAttribute("aria-pressed") !== "true"));

byId("make-case").addEventListener("click", async () => {
  try {
    const made = await call("POST", "/api/case", {edits: edits(), person: desk.person, rule: last.rule});
    if (files.has(made.file)) edit(made.file, `${files.get(made.file).text.trimEnd()}\n${made.text}`);
    else add(made.file, (made.head ?? "") + made.text);
    choose(made.file);
    goTo(made.file, files.get(made.file).text.trimEnd().split("\n").length - 2);
    bar("person", `A case was put at the end of ${made.file}: give it a sentence, and judge what it expects.`, ["Well", () => bar("person")]);
  } catch (refused) {
    bar("person", refused.message, ["Well", () => bar("person")]);
  }
});

on("opened", () => {
  if (!desk.person && desk.people.length) {
    const first = desk.people.find((one) => one.name === "first-day") ?? desk.people[0];
    desk.person = first.text;
    desk.whom = `example:${first.name}`;
  }
  text.value = desk.person;
  choices();
});

on("checked", (answer) => {
  const problems = answer.person?.problems ?? [];
  show(byId("person-problems"), problems.length ? el("ul", {class: "plain red"},
      ...problems.map((one) => el("li", {}, one.line ? `line ${one.line}: ${one.message}` : one.message))) : null);
  text.setAttribute("aria-invalid", String(problems.length > 0));
  byId("person-title").textContent = problems.length ? `A person (${count(problems.length, "problem")})` : "A person";
});
