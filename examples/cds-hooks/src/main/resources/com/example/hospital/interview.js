'use strict';
// Drives $next-question: shows the newest page, sends the answers, until the response is completed.
(() => {
  const place = document.getElementById('page');
  let response;

  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function options(item, name) {
    return item.answerOption.map(option => {
      const coding = option.valueCoding;
      const input = element('input', { type: item.repeats ? 'checkbox' : 'radio', name, value: coding.code });
      input.dataset.system = coding.system;
      return element('label', item.repeats ? { class: 'row' } : {}, input, ' ' + coding.display);
    });
  }

  function limit(item, name) {
    const found = (item.extension || []).find(each => each.url.endsWith(name));
    return found ? String(found.valueInteger ?? found.valueDecimal) : '';
  }

  function control(item, number) {
    const name = 'q' + number;
    const box = element('fieldset', {}, element('legend', {}, item.text));
    box.dataset.linkId = item.linkId;
    box.dataset.type = item.type;
    if (item.type === 'choice') {
      box.append(...options(item, name));
    } else if (item.type === 'boolean') {
      for (const [value, words] of [['true', 'Yes'], ['false', 'No']]) {
        box.append(element('label', {}, element('input', { type: 'radio', name, value }), ' ' + words));
      }
    } else {
      box.append(element('input', {
        type: 'number', name, 'aria-label': item.text, step: item.type === 'integer' ? '1' : 'any',
        min: limit(item, 'minValue'), max: limit(item, 'maxValue'),
      }));
    }
    return box;
  }

  function answers(box) {
    const type = box.dataset.type;
    if (type === 'integer' || type === 'decimal') {
      const written = box.querySelector('input').value;
      return written === '' ? [] : [{ [type === 'integer' ? 'valueInteger' : 'valueDecimal']: Number(written) }];
    }
    return [...box.querySelectorAll('input:checked')].map(input => type === 'boolean'
      ? { valueBoolean: input.value === 'true' }
      : { valueCoding: { system: input.dataset.system, code: input.value } });
  }

  function show(problem) {
    const pages = response.contained[0].item || [];
    const page = pages[pages.length - 1];
    place.replaceChildren();
    if (response.status === 'completed') {
      place.append(element('h2', { tabindex: '-1' }, 'What to do'), element('p', { class: 'result' }, page.text));
      place.querySelector('h2').focus();
      return;
    }
    const form = element('form', { novalidate: '' }, element('h2', { tabindex: '-1' }, page.text));
    page.item.forEach((item, number) => form.append(control(item, number)));
    if (problem) form.append(element('p', { class: 'problem', role: 'alert' }, problem));
    form.append(element('button', { type: 'submit' }, 'Next'));
    form.addEventListener('submit', event => { event.preventDefault(); send(form, page); });
    place.append(form);
    form.querySelector('h2').focus();
  }

  async function send(form, page) {
    if (!form.reportValidity()) return;
    const item = [...form.querySelectorAll('fieldset')].map(box => {
      const given = answers(box);
      return given.length ? { linkId: box.dataset.linkId, answer: given } : { linkId: box.dataset.linkId };
    });
    const kept = (response.item || []).filter(each => each.linkId !== page.linkId);
    await next({ ...response, item: [...kept, { linkId: page.linkId, item }] });
  }

  async function next(body) {
    const reply = await fetch('/fhir/Questionnaire/$next-question', {
      method: 'POST', headers: { 'Content-Type': 'application/fhir+json' }, body: JSON.stringify(body),
    });
    const sent = await reply.json();
    if (reply.ok) {
      response = sent;
      show('');
    } else {
      const said = (sent.issue || []).map(issue => issue.diagnostics).join(' ') || sent.error;
      const old = place.querySelector('.problem');
      if (old) old.remove();
      place.append(element('p', { class: 'problem', role: 'alert' }, said));
    }
  }

  fetch('/interview/begin').then(reply => reply.json()).then(next);
})();
