// What a person is told, sentence by sentence, with the rule and the answers behind each, and what an edit changes of it.

import {broken, last} from "./checks.js";
import {goTo, on} from "./desk.js";
import {byId, count, el, link, show} from "./dom.js";

let before = false; // whether what was told before the edit is shown

const REFERRALS = {
  EMERGENCY: "EMERGENCY: get emergency care now.",
  SAME_DAY: "SAME DAY: be seen today.",
  WITHIN_TWO_WEEKS: "WITHIN TWO WEEKS: be seen in that time, or sooner where it is said below.",
  ROUTINE: "ROUTINE: make an appointment in the coming weeks.",
  NONE: "Nobody needs to see this person first.",
};
const WALKING = {STANDARD: "Walking: as usual.", MODIFIED: "Walking: with changes.", ON_HOLD: "Walking: on hold.", NONE: "Walking: none."};

const key = (advice) => `${advice.kind}|${advice.rule.id}|${advice.text}`;
const keys = (said) => new Set((said?.assessment.advice ?? []).map(key));

const SIGNS = {new: ["+", "new"], gone: ["−", "no longer told"]};

function advice(one, state) {
  const because = one.because?.length ? one.because.join(", ") : "holds for everybody";
  const sign = SIGNS[state];
  return el("li", {class: state},
      sign ? el("span", {class: "sign"}, `${sign[0]} `) : null, sign ? el("span", {class: "quiet"}, `(${sign[1]}) `) : null,
      el("span", {class: "text"}, one.text), " ",
      link(`[${one.rule.id}]`, () => goTo(one.rule.file, one.rule.line)),
      el("span", {class: "because"}, `because: ${because} · ${one.rule.basis}; ${(one.rule.sources ?? []).join(" ")}`));
}

function decision(said, other) {
  const now = said.assessment;
  const was = other?.assessment;
  const changed = (field) => was && was[field] !== now[field] ? ` (${before ? "after" : "before"} the edit: ${was[field]})` : "";
  const urgent = ["EMERGENCY", "SAME_DAY"].includes(now.referral) ? "decision urgent" : "decision";
  return [
    el("p", {class: urgent}, (now.referral === "NONE" && !now.complete ? "Whether somebody must see this person first is not settled." : REFERRALS[now.referral]) + changed("referral")),
    el("p", {class: "decision"}, WALKING[now.walking] + changed("walking")),
    now.complete ? null : el("p", {class: "decision"}, `NOT COMPLETE: ${count((now.questions ?? []).length, "question")} could change this.` + changed("complete")),
    said.plan?.length ? el("ul", {}, ...said.plan.map((sentence) => el("li", {}, sentence))) : null,
  ];
}

function questions(said) {
  const open = said.assessment.questions ?? [];
  return open.length === 0 ? null : el("details", {}, el("summary", {}, count(open.length, "open question")),
      el("ul", {}, ...open.map((one) => el("li", {}, `${one.ask} [${one.key}; could mean ${one.couldMean}]`))));
}

function state(told, draft) {
  const problems = broken();
  if (!told) return "Nobody is chosen.";
  if (problems) return `By the last good rules: what is written now has ${count(problems, "problem")}, and advises nobody.`;
  if (before) return "By the last good rules on the disk.";
  const asks = last.answer?.ownQuestions === false ? " Wait: its open questions are being worked out, and what is shown may still be otherwise." : "";
  return `By what is written now: a draft, in use nowhere.${asks}`;
}

function render() {
  const told = last.answer?.person;
  const stale = !told?.now;
  const said = before || stale ? told?.before : told?.now;
  const other = before ? told?.now : told?.before;
  byId("told-state").textContent = told?.failed ? `This could not be assessed: ${told.failed}` : state(told);
  byId("told").className = said && (stale || (!before && last.answer?.ownQuestions === false)) ? "stale" : "";
  for (const [id, pressed] of [["show-now", !before], ["show-before", before]]) byId(id).setAttribute("aria-pressed", String(pressed));
  if (!said) {
    show(byId("told"));
    return;
  }
  const others = keys(other);
  const mine = keys(said);
  const compare = !before && !stale && told.before;
  const gone = compare ? told.before.assessment.advice.filter((one) => !mine.has(key(one))) : [];
  show(byId("told"), ...decision(said, stale ? null : other),
      el("ul", {class: "plain advice"},
          ...(said.assessment.advice ?? []).map((one) => advice(one, compare && !others.has(key(one)) ? "new" : "")),
          ...gone.map((one) => advice(one, "gone"))),
      questions(said));
}

const STATUS = {HELD: "✓ held", NOT_KNOWN: "? not known", DID_NOT_HOLD: "✗ not so"};

function why() {
  const explained = last.answer?.person?.why;
  if (!explained) {
    show(byId("why"), el("p", {class: "quiet"}, last.rule ? "Choose a person to see why this rule speaks to them or not." : "Put the cursor into a rule to see why it speaks to this person or not."));
    return;
  }
  const head = explained.told ? "speaks to this person" : explained.holds ? "holds, but nothing of it is told here" : "does not speak to this person";
  show(byId("why"), el("p", {class: "decision"}, `${explained.rule} ${head}.`),
      el("ul", {class: "plain"}, ...(explained.conditions ?? []).map((line) => el("li", {class: "why-line"}, "  ".repeat(line.depth ?? 0), `${STATUS[line.status]}: ${line.condition}`))));
}

byId("show-now").addEventListener("click", () => { before = false; render(); });
byId("show-before").addEventListener("click", () => { before = true; render(); });
on("checked", () => { render(); why(); });
on("rule", why);
