// What is wrong, as sentences that lead to their places; and what each code means.

import {call} from "./api.js";
import {desk, goTo, on} from "./desk.js";
import {byId, count, el, link, show} from "./dom.js";

let messages = null;

async function explain(code) {
  messages ??= (await call("GET", "/api/messages")).text ?? "";
  const start = messages.indexOf(`### ${code}`);
  const next = messages.slice(start + 4).search(/\n##/);
  byId("message-title").textContent = code;
  byId("message-text").textContent = start < 0 ? "There is no page about this one." : messages.slice(start + 4, next < 0 ? undefined : start + 4 + next).trim();
  byId("message").showModal();
}
byId("message-close").addEventListener("click", () => byId("message").close());

function problem(one) {
  const place = one.file ? `${one.file}:${one.line}:${one.column}` : desk.folder;
  return el("li", {class: "problem"},
      one.file ? link(place, () => goTo(one.file, one.line, one.from)) : place, ` ${one.message} `,
      one.code ? link(`[${one.code}]`, () => explain(one.code)) : null);
}

export const problemList = (problems) => el("ul", {class: "plain"}, ...problems.map(problem));

// The first cause first: what is wrong with the words makes hundreds of rules wrong.
const CAUSES = ["folder.yaml", "vocabulary.yaml", "evidence.md"];
const cause = (one) => (CAUSES.indexOf(one.file) + 1 || CAUSES.length + 1);

on("checked", (answer) => {
  const problems = [...(answer.problems ?? [])].sort((one, other) => cause(one) - cause(other));
  byId("tab-problems").textContent = problems.length ? `Problems (${problems.length})` : "Problems";
  show(byId("panel-problems"), problems.length ? problemList(problems)
      : el("p", {class: "green"}, `✓ No problem in ${count(answer.rules ?? 0, "rule")}.`));
});
