// Speaks with the workbench on this machine. The secret comes behind the # of the address, and is wiped from there at once.

const KEPT = "walkrx-token";
if (location.hash.length > 20) {
  sessionStorage.setItem(KEPT, location.hash.slice(1));
  history.replaceState(null, "", "/");
}

export class Refused extends Error {
  constructor(status, answer) {
    super(answer.error ?? `refused (${status})`);
    this.status = status;
    this.answer = answer;
  }
}

export async function call(method, path, body, headers = {}) {
  const sent = {method, headers: {"X-Walkrx-Token": sessionStorage.getItem(KEPT) ?? "", ...headers}};
  if (body !== undefined) {
    sent.body = JSON.stringify(body);
    sent.headers["Content-Type"] = "application/json";
  }
  let response;
  try {
    response = await fetch(path, sent);
  } catch {
    throw new Refused(0, {error: "the workbench does not answer; is it still running in its terminal?"});
  }
  const answer = await response.json();
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}
