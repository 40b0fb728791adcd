// Comforts of questions: a field for a number, boxes for several choices, the keys 1–9, and who looks.
// The links are there without them, and are what all of them follow.
(function () {
  'use strict';

  // A field or boxes wait in a template: they lead to the same pages as the links of their question.
  document.querySelectorAll('template[data-field]').forEach(function (template) {
    var field = template.content.firstElementChild.cloneNode(true);
    var question = template.closest('section[data-step], main');
    var status = field.querySelector('[role=status]');
    var number = field.querySelector('input:not([type])');
    function go() {
      var link = answers(question).find(number ? holds(number.value.trim()) : fits(chosen(field)));
      if (link) link.click(); else status.textContent = field.dataset.wrong;
    }
    field.querySelector('button').addEventListener('click', go);
    if (number) number.addEventListener('keydown', function (event) { if (event.key === 'Enter') go(); });
    template.replaceWith(field);
  });

  function answers(question) { return Array.from(question.querySelectorAll('a[data-answer]')); }

  function holds(text) {
    var number = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
    return function (link) {
      return Number(link.dataset.from) <= number && !(number > Number(link.dataset.to));
    };
  }

  function chosen(field) {
    return Array.from(field.querySelectorAll('input:checked')).map(function (box) { return box.value; });
  }

  // `hot -spam,reklam|svordomar`: hot and neither spam nor reklam, or svordomar.
  function fits(chosen) {
    return function (link) {
      return (link.dataset.sets || '').split('|').some(function (set) {
        return link.hasAttribute('data-sets') && set.split(' ').filter(Boolean).every(function (part) {
          var some = part.replace(/^-/, '').split(',').some(function (one) { return chosen.includes(one); });
          return some === (part[0] !== '-');
        });
      });
    };
  }

  // What the reader has chosen to keep on this machine; a browser may refuse to.
  function kept(name) { try { return localStorage.getItem('vagval-' + name); } catch (refused) { return null; } }
  function keep(name, value) {
    try {
      if (value === null) localStorage.removeItem('vagval-' + name); else localStorage.setItem('vagval-' + name, value);
    } catch (refused) { /* then it is asked for again */ }
  }

  // The keys 1–9 choose an answer; they can be turned off (WCAG 2.1.4).
  var keys = document.querySelector('[data-keys]');
  if (keys && matchMedia('(hover: hover) and (pointer: fine)').matches) {
    var turn = button(function () { keep('keys', kept('keys') ? null : 'off'); tell(); });
    var tell = function () {
      keys.textContent = (kept('keys') ? keys.dataset.off : keys.dataset.keys) + ' ';
      turn.textContent = kept('keys') ? keys.dataset.resume : keys.dataset.stop;
      keys.append(turn);
    };
    tell();
    addEventListener('keydown', function (event) {
      if (kept('keys') || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
      if (event.target.closest('input, textarea, select')) return;
      var link = answers(document).filter(function (one) { return one.getClientRects().length; })[event.key - 1];
      if (link) link.click();
    });
  }

  // The organisation last chosen, kept in this browser alone: trees then start past their question for it.
  document.querySelectorAll('main[data-step=organisation] a[data-answer]').forEach(function (link) {
    link.addEventListener('click', function () {
      keep('organisation', link.dataset.answer + ' ' + link.firstElementChild.firstChild.textContent.trim());
    });
  });
  var viewing = document.querySelector('[data-viewing]');
  if (viewing) view();

  function view() {
    var organisation = (kept('organisation') || '').match(/^(\S+) (.+)$/);
    var links = Array.from(document.querySelectorAll('a[data-for]')).filter(function (link) {
      link.dataset.first = link.dataset.first || link.getAttribute('href');
      link.setAttribute('href', link.dataset.first);
      return organisation && link.dataset.for.split(' ').includes(organisation[1]);
    });
    viewing.textContent = '';
    if (!links.length) return;
    links.forEach(function (link) {
      link.setAttribute('href', link.dataset.first.replace(/\.html$/, '/' + organisation[1] + '.html'));
    });
    var change = button(function () { keep('organisation', null); view(); });
    change.textContent = viewing.dataset.change;
    viewing.append(viewing.dataset.viewing + ' ' + organisation[2] + ' – ', change);
  }

  function button(act) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'plain';
    made.addEventListener('click', act);
    return made;
  }
}());
