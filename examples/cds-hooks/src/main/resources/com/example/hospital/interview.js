'use strict';
// Drives $next-question: shows the newest page, sends the answers, until the response is completed. What is left blank is sent
// as blank: it is not a "no".
(() => {
  const title = document.title;
  const place = document.getElementById('page');
  const problem = document.getElementById('problem');
  const earlier = []; // the responses of the pages before this one
  const given = new Map(); // what was answered, by linkId, for whoever goes back
  let response;

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function button(words, kind, act) {
    const made = element('button', { type: kind === 'go' ? 'submit' : 'button', class: kind === 'go' ? '' : 'quiet' }, words);
    if (act) made.addEventListener('click', act);
    return made;
  }

  // One question

  function extension(item, name) {
    return (item.extension || []).find(each => each.url.endsWith('/' + name)) || {};
  }

  function limit(item, name) {
    const found = extension(item, name);
    return found.valueInteger ?? found.valueDecimal;
  }

  function options(item) {
    return item.type === 'boolean'
      ? [{ words: 'Yes', answer: { valueBoolean: true } }, { words: 'No', answer: { valueBoolean: false } }]
      : item.answerOption.map(({ valueCoding }) => ({
        words: valueCoding.display || valueCoding.code,
        answer: { valueCoding: { system: valueCoding.system, code: valueCoding.code } },
      }));
  }

  function choice(item, number) {
    const before = JSON.stringify(given.get(item.linkId) || []);
    const labels = options(item).map(option => {
      const input = element('input', { type: item.repeats ? 'checkbox' : 'radio', name: 'q' + number });
      input.dataset.answer = JSON.stringify(option.answer);
      input.checked = before.includes(input.dataset.answer);
      return element('label', {}, input, element('span', {}, option.words));
    });
    return element('div', { class: 'answers' }, ...labels);
  }

  function number(item, name) {
    const input = element('input', {
      type: 'number', id: name, inputmode: item.type === 'integer' ? 'numeric' : 'decimal', 'aria-label': item.text,
      step: item.type === 'integer' ? '1' : 'any',
    });
    const [min, max] = [limit(item, 'minValue'), limit(item, 'maxValue')];
    if (min !== undefined) input.min = min;
    if (max !== undefined) input.max = max;
    const [before] = given.get(item.linkId) || [];
    if (before) input.value = before.valueInteger ?? before.valueDecimal;
    if (min === undefined || max === undefined) return [input];
    const hint = element('p', { class: 'hint', id: name + '-hint' }, 'From ' + min + ' to ' + max + '.');
    input.setAttribute('aria-describedby', hint.id);
    return [input, hint];
  }

  function question(item, index) {
    if (item.type === 'display') return element('p', {}, item.text);
    const box = element('fieldset', {}, element('legend', {}, item.text));
    box.dataset.linkId = item.linkId;
    box.dataset.type = item.type;
    if (item.type === 'choice' || item.type === 'boolean') {
      if (item.repeats) box.classList.add('others');
      if (options(item).some(option => option.answer.valueCoding?.code === 'not-sure')) box.classList.add('finding');
      box.append(choice(item, index));
    } else {
      box.append(...number(item, 'q' + index));
    }
    return box;
  }

  function answers(box) {
    const type = box.dataset.type;
    if (type === 'integer' || type === 'decimal') {
      const { value } = box.querySelector('input');
      return value === '' ? [] : [{ [type === 'integer' ? 'valueInteger' : 'valueDecimal']: Number(value) }];
    }
    return [...box.querySelectorAll('input:checked')].map(input => JSON.parse(input.dataset.answer));
  }

  // One page

  function newest() {
    const pages = (response && response.contained[0].item) || [];
    return pages[pages.length - 1];
  }

  function show() {
    problem.textContent = '';
    place.replaceChildren(response.status === 'completed' ? result(newest()) : form(newest()));
    document.getElementById('about').hidden = earlier.length > 0;
    document.title = place.querySelector('h2').textContent + ' - ' + title;
    window.scrollTo(0, 0);
    place.querySelector('h2').focus({ preventScroll: true });
  }

  function form(page) {
    const made = element('form', { novalidate: '' }, element('h2', { tabindex: '-1' }, page.text));
    page.item.forEach((item, index) => made.append(question(item, index)));
    const buttons = element('div', { class: 'buttons' }, button('Next', 'go'));
    if (earlier.length > 0) buttons.append(button('Back', 'quiet', back));
    made.append(buttons);
    made.addEventListener('submit', event => { event.preventDefault(); submit(made, page, false); });
    made.addEventListener('change', event => event.target.closest('fieldset').classList.remove('missing'));
    return made;
  }

  function result(group) {
    const urgent = (group.code || []).some(code => code.code === 'EMERGENCY');
    const made = element('section', { class: 'result' },
      element('h2', { tabindex: '-1', class: urgent ? 'decision emergency' : 'decision' }, group.text));
    for (const section of group.item || []) {
      made.append(element('h3', {}, section.text),
        element('ul', {}, ...section.item.map(line => element('li', {}, line.text))));
    }
    made.append(element('div', { class: 'buttons' },
      button('Print', 'quiet', () => window.print()), button('Back', 'quiet', back), button('Begin again', 'quiet', begin)));
    return made;
  }

  /** The findings that have neither an answer nor a "no to all the others". */
  function blank(boxes) {
    const others = boxes.find(box => box.classList.contains('others'));
    return others && answers(others).length === 0
      ? boxes.filter(box => box.classList.contains('finding') && answers(box).length === 0)
      : [];
  }

  function submit(made, page, evenIfBlank) {
    const boxes = [...made.querySelectorAll('fieldset')];
    const wrong = boxes.find(box => [...box.querySelectorAll('input')].some(input => !input.checkValidity()));
    if (wrong) {
      wrong.classList.add('missing');
      problem.textContent = wrong.querySelector('legend').textContent + ' ' + wrong.querySelector('input').validationMessage;
      wrong.querySelector('input').focus();
      return;
    }
    const missing = blank(boxes);
    if (missing.length > 0 && !evenIfBlank) {
      ask(made, page, missing);
      return;
    }
    boxes.forEach(box => given.set(box.dataset.linkId, answers(box)));
    const item = boxes.map(box => {
      const answer = answers(box);
      return answer.length > 0 ? { linkId: box.dataset.linkId, answer } : { linkId: box.dataset.linkId };
    });
    send({ ...response, item: [...(response.item || []), { linkId: page.linkId, item }] });
  }

  /** What is blank stays unknown, and what is unknown may keep the plan back: so it is said once. */
  function ask(made, page, missing) {
    missing.forEach(box => box.classList.add('missing'));
    problem.textContent = (missing.length === 1 ? 'One question is' : missing.length + ' questions are')
      + ' still blank. Answer them, or say no to all the others on this page.';
    if (!made.querySelector('.skip')) {
      const skip = button('Go on, I cannot say', 'quiet', () => submit(made, page, true));
      skip.classList.add('skip');
      made.querySelector('.buttons').append(skip);
    }
    missing[0].querySelector('input').focus();
  }

  function back() {
    response = earlier.pop();
    show();
  }

  // Calls

  function waits(waiting) {
    place.querySelectorAll('button').forEach(each => { each.disabled = waiting; });
  }

  function send(body) {
    waits(true);
    fetch('fhir/Questionnaire/$next-question', {
      method: 'POST', headers: { 'Content-Type': 'application/fhir+json' }, body: JSON.stringify(body),
    }).then(reply => reply.json().then(sent => (reply.ok ? next(sent) : refused(reply.status, sent))))
      .catch(() => refused(0, {}));
  }

  function next(sent) {
    if (newest()) earlier.push(response);
    response = sent;
    show();
  }

  function refused(status, sent) {
    waits(false);
    const said = (sent.issue || []).map(issue => issue.diagnostics).join(' ');
    problem.textContent = status === 409 ? 'The questions have changed in the meantime. Please begin again.'
      : said || 'The service cannot be reached just now. Please try again.';
    if (status === 409 || !newest()) place.replaceChildren(button('Begin again', 'quiet', begin));
    problem.scrollIntoView();
  }

  function begin() {
    earlier.length = 0;
    given.clear();
    response = undefined;
    problem.textContent = '';
    place.replaceChildren();
    fetch('interview/begin').then(reply => reply.json()).then(send).catch(() => refused(0, {}));
  }

  begin();
})();
