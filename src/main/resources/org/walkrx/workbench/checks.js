// Checks what is being written: at most one check is under way, and the newest text waits its turn.

import {call} from "./api.js";
import {desk, edits, on, tell} from "./desk.js";

let underWay = false;
let wanted = false;
let again = 0;
export const last = {answer: null, rule: ""};

export function check() {
  wanted = true;
  if (!underWay) run();
}

async function run() {
  underWay = true;
  while (wanted) {
    wanted = false;
    const asked = edits();
    try {
      const answer = await call("POST", "/api/check", {edits: asked, person: desk.person, rule: last.rule});
      last.answer = answer;
      tell("checked", answer);
      clearTimeout(again);
      // The questions of new conditions take a second or two; then the advice may be another.
      if (answer.ownQuestions === false) again = setTimeout(check, 700);
    } catch (refused) {
      tell("unchecked", refused.message);
    }
  }
  underWay = false;
}

/** How many problems keep what is written from being used; 0 where it may be. */
export const broken = () => (last.answer && !last.answer.usable ? last.answer.problems?.length ?? 1 : 0);

/** The rule under the cursor, which is explained for the person. */
export function about(rule) {
  if (rule !== last.rule) {
    last.rule = rule;
    tell("rule", rule);
    check();
  }
}

on("edited", check);
on("person", check);
